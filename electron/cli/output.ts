// What the command line prints: text for people, JSON with --json; errors on the error stream with exit code 1.

/** A command called with the wrong words. */
export class UsageError extends Error {}

/** Prints a result: as one JSON value, or as the lines made for people. */
export function print(json: boolean, value: unknown, lines: () => string[]): void {
  const text = json ? JSON.stringify(value, null, 2) : lines().join('\n');
  if (text !== '') process.stdout.write(`${text}\n`);
}

/** Reports an error and sets exit code 1. A fault of the program shows its stack; an expected failure its code. */
export function failed(error: unknown, json: boolean): void {
  process.exitCode = 1;
  const { code, data, message } = shape(error);
  if (json) {
    process.stderr.write(`${JSON.stringify({ code, data, message })}\n`);
    return;
  }
  process.stderr.write(
    `${code === 'USAGE' ? message : [`${code} : ${message}`, ...details(data)].join('\n')}\n`,
  );
}

interface Shape {
  code: string;
  data: unknown;
  message: string;
}

function shape(error: unknown): Shape {
  if (error instanceof UsageError) return { code: 'USAGE', data: null, message: error.message };
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    const data = 'data' in error ? error.data : null;
    return { code: error.code, data, message: error.message };
  }
  if (error instanceof Error) {
    const usage =
      'code' in error || error instanceof TypeError ? error.message : (error.stack ?? error.message);
    return { code: 'INTERNAL', data: null, message: usage };
  }
  return { code: 'INTERNAL', data: null, message: String(error) };
}

/** The fields of an error's data, one a line: `title : REQUIRED`. */
function details(data: unknown): string[] {
  if (typeof data !== 'object' || data === null) return [];
  if ('issues' in data && Array.isArray(data.issues)) {
    return data.issues.map(({ field, code, detail }) =>
      `  ${field === '' ? '(entrée)' : field} : ${code} ${detail}`.trimEnd(),
    );
  }
  return Object.entries(data).map(
    ([name, value]) => `  ${name} : ${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
}
