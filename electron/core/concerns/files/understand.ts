// A line of a file as a concern: dates, levels and texts as people write them, what is wrong by column, who said it apart.
import type { ConcernColumn, ConcernRow, DateOrder } from '../../../contract/concernFiles.ts';
import type { InputIssue } from '../../../contract/errors.ts';
import { EmailOrEmpty } from '../../../contract/primitives.ts';
import { cleanLine, cleanText } from '../../documents/rendering/plainCharacters.ts';
import type { TableRecord } from '../../tables/csv.ts';
import { readDate } from './dates.ts';
import { channelOf, isConsent, levelOf } from './values.ts';

export interface Understanding {
  columns: readonly ConcernColumn[];
  defaults: Pick<ConcernRow, 'receivedOn' | 'channel'> &
    Partial<Pick<ConcernRow, 'theme' | 'level' | 'commune'>>;
  dateOrder: DateOrder;
}

export interface Understood {
  line: number;
  row: ConcernRow;
  /** Each on the name of a column; `detail` is what is written there. */
  issues: InputIssue[];
  /** Whether its date may be read in two ways. */
  ambiguousDate: boolean;
  /** Contact details, where there are any. */
  contact: Contact | null;
}

export interface Contact {
  name: string;
  email: string;
  phone: string;
  /** The consents given, by the rank of the column that holds each: its heading words it. */
  consents: readonly { kind: ConsentKind; column: number; answer: string }[];
}

export type ConsentKind = 'keep' | 'contact' | 'publishAnonymously' | 'publishByName';

/** The longest text of a concern (contract: concernShape). */
export const LONGEST_TEXT = 20_000;
const LONGEST_LINE = 100;
const LONGEST_DETAIL = 60;

const CONSENTS: Partial<Record<ConcernColumn, ConsentKind>> = {
  consentKeep: 'keep',
  consentContact: 'contact',
  consentPublishAnonymously: 'publishAnonymously',
  consentPublishByName: 'publishByName',
};

/** Gives what understands the lines of a file: which column is where is looked up once. */
export function understandLines({ columns, defaults, dateOrder }: Understanding) {
  const placesOf = (wanted: ConcernColumn) =>
    columns.flatMap((column, index) => (column === wanted ? [index] : []));
  const texts = placesOf('text');
  const names = placesOf('name');
  const place = (wanted: ConcernColumn) => placesOf(wanted)[0] ?? -1;
  const [theme, level, commune] = [place('theme'), place('level'), place('commune')];
  const [channel, receivedOn, email, phone] = [
    place('channel'),
    place('receivedOn'),
    place('email'),
    place('phone'),
  ];
  const consents = columns.flatMap((column, index) => {
    const kind = CONSENTS[column];
    return kind === undefined ? [] : [{ kind, column: index }];
  });

  return ({ cells, line }: TableRecord): Understood => {
    const issues: InputIssue[] = [];
    const report = (field: string, code: string, detail = '') =>
      issues.push({ field, code, detail: detail.slice(0, LONGEST_DETAIL) });
    const cell = (index: number) => cells[index]?.trim() ?? '';
    const short = (index: number, field: 'theme' | 'commune') => {
      const written = cleanLine(cell(index));
      if (written.length > LONGEST_LINE) report(field, 'TOO_LONG', String(LONGEST_LINE));
      return written === '' ? (defaults[field] ?? '') : written.slice(0, LONGEST_LINE);
    };

    const text = texts.length === 1 ? said(cell(texts[0] ?? 0)) : joined(texts.map(cell));
    if (text === '') report('text', 'REQUIRED');
    else if (text.length > LONGEST_TEXT) report('text', 'TOO_LONG', String(LONGEST_TEXT));
    for (let index = columns.length; index < cells.length; index += 1) {
      if (cell(index) === '') continue;
      report('text', 'MORE_CELLS', String(cells.length));
      break;
    }
    const date = receivedOn < 0 || cell(receivedOn) === '' ? null : readDate(cell(receivedOn), dateOrder);
    if (date === null && cell(receivedOn) !== '') report('receivedOn', 'NOT_A_DATE', cell(receivedOn));
    const levelHere = level < 0 ? '' : levelOf(cell(level));
    if (levelHere === null) report('level', 'NOT_A_LEVEL', cell(level));
    const channelHere = cell(channel);
    const row: ConcernRow = {
      text: text.slice(0, LONGEST_TEXT),
      theme: short(theme, 'theme'),
      level: levelHere || (defaults.level ?? ''),
      commune: short(commune, 'commune'),
      channel: channelHere === '' ? defaults.channel : channelOf(channelHere),
      receivedOn: date?.on ?? defaults.receivedOn,
    };
    return { line, row, issues, ambiguousDate: (date?.otherwise ?? null) !== null, contact: contactOf() };

    function contactOf(): Contact | null {
      const name = cleanLine(names.map(cell).filter(Boolean).join(' ')).slice(0, 300);
      const address = cleanLine(cell(email)).toLowerCase();
      const number = phoneOf(cleanLine(cell(phone)));
      if (name === '' && address === '' && number === '') return null;
      const given = consents.flatMap(({ kind, column }) =>
        isConsent(cell(column)) ? [{ kind, column, answer: cleanLine(cell(column)).slice(0, 1_000) }] : [],
      );
      const kept = given.some(({ kind }) => kind === 'keep');
      if (kept && !EmailOrEmpty.safeParse(address).success) report('email', 'INVALID_FORMAT', 'email');
      return { name, email: address, phone: number, consents: given };
    }
  };
}

/** Whether a person may be kept: contact details, and the consent to keep them. */
export function mayBeKept(contact: Contact | null): contact is Contact {
  return contact?.consents.some(({ kind }) => kind === 'keep') ?? false;
}

/** As it was said, without what cannot be written, nor the apostrophe that tells a spreadsheet that a cell is text. */
function said(cell: string): string {
  return cleanText(cell.replace(/^'(?=[=+\-@])/u, '')).trim();
}

/** Answers to several questions, one under the other. */
function joined(cells: readonly string[]): string {
  return cells.map(said).filter(Boolean).join('\n\n');
}

/** A spreadsheet that took a telephone for a number lost its zero. */
function phoneOf(written: string): string {
  return (/^[1-9]\d{8}$/u.test(written) ? `0${written}` : written).slice(0, 40);
}
