// The fields of a header read one by one, each as what it should be, with an error that names it and its line.
import { cleanLine } from './plainCharacters.ts';
import { FrontMatterError, type Header, type HeaderValue } from './yamlHeader.ts';

type Path = readonly (string | number)[];

/** Every reading gives null for a field that is absent or empty, and throws FrontMatterError for one of another kind. */
export class HeaderReader {
  readonly #header: Header;

  constructor(header: Header) {
    this.#header = header;
  }

  /** One line of text. */
  line(path: Path): string | null {
    return this.#text(path, cleanLine);
  }

  /** Text of any number of lines. */
  prose(path: Path): string | null {
    return this.#text(path, (text) => text);
  }

  /** YYYY-MM-DD, also from JJ/MM/AAAA; a day that does not exist is refused. */
  date(path: Path): string | null {
    const typed = this.line(path);
    return typed === null ? null : (toDate(typed) ?? this.#refuse(path, NOT_A_DATE));
  }

  /** YYYY-MM-DD or YYYY-MM-DDTHH:MM. */
  dateAndTime(path: Path): string | null {
    const typed = this.line(path);
    if (typed === null) return null;
    const [, day, hour, minute] =
      /^(\S+?)(?:(?:T| +(?:à )?)(\d{1,2})(?::|h| h )(\d{2})(?::00)?)?$/.exec(typed) ?? [];
    const date = day === undefined ? null : toDate(day);
    if (date === null || Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59) {
      return this.#refuse(path, 'n’est pas une date, avec ou sans heure, comme 2026-09-01T16:00');
    }
    return hour === undefined ? date : `${date}T${hour.padStart(2, '0')}:${minute}`;
  }

  wholeNumber(path: Path): number | null {
    const typed = this.line(path);
    if (typed === null) return null;
    return /^[1-9]\d{0,5}$/.test(typed)
      ? Number(typed)
      : this.#refuse(path, 'n’est pas un nombre entier à partir de 1');
  }

  /** 'fr', 'fr-BE'… */
  language(path: Path): string | null {
    const typed = this.line(path);
    if (typed === null) return null;
    return /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(typed)
      ? typed
      : this.#refuse(path, 'n’est pas un code de langue, comme fr');
  }

  /** The entries of a list. */
  list(path: Path): HeaderValue[] {
    const value = this.#value(path);
    if (value === null) return [];
    return Array.isArray(value) ? value : this.#refuse(path, 'n’est pas une liste');
  }

  /** Lines of text, given as a list or as one text. */
  lines(path: Path): string[] {
    const texts = this.isText(path)
      ? (this.prose(path) ?? '').split('\n')
      : this.list(path).map((_, index) => this.line([...path, index]) ?? '');
    return texts.map(cleanLine).filter((line) => line !== '');
  }

  isText(path: Path): boolean {
    return typeof this.#value(path) === 'string';
  }

  isEmpty(path: Path): boolean {
    return this.#value(path) === null;
  }

  /** A field of a group; null also when the group is given as a mere text. */
  inside(path: Path, key: string): string | null {
    return this.isText(path) ? null : this.line([...path, key]);
  }

  /** The main text of a group that may be given as that text alone. It must be there, unless `orElse` is. */
  textOf(path: Path, key: string, orElse?: string): string {
    const text = this.isText(path) ? this.line(path) : this.line([...path, key]);
    if (text !== null) return text;
    if (orElse !== undefined && this.inside(path, orElse) !== null) return '';
    return this.#refuse([...path, key], 'manque');
  }

  /** The error to throw about a field: `fault` ends the sentence « Le champ … ». */
  error(path: Path, fault: string): FrontMatterError {
    const line = this.#header.lineOf(path);
    const where = line === null ? '' : ` (ligne ${line})`;
    return new FrontMatterError(
      path.join('.'),
      line,
      `Le champ «\u00A0${path.join('.')}\u00A0»${where} ${fault}.`,
    );
  }

  #refuse(path: Path, fault: string): never {
    throw this.error(path, fault);
  }

  #text(path: Path, clean: (text: string) => string): string | null {
    const value = this.#value(path);
    if (value === null) return null;
    if (typeof value !== 'string') return this.#refuse(path, 'n’est pas un texte');
    return clean(value).trim() === '' ? null : clean(value);
  }

  #value(path: Path): HeaderValue {
    let value: HeaderValue = this.#header.values;
    for (const [index, step] of path.entries()) {
      if (value === null) return null;
      if (typeof value === 'string')
        return this.#refuse(path.slice(0, index), 'n’est pas un groupe de champs');
      const inner: HeaderValue | undefined = Array.isArray(value)
        ? value[Number(step)]
        : own(value, String(step));
      value = inner ?? null;
    }
    return value;
  }
}

const NOT_A_DATE = 'n’est pas une date comme 2026-09-01';

function own(group: { [key: string]: HeaderValue }, key: string): HeaderValue | undefined {
  return Object.hasOwn(group, key) ? group[key] : undefined;
}

function toDate(typed: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typed);
  const french = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(typed);
  const [year, month, day] = iso ? iso.slice(1) : french ? french.slice(1).reverse() : [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const instant = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date) ? date : null;
}
