// The one way out: an http, https or mailto address is opened by the system once the user has seen what it really is.
import { domainToUnicode } from 'node:url';
import type { MessageBoxOptions } from 'electron';

/** Longer than any honest link; a mailto with a long body stays under it. */
const MAX_LENGTH = 8000;
const SHOWN_LENGTH = 400;
const MAIL_FIELDS = new Set(['to', 'cc', 'bcc', 'subject', 'body']);

export interface ExternalAddress {
  /** What is opened: normalised, ASCII only. */
  url: string;
  /** The site's name or the recipients, as the user should read them. */
  destination: string;
  kind: 'site' | 'mail';
  /** What could deceive in this address, in French sentences. */
  warnings: string[];
}

/** What `text` would open; null for any scheme but http, https and mailto, and for what is no address. */
export function externalAddress(text: string): ExternalAddress | null {
  if (text.length > MAX_LENGTH || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.protocol === 'mailto:') return mailAddress(url);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  return { url: url.href, destination: url.host, kind: 'site', warnings: siteWarnings(url) };
}

/** The question asked before anything is opened. « Annuler » is the default as soon as there is a warning. */
export function confirmation(address: ExternalAddress): MessageBoxOptions {
  const isMail = address.kind === 'mail';
  return {
    type: address.warnings.length > 0 ? 'warning' : 'question',
    title: 'Vigie',
    message: isMail
      ? `Écrire à ${address.destination} avec votre messagerie ?`
      : `Ouvrir ${address.destination} dans votre navigateur ?`,
    detail: [
      ...address.warnings,
      `Adresse complète : ${shortened(address.url)}`,
      isMail ? '' : 'Ce site saura que vous l’avez consulté.',
    ]
      .filter((line) => line !== '')
      .join('\n\n'),
    buttons: [isMail ? 'Écrire' : 'Ouvrir', 'Annuler'],
    defaultId: address.warnings.length > 0 ? 1 : 0,
    cancelId: 1,
    noLink: true,
  };
}

/**
 * Gives the function that opens external links. It answers whether the address was opened; while a question is on
 * screen any other link is refused, so that a page cannot pile questions up.
 */
export function externalOpener(outside: {
  ask(options: MessageBoxOptions): Promise<{ response: number }>;
  open(url: string): Promise<void>;
}): (text: unknown) => Promise<boolean> {
  let asking = false;
  return async (text) => {
    const address = typeof text === 'string' ? externalAddress(text) : null;
    if (address === null || asking) return false;
    asking = true;
    try {
      const { response } = await outside.ask(confirmation(address));
      if (response !== 0) return false;
      await outside.open(address.url);
      return true;
    } finally {
      asking = false;
    }
  };
}

function siteWarnings(url: URL): string[] {
  const warnings: string[] = [];
  if (url.username !== '' || url.password !== '') {
    warnings.push(
      `Ce qui précède « @ » dans cette adresse n’est pas le nom du site : le site ouvert est ${url.host}.`,
    );
  }
  const readable = domainToUnicode(url.hostname);
  if (readable !== url.hostname) {
    warnings.push(
      `Le nom de ce site s’affiche « ${readable} » mais contient des lettres spéciales, ` +
        'qui peuvent imiter le nom d’un autre site.',
    );
  }
  return warnings;
}

/** Keeps the fields every mail program knows: some attach local files named by other fields. */
function mailAddress(url: URL): ExternalAddress | null {
  const recipients = url.pathname;
  const fields = url.search
    .slice(1)
    .split('&')
    .filter((field) => MAIL_FIELDS.has(field.split('=', 1)[0]?.toLowerCase() ?? ''));
  if (recipients === '' && fields.length === 0) return null;
  return {
    url: `mailto:${recipients}${fields.length > 0 ? `?${fields.join('&')}` : ''}`,
    destination: readable(recipients) || 'un destinataire à choisir',
    kind: 'mail',
    warnings: [],
  };
}

function readable(recipients: string): string {
  try {
    return shortened(decodeURIComponent(recipients).replace(/[\p{Cc}\p{Cf}]/gu, ' '));
  } catch {
    return shortened(recipients);
  }
}

function shortened(text: string): string {
  return text.length <= SHOWN_LENGTH ? text : `${text.slice(0, SHOWN_LENGTH)}…`;
}
