// Where in a Markdown text a finding stands, so that the page can lead to it.

/** In UTF-16 code units; nothing where it is not found. */
export type Place = { start: number; end: number } | Record<string, never>;

/** The first place of a piece of text. */
export function placeIn(text: string, piece: string): Place {
  const start = piece === '' ? -1 : text.indexOf(piece);
  return start === -1 ? {} : { start, end: start + piece.length };
}

/** The link to an address, with its words. */
export function linkTo(markdown: string, address: string): Place {
  const end = markdown.indexOf(`](${address})`);
  const start = end === -1 ? -1 : markdown.lastIndexOf('[', end);
  return start === -1 ? {} : { start, end: end + address.length + 3 };
}

/** Between the brackets of an image, where its description is or is to be written; `empty`: of one that has none. */
export function imageWords(markdown: string, address: string, empty: boolean): Place {
  let at = -1;
  do {
    at = markdown.indexOf(`](${address}`, at + 1);
    const start = at === -1 ? -1 : markdown.lastIndexOf('![', at);
    if (start === -1) continue;
    if (!empty || markdown.slice(start + 2, at).trim() === '') return { start: start + 2, end: at };
  } while (at !== -1);
  return placeIn(markdown, address);
}
