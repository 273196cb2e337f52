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
    `${code === 'USAGE' ? message : [headline(code, message), ...details(data)].join('\n')}\n`,
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
    if (error.code.startsWith('ERR_PARSE_ARGS')) {
      return { code: 'USAGE', data: null, message: `arguments illisibles : ${error.message}` };
    }
    const data = 'data' in error ? error.data : null;
    return { code: error.code, data, message: error.message };
  }
  if (error instanceof Error) return { code: 'INTERNAL', data: null, message: error.stack ?? error.message };
  return { code: 'INTERNAL', data: null, message: String(error) };
}

/** An expected failure says no more than its code; what it is about follows. */
function headline(code: string, message: string): string {
  return message === '' || message === code ? code : `${code} : ${message}`;
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
