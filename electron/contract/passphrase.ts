// How long a passphrase may be.

/** The longest that is taken, and the shortest new one: a sentence, not a word. In characters. */
export const PASSPHRASE_LENGTHS = { shortest: 12, longest: 1_000 } as const;
