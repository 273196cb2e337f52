// Fills the places of a model, written between brackets, with what is known; what is not stays for the user.
import { Lexer } from 'marked';

/** Words for the places, by what stands between the brackets up to its first comma: « date de la demande ». */
export type Known = ReadonlyMap<string, string>;

/** Where this is known, the list of documents of a model gives way to the one that was sent. */
export const DOCUMENTS = 'documents demandés';
/** The same for the requests of a series; known and empty, its part of a letter goes. */
export const SERIES = 'demandes de la série';

/** A request in the list of its series: who it was sent to, and its reference. */
export function listedRequest({ authority, reference }: { authority: string; reference: string }): string {
  return `${authority} (${reference})`;
}

/** The places of letters about a series: its requests as they are listed, and the refusal the CADA has. */
export function seriesPlaces(series: {
  requests: readonly string[];
  /** How many different ones they were addressed to. */
  authorities: number;
  referredTo: string;
  /** '' while the CADA is not seized. */
  referredOn: string;
}): Known {
  const { requests, authorities, referredTo, referredOn } = series;
  const last = requests.length - 1;
  return new Map(
    Object.entries({
      [SERIES]: requests
        .map((words, index) => `${index + 1}. ${words}${index === last ? '.' : ' ;'}`)
        .join('\n'),
      'nombre d’organismes': String(authorities),
      'nom de l’organisme saisi': referredTo,
      'date de la saisine': referredOn,
    }).filter(([, words]) => words !== ''),
  );
}

/** The text with its known places filled, its list of documents taken over and the paragraphs that do not apply left out. */
export function fillText(text: string, known: Known): string {
  return withPlaces(withLists(withSeries(withChoices(text, known), known), known), known);
}

/** The same for the lines of enclosures: one that is nothing but a place nobody can fill is left out once a history is known. */
export function fillLines(lines: readonly string[], known: Known, historyKnown: boolean): string[] {
  return lines
    .filter((line) => !historyKnown || !/^\[[^\]]*\]$/u.test(line) || known.has(keyOf(line.slice(1, -1))))
    .map((line) => withPlaces(line, known))
    .filter((line) => !historyKnown || placesOf(line).length === 0);
}

/** The first list of a letter, as it is written: what it asks for. Null where it has none. */
export function listOf(body: string): string | null {
  // Blocks only: what is in their lines is not looked into.
  const list = new Lexer().blockTokens(body.replace(/\r\n?/gu, '\n')).find((token) => token.type === 'list');
  return list === undefined ? null : list.raw.trim();
}

function withPlaces(text: string, known: Known): string {
  return text.replace(PLACE, (place, words: string) => known.get(keyOf(words)) ?? place);
}

/**
 * After a paragraph that says which of the next ones to keep, keeps the one whose places are all known, if there is but one,
 * up to the next heading.
 */
function withChoices(text: string, known: Known): string {
  const blocks = text.split('\n\n');
  const asked = blocks.findIndex((block) => block.startsWith(CHOICE));
  if (asked < 0) return text;
  const heading = blocks.findIndex((block, index) => index > asked && block.startsWith('#'));
  const end = heading < 0 ? blocks.length : heading;
  const kept = blocks
    .slice(asked + 1, end)
    .filter((block) => placesOf(block).every((words) => known.has(keyOf(words))));
  if (kept.length !== 1) return text;
  return [...blocks.slice(0, asked), ...kept, ...blocks.slice(end)].join('\n\n');
}

/** The part of a letter about a series, from its heading to the next: kept where there is one, left out where there is none. */
function withSeries(text: string, known: Known): string {
  const list = known.get(SERIES);
  if (list === undefined) return text;
  if (list !== '') return text.replace(`${OPTIONAL_SERIES}\n\n`, '');
  const blocks = text.split('\n\n');
  const asked = blocks.indexOf(OPTIONAL_SERIES);
  if (asked < 1) return text;
  const next = blocks.findIndex((block, index) => index > asked && block.startsWith('#'));
  return [...blocks.slice(0, asked - 1), ...blocks.slice(next < 0 ? blocks.length : next)].join('\n\n');
}

const OPTIONAL_SERIES =
  '[Gardez cette partie si la même demande a été faite à cinq organismes ou plus ; sinon, effacez-la.]';

/** A list of a model begins with the place of its first item. */
function withLists(text: string, known: Known): string {
  return text
    .split('\n\n')
    .map((block) => {
      if (block.startsWith('1. [premier document demandé]')) return known.get(DOCUMENTS) ?? block;
      if (block.startsWith('1. [première demande de la série]')) return known.get(SERIES) ?? block;
      return block;
    })
    .join('\n\n');
}

function placesOf(text: string): string[] {
  return [...text.matchAll(PLACE)].map(([, words = '']) => words);
}

function keyOf(words: string): string {
  return (words.split(',')[0] ?? '').trim();
}

const PLACE = /\[([^[\]\n]+)\]/gu;
const CHOICE = '[Gardez l’un';
