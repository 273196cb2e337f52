// Names of the files a message carries, made safe: whoever wrote the message chose them.
import { cleanLine } from '../documents/rendering/plainCharacters.ts';

/** Characters in a name, as the contract allows. */
const LONGEST = 255;

/**
 * A name of one line, without a path nor what some system refuses in a name, at most 255 characters with its ending kept;
 * `pièce-3.pdf` where there is none left.
 */
export function pieceName(given: string | null, mediaType: string, number: number): string {
  const last = (given ?? '').split(/[/\\]/).at(-1) ?? '';
  const name = cleanLine(last.replace(DIRECTION, ''))
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .toWellFormed();
  if (name === '')
    return `${mediaType === 'message/rfc822' ? 'message' : 'pièce'}-${number}${ENDINGS[mediaType] ?? ''}`;
  if (mediaType === 'message/rfc822' && !/\.eml$/i.test(name)) return `${shortened(name, LONGEST - 4)}.eml`;
  if (name.length <= LONGEST) return name;
  const ending = /\.[a-z0-9]{1,10}$/i.exec(name)?.[0] ?? '';
  return shortened(name, LONGEST - ending.length) + ending;
}

/** A text of at most `length` UTF-16 units, never cut inside a character. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}

// Marks that turn the reading order round: they make « facture-fdp.exe » read as « facture-exe.pdf ».
const DIRECTION = /[\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069]/g;

const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/gif': '.gif',
  'message/rfc822': '.eml',
  'message/delivery-status': '.txt',
  'message/disposition-notification': '.txt',
  'text/rfc822-headers': '.txt',
  'text/calendar': '.ics',
  'text/csv': '.csv',
  'text/html': '.html',
  'text/plain': '.txt',
};
