// What is printed of a fault of the program: nothing of what it was working on.

/** What kind of error, and where. Its message may quote what it stumbled on (JSON's does): it is left out. */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return `thrown: ${typeof error}`;
  const code = 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : '';
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const cause = error.cause instanceof Error ? [`caused by ${traceOf(error.cause)}`] : [];
  return [`${error.name}${code}`, ...places, ...cause].join('\n');
}
