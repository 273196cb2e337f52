// A text as it was typed, but a line never begins with a « : » or a « ? ».

/** The plain spaces before a French sign, and inside « », become unbreakable; nothing else changes. */
export function withoutLoneSigns(text: string): string {
  return text.replace(/ (?=[:;?!»])/gu, '\u00a0').replace(/« /gu, '«\u00a0');
}
