// Sheets of an XLSX workbook (ECMA-376), as Excel, LibreOffice and Google write them.
import type { ArchiveEntry } from './archive.ts';
import { MOST_CELLS, type TableRecord } from './csv.ts';
import { TableFailure } from './failure.ts';
import { isDateFormat, serialDate } from './serialDates.ts';
import { readXml, type XmlListener } from './xml.ts';

type Archive = ReadonlyMap<string, ArchiveEntry>;

/** Gives the records of a sheet, and the names of all. Throws TableFailure. */
export async function readXlsx(
  archive: Archive,
  wanted: number,
  take: (record: TableRecord) => void,
  signal?: AbortSignal,
): Promise<string[]> {
  const { path, sheets, from1904 } = await readBook(archive, signal);
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const relations = await readRelations(archive, relationsOf(path), signal);
  const byType = (type: string) => {
    const found = [...relations.values()].find((one) => one.type.endsWith(`/${type}`));
    return found && archive.get(resolved(folder, found.target));
  };
  const sheet = sheets[wanted];
  if (sheet === undefined) return sheets.map(({ name }) => name);
  const entry = archive.get(resolved(folder, relations.get(sheet.relation)?.target ?? ''));
  if (!entry) throw new TableFailure('DAMAGED');
  const texts = await readTexts(byType('sharedStrings'), signal);
  const dates = await readDateStyles(byType('styles'), signal);
  await readXml(entry.bytes(), sheetListener({ texts, dates, from1904, take }), signal);
  return sheets.map(({ name }) => name);
}

interface Sheet {
  name: string;
  relation: string;
}

async function readBook(archive: Archive, signal?: AbortSignal) {
  const root = await readRelations(archive, '_rels/.rels', signal);
  const target = [...root.values()].find(({ type }) => type.endsWith('/officeDocument'))?.target;
  const path = target === undefined ? 'xl/workbook.xml' : resolved('', target);
  const entry = archive.get(path);
  if (!entry) throw new TableFailure('DAMAGED');
  const sheets: Sheet[] = [];
  let from1904 = false;
  await readXml(
    entry.bytes(),
    {
      ...NOTHING,
      open(name, attribute) {
        if (name === 'sheet') sheets.push({ name: attribute('name'), relation: attribute('id') });
        if (name === 'workbookPr') from1904 = /^(1|true)$/u.test(attribute('date1904'));
      },
    },
    signal,
  );
  return { path, sheets: sheets.slice(0, 500), from1904 };
}

const NOTHING: XmlListener = { open() {}, close() {}, text() {} };

async function readRelations(archive: Archive, path: string, signal?: AbortSignal) {
  const found = new Map<string, { target: string; type: string }>();
  const entry = archive.get(path);
  if (!entry) return found;
  await readXml(
    entry.bytes(),
    {
      ...NOTHING,
      open(name, attribute) {
        if (name === 'Relationship' && attribute('TargetMode') !== 'External')
          found.set(attribute('Id'), { target: attribute('Target'), type: attribute('Type') });
      },
    },
    signal,
  );
  return found;
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`. */
function relationsOf(path: string): string {
  return path.replace(/([^/]*)$/u, '_rels/$1.rels');
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts: string[] = [];
  for (const part of `${folder}${target}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** The texts that cells point to: rich ones as their words, without how they are read aloud (`rPh`). */
async function readTexts(entry: ArchiveEntry | undefined, signal?: AbortSignal): Promise<string[]> {
  const texts: string[] = [];
  if (!entry) return texts;
  let written: string[] = [];
  let inText = false;
  let inReading = false;
  await readXml(
    entry.bytes(),
    {
      open(name) {
        if (name === 'si') written = [];
        else if (name === 't') inText = !inReading;
        else if (name === 'rPh') inReading = true;
      },
      close(name) {
        if (name === 'si')
          texts.push(unescaped(written.length === 1 ? (written[0] ?? '') : written.join('')));
        else if (name === 't') inText = false;
        else if (name === 'rPh') inReading = false;
      },
      text(text) {
        if (inText) written.push(text);
      },
    },
    signal,
  );
  return texts;
}

/** `_x000D_` stands for a character XML cannot hold; a return at the end of a line is one of them. */
function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_all, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** For each style of cell, whether it shows a number as a date. */
async function readDateStyles(entry: ArchiveEntry | undefined, signal?: AbortSignal): Promise<boolean[]> {
  const styles: boolean[] = [];
  if (!entry) return styles;
  const own = new Map<number, string>();
  let inCells = false;
  await readXml(
    entry.bytes(),
    {
      ...NOTHING,
      open(name, attribute) {
        if (name === 'numFmt') own.set(Number(attribute('numFmtId')), attribute('formatCode'));
        else if (name === 'cellXfs') inCells = true;
        else if (name === 'xf' && inCells) {
          const format = Number(attribute('numFmtId'));
          styles.push(isDateFormat(format, own.get(format)));
        }
      },
      close(name) {
        if (name === 'cellXfs') inCells = false;
      },
    },
    signal,
  );
  return styles;
}

interface SheetReading {
  texts: readonly string[];
  dates: readonly boolean[];
  from1904: boolean;
  take: (record: TableRecord) => void;
}

function sheetListener({ texts, dates, from1904, take }: SheetReading): XmlListener {
  let line = 0;
  let column = -1;
  let cells: string[] = [];
  let type = '';
  let style = 0;
  let value = '';
  let inValue = false;
  let inReading = false;

  function shown(): string {
    if (type === 's') return texts[Number(value)] ?? '';
    if (type === 'b') return value === '1' ? 'VRAI' : 'FAUX';
    if (type === 'e') return '';
    if (type === 'inlineStr' || type === 'str') return unescaped(value);
    if (type === 'd') return value;
    const number = Number(value);
    if (value === '' || Number.isNaN(number)) return value;
    if (dates[style] === true) return serialDate(number, from1904) ?? value;
    // 43378.000000001 is how a program that counts in binary writes 43378.
    return String(Number(number.toPrecision(15)));
  }

  return {
    open(name, attribute) {
      if (name === 'row') {
        line = Number(attribute('r')) || line + 1;
        column = -1;
        cells = [];
      } else if (name === 'c') {
        column = columnOf(attribute('r')) ?? column + 1;
        type = attribute('t');
        style = Number(attribute('s')) || 0;
        value = '';
      } else if (name === 'v' || name === 't') inValue = !inReading;
      else if (name === 'rPh') inReading = true;
    },
    close(name) {
      if (name === 'v' || name === 't') inValue = false;
      else if (name === 'rPh') inReading = false;
      else if (name === 'c') {
        const text = shown();
        if (text === '' || column >= MOST_CELLS) return;
        while (cells.length < column) cells.push('');
        cells[column] = text;
      } else if (name === 'row' && cells.length > 0) take({ cells, line });
    },
    text(text) {
      if (inValue) value += text;
    },
  };
}

/** `AB12` → 27; null where there is no such name. */
function columnOf(reference: string): number | null {
  let column = 0;
  for (let index = 0; index < reference.length; index += 1) {
    const code = reference.charCodeAt(index);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column === 0 ? null : column - 1;
}
