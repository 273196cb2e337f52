// The address of a link as a person types it, made one that every format keeps.

/** What a person types as the address of a link, made complete; null when it is none. */
export function linkAddress(typed: string): string | null {
  const text = typed.trim();
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/u.test(text)) return `mailto:${text}`;
  const complete = /^(?:https?:\/\/|mailto:|tel:)/iu.test(text) ? text : `https://${text}`;
  if (!URL.canParse(complete) || /\s/u.test(text)) return null;
  const { protocol, hostname } = new URL(complete);
  const named = /[^.]\.[^.]{2,}$/u.test(hostname);
  return protocol === 'mailto:' || protocol === 'tel:' || named ? complete : null;
}
