// Why a document cannot be rendered, as a typed error, and the French sentence that says what to do.

export type RenderErrorCode =
  | 'MISSING_TITLE'
  | 'MISSING_DATE'
  | 'MISSING_ALTERNATIVE_TEXT'
  | 'MISSING_GLYPH'
  | 'MISSING_IMAGE'
  | 'BAD_IMAGE'
  | 'UNSUPPORTED';

/** `detail` names the image's address or the character; for UNSUPPORTED, what the typesetter said. */
export class RenderError extends Error {
  override readonly name = 'RenderError';
  readonly code: RenderErrorCode;
  readonly detail: string;

  constructor(code: RenderErrorCode, detail: string) {
    super(`${code}: ${detail}`);
    this.code = code;
    this.detail = detail;
  }
}

/** What the user reads: what is wrong, where, and what to do. */
export function frenchMessage(error: RenderError): string {
  switch (error.code) {
    case 'MISSING_TITLE':
      return 'Il manque un titre au document\u00A0: écrivez-en un, puis recommencez.';
    case 'MISSING_DATE':
      return 'Il manque une date au document\u00A0: un PDF d’archive en a toujours une.';
    case 'MISSING_ALTERNATIVE_TEXT':
      return (
        `L’image «\u00A0${error.detail}\u00A0» n’a pas de description. Ajoutez entre les crochets un texte qui dit ce qu’elle ` +
        'montre, pour les personnes qui ne la voient pas.'
      );
    case 'MISSING_GLYPH':
      return (
        `Le caractère «\u00A0${error.detail}\u00A0» (${codePoints(error.detail)}) ne peut pas être imprimé\u00A0: ` +
        'remplacez-le ou retirez-le du texte.'
      );
    case 'MISSING_IMAGE':
      return `L’image «\u00A0${error.detail}\u00A0» est introuvable\u00A0: ajoutez-la aux pièces ou retirez-la du texte.`;
    case 'BAD_IMAGE':
      return (
        `L’image «\u00A0${error.detail}\u00A0» ne peut pas être lue\u00A0: enregistrez-la de nouveau en PNG, JPEG, GIF, WebP ou SVG, ` +
        'puis remplacez-la.'
      );
    case 'UNSUPPORTED':
      return `Le document n’a pas pu être mis en page (${error.detail}).`;
  }
}

function codePoints(text: string): string {
  return [...text]
    .map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ');
}
