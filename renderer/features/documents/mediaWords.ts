// What kind of file a piece is, in a word, and how it can be shown here.

const words: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'application/msword': 'Document Word',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Document Word',
  'application/vnd.oasis.opendocument.text': 'Document LibreOffice',
  'application/vnd.ms-excel': 'Classeur Excel',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Classeur Excel',
  'application/vnd.oasis.opendocument.spreadsheet': 'Classeur LibreOffice',
  'application/zip': 'Archive ZIP',
  'application/json': 'Données JSON',
  'message/rfc822': 'Courriel',
  'text/csv': 'Tableau CSV',
  'text/html': 'Page web',
  'text/markdown': 'Texte Markdown',
  'text/plain': 'Texte',
};

/** « PDF », « Image PNG », « Document Word »; « Fichier » for what is not known. */
export function mediaWords(mediaType: string): string {
  const [kind, detail = ''] = mediaType.split('/');
  if (kind === 'image') return `Image ${detail.replace('+xml', '').toUpperCase()}`;
  return words[mediaType] ?? 'Fichier';
}

/** How a piece is shown in its page; null for what only another program opens. */
export function previewKind(mediaType: string): 'image' | 'text' | null {
  if (mediaType.startsWith('image/')) return 'image';
  return ['text/plain', 'text/markdown', 'text/csv', 'application/json'].includes(mediaType) ? 'text' : null;
}
