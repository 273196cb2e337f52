// A text as it is compared: what people type does not carry every accent or capital.

/** Lower case without accents nor spaces around. */
export function plainText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** The value in use that is written so, capitals and accents apart. */
export function knownValue(known: readonly string[], typed: string): string | undefined {
  return known.find((value) => plainText(value) === plainText(typed));
}
