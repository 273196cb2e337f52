// What Typst says went wrong, as a typed error.
import { RenderError } from './renderError.ts';

/** `diagnostics` are Typst's own, of any shape. BAD_IMAGE comes without its address: Typst does not say which image it is. */
export function renderErrorOf(diagnostics: readonly unknown[]): RenderError {
  const said = diagnostics.map(sentence).join('\n');
  // The quotes come escaped when the message itself is printed for programmers.
  const glyphs = /the text `\\?"(.+?)\\?"` could not be displayed/u.exec(said)?.[1];
  if (glyphs !== undefined) return new RenderError('MISSING_GLYPH', unescapeRust(glyphs));
  if (/failed to (?:decode|parse|load) (?:image|svg)/i.test(said)) return new RenderError('BAD_IMAGE', '');
  if (said.includes('missing alt text')) return new RenderError('MISSING_ALTERNATIVE_TEXT', '');
  return new RenderError('UNSUPPORTED', said.slice(0, 500));
}

function sentence(diagnostic: unknown): string {
  if (typeof diagnostic === 'string') return diagnostic;
  if (typeof diagnostic === 'object' && diagnostic !== null && 'message' in diagnostic)
    return String(diagnostic.message);
  return JSON.stringify(diagnostic);
}

/** Text as Rust prints it for its programmers: `\u{200b}`, `\"`. */
function unescapeRust(text: string): string {
  return text.replace(/\\u\{([0-9a-f]+)\}|\\(.)/gi, (_, code?: string, character?: string) =>
    code === undefined ? (character ?? '') : String.fromCodePoint(Number.parseInt(code, 16)),
  );
}
