// The calls to notes that a Markdown text makes, as far as the page needs to know while one types.

const CALL = /\[\^([^\]\s^[]{1,100})\](?!:)/gu;
const DEFINITION = /^ {0,3}\[\^([^\]\s^[]{1,100})\]:/gmu;

/** How many times each note is called, in reading order; notes the text defines itself apart. */
export function noteCalls(texts: readonly string[]): ReadonlyMap<string, number> {
  const calls = new Map<string, number>();
  const whole = texts.join('\n\n');
  const own = new Set([...whole.matchAll(DEFINITION)].map(([, id]) => id));
  for (const [, id = ''] of whole.matchAll(CALL)) if (!own.has(id)) calls.set(id, (calls.get(id) ?? 0) + 1);
  return calls;
}
