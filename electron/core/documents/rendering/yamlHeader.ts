// The YAML header of a Markdown file: taken apart, read field by field with the line of each, written.
import { type Document, isMap, isNode, LineCounter, parseDocument, stringify, visit } from 'yaml';
import { cleanText } from './plainCharacters.ts';

/** A header that cannot be read. `message` is a French sentence; `field` is '' and `line` null where nothing more is known. */
export class FrontMatterError extends Error {
  override readonly name = 'FrontMatterError';
  /** 'date', 'sources.0.url'… */
  readonly field: string;
  /** From 1, in the file. */
  readonly line: number | null;

  constructor(field: string, line: number | null, message: string) {
    super(message);
    this.field = field;
    this.line = line;
  }
}

/** A value as it was typed: nothing is guessed to be a number, a boolean or a date. */
export type HeaderValue = string | null | HeaderValue[] | { [key: string]: HeaderValue };

export interface Header {
  values: { [key: string]: HeaderValue };
  /** The line of the file where a field stands, or the nearest one that encloses it. */
  lineOf(path: readonly (string | number)[]): number | null;
}

/**
 * Takes a file apart in its header and its text. A file that does not start with `---`, or whose header is a plain
 * sentence between two rules, has no header. Line ends become LF and a byte order mark is dropped.
 * Throws FrontMatterError for YAML that cannot be read, aliases beyond twenty, or more than 200 000 characters.
 */
export function readHeader(file: string): { header: Header; text: string } {
  const clean = cleanText(file);
  const found = /^---[ \t]*\n((?:[^\n]*\n)*?)---[ \t]*(?:\n|$)/.exec(clean);
  const none = { header: { values: {}, lineOf: () => null }, text: clean };
  if (!found) return none;
  const yaml = found[1] ?? '';
  if (yaml.length > LONGEST) throw new FrontMatterError('', 1, 'L’en-tête du fichier est trop long.');
  const header = readYaml(yaml);
  return header === null ? none : { header, text: clean.slice(found[0].length) };
}

/** A file with its header; fields that are null, undefined or empty lists are left out. */
export function writeHeader(values: object, text: string): string {
  const kept = Object.entries(values).filter(
    ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return `---\n${stringify(Object.fromEntries(kept), { lineWidth: 0 })}---\n\n${text}\n`;
}

const LONGEST = 200_000;
const MOST_ALIASES = 20;

function readYaml(yaml: string): Header | null {
  const lineCounter = new LineCounter();
  const document = parse(yaml, lineCounter);
  const [error] = document.errors;
  // The header starts on the second line of the file.
  if (error) throw unreadable((error.linePos?.[0].line ?? 0) + 1);
  if (document.contents === null) return { values: {}, lineOf: () => 1 };
  if (!isMap(document.contents)) return null;
  visit(document, {
    Scalar(_key, node) {
      if (node.type === 'PLAIN' && /^(?:~|null|Null|NULL)?$/.test(String(node.value))) node.value = null;
    },
  });
  return {
    values: toValues(document),
    lineOf(path) {
      for (let length = path.length; length > 0; length -= 1) {
        const node = document.getIn(path.slice(0, length), true);
        if (isNode(node) && node.range) return lineCounter.linePos(node.range[0]).line + 1;
      }
      return 1;
    },
  };
}

function parse(yaml: string, lineCounter: LineCounter): Document {
  try {
    return parseDocument(yaml, { schema: 'failsafe', lineCounter, logLevel: 'silent' });
  } catch {
    throw unreadable(1);
  }
}

function toValues(document: Document): { [key: string]: HeaderValue } {
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch {
    throw new FrontMatterError('', 1, 'L’en-tête renvoie trop de fois à lui-même (alias YAML).');
  }
}

function unreadable(line: number): FrontMatterError {
  return new FrontMatterError(
    '',
    line,
    `L’en-tête ne peut pas être lu à la ligne ${line}\u00A0: vérifiez les deux-points, les guillemets et les retraits.`,
  );
}
