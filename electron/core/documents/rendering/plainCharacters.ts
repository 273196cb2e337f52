// What a text is cleaned of before it is rendered, and the character references it may hold.

/**
 * The text with line feeds only, without what no format can print: control characters, byte order marks,
 * noncharacters and halves of a pair.
 */
export function cleanText(text: string): string {
  return text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(unprintable, '');
}

/** One line of text: line feeds and tabs become spaces, the ends are trimmed. */
export function cleanLine(text: string): string {
  return cleanText(text)
    .replace(/[\n\t]+/g, ' ')
    .trim();
}

// Tab and line feed are the only controls kept; a byte order mark in the middle of a text is a remnant of copying.
const unprintable = /(?![\n\t])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\uFEFF]/gu;

/**
 * `&amp;`, `&#233;`, `&#x2a;` and the few other references that Markdown editors write, as the characters they stand for.
 * Any other is left as typed.
 */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z]{2,8}));/g,
    (typed, decimal, hexadecimal, name) => {
      if (typeof name === 'string') return named.get(name) ?? typed;
      const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hexadecimal), 16);
      return code > 0 && code <= 0x10ffff ? cleanText(String.fromCodePoint(code)) : typed;
    },
  );
}

const named = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00A0'],
]);

/** Plain text so that Markdown reads it as that text. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#~|&!]/g, '\\$&');
}
