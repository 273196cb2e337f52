// Names of files that every system takes, whatever the words they are made of.

/** Of UTF-8, number and ending aside: a name has 255 at most, and its folder wants some of the path. */
const MOST_BYTES = 120;

/**
 * « 01 - Demande D-2018-01.pdf »: the number first, so that names sort and differ, then the words without anything a system
 * refuses or reads as a path, then the ending of the original, or the one of its media type.
 */
export function safeName(
  number: number,
  title: string,
  { name, mediaType }: { name: string; mediaType: string },
): string {
  const words = shortened(plain(title)) || 'Pièce';
  return `${String(number).padStart(2, '0')} - ${words}${endingOf(name, mediaType)}`;
}

/** One line without signs that are part of a path, a pattern or a command, nor those that hide or turn what is read. */
function plain(title: string): string {
  return title
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/["*/:<>?\\|]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/gu, '');
}

/** Cut after a whole sign as a person counts them: no half of an accent or of an emoji. */
function shortened(words: string): string {
  let kept = '';
  for (const { segment } of new Intl.Segmenter('fr', { granularity: 'grapheme' }).segment(words)) {
    if (Buffer.byteLength(kept + segment) > MOST_BYTES) break;
    kept += segment;
  }
  return kept.replace(/[\s.]+$/u, '');
}

function endingOf(name: string, mediaType: string): string {
  const written = /\.([a-z0-9]{1,8})$/iu.exec(name)?.[1];
  if (written !== undefined) return `.${written.toLowerCase()}`;
  return ENDINGS[mediaType] ?? '';
}

const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/gif': '.gif',
  'image/webp': '.webp',
  'image/svg+xml': '.svg',
  'text/plain': '.txt',
  'message/rfc822': '.eml',
};
