// A long sentence cut for a title or a row.

/** The text on one line, cut at a word with « … » past `most` characters. */
export function shortened(text: string, most = 140): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > most / 2 ? space : most).replace(/[\s,;:.–—-]+$/u, '')}…`;
}
