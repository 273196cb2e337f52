// Communiqués nobody wrote: French texts with everything the editor can hold, in the form it writes them.
import fc from 'fast-check';

const word = fc.constantFrom(
  ...'les parents demandent le contrat où l’école élèves données hébergées été œuvre n’a 2018 12 % ça'.split(
    ' ',
  ),
  '120 000 €',
  'article L311-1',
  '« évaluations »',
  'CM2,',
  'R. 311-12',
  'a_b',
  '3 * 4',
  'l’été 2018 –',
  '[à compléter]',
  '🙂',
  'مدرسة',
);

/** Begins with a letter, ends with one: neither opens a list nor leaves a space behind. */
const phrase = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => `Ainsi ${words.join(' ')} ici`);

const plainPart = phrase;
const markedPart = fc.oneof(
  phrase.map((words) => `**${words}**`),
  phrase.map((words) => `*${words}*`),
  phrase.map((words) => `~~${words}~~`),
  phrase.map((words) => `[${words.replace(/[[\]]/gu, '')}](https://exemple.fr/page?a=1)`),
  fc.constant('[34](vigie:inquietudes?niveau=CM2)'),
  fc.constant('[CADA \\[réponse\\]](vigie:silence?demande=D-2018-01)'),
  fc.constant('le décret[^S-2018-03]'),
  fc.constant('une note[^1]'),
  fc.constant('le code `a*b`'),
);

const line = fc
  .array(fc.tuple(plainPart, markedPart), { minLength: 0, maxLength: 2 })
  .chain((pairs) => plainPart.map((end) => [...pairs.flat(), end].join(' ')));

/** Lines parted by hard breaks. */
const paragraph = fc.array(line, { minLength: 1, maxLength: 2 }).map((lines) => lines.join('\\\n'));
const heading = fc.tuple(fc.constantFrom('##', '###'), line).map(([signs, words]) => `${signs} ${words}`);

const indented = (text: string, by: string) =>
  text
    .split('\n')
    .map((one, index) => (index === 0 || one === '' ? one : by + one))
    .join('\n');

const bullets = fc
  .array(fc.tuple(line, fc.array(line, { maxLength: 2 })), { minLength: 1, maxLength: 3 })
  .map((items) =>
    items
      .map(([first, nested]) => indented([`- ${first}`, ...nested.map((one) => `- ${one}`)].join('\n'), '  '))
      .join('\n'),
  );
const numbered = fc
  .array(line, { minLength: 1, maxLength: 4 })
  .map((items) => items.map((one, index) => `${index + 1}. ${one}`).join('\n'));
const quotation = fc.array(paragraph, { minLength: 1, maxLength: 2 }).map((paragraphs) =>
  paragraphs
    .join('\n\n')
    .split('\n')
    .map((one) => (one === '' ? '>' : `> ${one}`))
    .join('\n'),
);
const cell = phrase;
const table = fc
  .tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([columns, rows]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: rows + 1,
      maxLength: rows + 1,
    }),
  )
  .map(([header = [], ...rows]) =>
    [header, header.map(() => '-'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n'),
  );
const picture = phrase.map((words) => `![${words.replace(/[[\]]/gu, '')}](document:0190-abc)`);

/** The Markdown of a communiqué's body. */
export const communiqueText = fc
  .tuple(
    paragraph,
    fc.array(fc.oneof(paragraph, heading, bullets, numbered, quotation, table, picture, fc.constant('---')), {
      maxLength: 6,
    }),
  )
  .map(([first, others]) => {
    // Two lists in a row would be one.
    const isList = (text: string | undefined) => /^(?:-|\d+\.) /u.test(text ?? '');
    const blocks = [first, ...others.filter((block, at) => !isList(block) || !isList(others[at - 1]))];
    const text = blocks.join('\n\n');
    return text.includes('[^1]') ? `${text}\n\n[^1]: Une note du texte.` : text;
  });
