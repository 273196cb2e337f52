// Contacts as vCards, versions 3.0 and 4.0 read, 3.0 written, which every address book opens.
import ICAL from 'ical.js';
import type { ReadRow } from '../../contract/press.ts';

export interface CardReading {
  rows: { line: number; row: ReadRow }[];
  unreadable: { line: number; code: 'NOT_A_CARD' | 'OLD_CARD' }[];
}

/** What a file of cards says; a card that cannot be read is named by its line, the others are not lost. */
export function readCards(text: string): CardReading {
  const reading: CardReading = { rows: [], unreadable: [] };
  for (const { line, card, closed } of cardsOf(text)) {
    // Version 2.1 has its own syntax, which no standard describes any more.
    if (/^VERSION:2\.1\s*$/imu.test(card)) reading.unreadable.push({ line, code: 'OLD_CARD' });
    else {
      const row = closed ? readCard(card) : null;
      if (row === null) reading.unreadable.push({ line, code: 'NOT_A_CARD' });
      else reading.rows.push({ line, row });
    }
  }
  return reading;
}

/** Cards of version 3.0, one after the other. */
export function writeCards(rows: readonly ReadRow[]): string {
  return rows.map((row) => `${writeCard(row)}\r\n`).join('');
}

const SINCE = 'x-vigie-do-not-contact';
/** A group that address books show, for those who read no property of ours. */
const WARNING = 'Ne pas contacter';
const REASON = 'x-vigie-do-not-contact-reason';

function cardsOf(text: string): { line: number; card: string; closed: boolean }[] {
  const cards: { line: number; lines: string[]; closed: boolean }[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n?|\n/u)
    .entries()) {
    const open = cards.at(-1);
    if (/^BEGIN:VCARD\s*$/iu.test(line)) cards.push({ line: index + 1, lines: [line], closed: false });
    else if (open && !open.closed) {
      open.lines.push(line);
      open.closed = /^END:VCARD\s*$/iu.test(line);
    } else if (line.trim() !== '') cards.push({ line: index + 1, lines: [line], closed: true });
  }
  return cards.map(({ line, lines, closed }) => ({ line, card: lines.join('\r\n'), closed }));
}

function readCard(text: string): ReadRow | null {
  const card = parsed(text);
  if (card === null) return null;
  const first = (name: string) => textOf(card.getFirstPropertyValue(name)).trim();
  const media = textOf(card.getFirstPropertyValue('org'), ', ').trim();
  const written = first('fn') || nameOf(card.getFirstPropertyValue('n'));
  const email = first('email').replace(/^mailto:/iu, '');
  const phone = first('tel').replace(/^tel:/iu, '');
  const since = first(SINCE);
  const lists = card.getAllProperties('categories').flatMap((property) => property.getValues().map(String));
  return {
    ...{ media, email, phone, beat: first('role') || first('title') },
    // A card must have a name: that of the media, the address or the number, where there is no person.
    name: [media, email, phone].includes(written) ? '' : written,
    note: textOf(card.getFirstPropertyValue('note')),
    lists: [
      ...new Set(
        lists.map((name) => name.trim()).filter((name) => name !== '' && !(since && name === WARNING)),
      ),
    ],
    doNotContactOn: since === '' ? null : since,
    doNotContactReason: first(REASON),
  };
}

function parsed(text: string): ICAL.Component | null {
  try {
    const card: unknown = ICAL.parse(text);
    // Several components, or another one than a card, are not what lies between BEGIN and END.
    return Array.isArray(card) && card[0] === 'vcard' ? new ICAL.Component(card) : null;
  } catch {
    // Whatever the parser found, this is no card: the reading says so.
    return null;
  }
}

function textOf(value: unknown, between = ' '): string {
  if (Array.isArray(value))
    return value
      .map((part) => textOf(part))
      .filter(Boolean)
      .join(between);
  return value === null || value === undefined ? '' : String(value);
}

/** Family name; given name; additional names; prefixes; suffixes. */
function nameOf(value: unknown): string {
  const [family = '', given = ''] = Array.isArray(value)
    ? value.map((part) => textOf(part))
    : [textOf(value)];
  return [given, family].filter(Boolean).join(' ').trim();
}

function writeCard(row: ReadRow): string {
  const { media, name, email, phone, beat, note, lists, doNotContactOn, doNotContactReason } = row;
  const card = new ICAL.Component(['vcard', [], []]);
  const add = (property: string, value: string | string[]) => {
    if (value !== '') card.addPropertyWithValue(property, value);
  };
  const addText = (property: string, value: string) => {
    if (value === '') return;
    const own = new ICAL.Property(property);
    own.resetType('text');
    own.setValue(value);
    card.addProperty(own);
  };
  const shown = name || media || email || phone;
  add('version', '3.0');
  add('fn', shown);
  add('n', [name === '' ? '' : name, '', '', '', '']);
  if (media !== '') add('org', [media]);
  add('email', email);
  addText('tel', phone);
  add('role', beat);
  add('note', note);
  // One property a list: the library parts several values at a comma after an escaped backslash.
  for (const list of lists) add('categories', list);
  if (doNotContactOn !== null) add('categories', WARNING);
  addText(SINCE, doNotContactOn ?? '');
  addText(REASON, doNotContactReason);
  return card.toString();
}
