// Whether a text says who it is about, so that taking its author away would not make it anonymous.

/** A hint by words and shapes. When in doubt it says yes: what is kept for good must be nobody's. */
export function isTelling(text: string): boolean {
  return PATTERNS.some((pattern) => pattern.test(text));
}

const PATTERNS: readonly RegExp[] = [
  /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/u,
  /(?<!\d)(?:\+33|0)[ .-]?[1-9](?:[ .-]?\d{2}){4}(?!\d)/u,
  /\b(?:fils|fille|enfants?|élève|nièce|neveu),? \p{Lu}\p{Ll}+/u,
  /(?:m’appelle|s’appelle|se prénomme|prénommée?) \p{Lu}/u,
];
