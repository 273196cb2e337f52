// Ten thousand spoilt files: none stops the core, each gives lines, or an error of the contract.
import { describe, expect, it } from 'vitest';
import { concernFileCases } from '../../../fixtures/concernFiles.ts';
import { columnsOf, defaults, makeDossier, readFiles } from '../../../fixtures/concernReadings.ts';
import { failureOf } from '../../../fixtures/failures.ts';
import { freshRegister } from '../../../freshRegister.ts';

/** More by the environment: VIGIE_FUZZ_FILES=200000. */
const FILES = Number(process.env.VIGIE_FUZZ_FILES ?? 10_000);
const SLICES = 10;
/** The longest files are spoilt as well as the shortest, but not ten thousand times. */
const LONGEST = 60_000;

const sources = concernFileCases.filter(({ files }) => files.every(({ bytes }) => bytes.length < LONGEST));

describe('spoilt files', () => {
  it.each(Array.from({ length: SLICES }, (_, slice) => slice))(
    'slice %i',
    { timeout: 300_000 },
    async (slice) => {
      await using fresh = await freshRegister();
      const { client } = fresh;
      const dossierId = await makeDossier(client);
      const random = generator(20_181_005 + slice);
      let read = 0;
      let refused = 0;
      for (let index = 0; index < FILES / SLICES; index += 1) {
        const { name, files } = pick(random, sources);
        const spoilt = files.map((file) => ({ name: file.name, bytes: spoil(random, file.bytes) }));
        try {
          const outcome = await readFiles(client, spoilt, 40_000).then(
            (reading) => ({ reading }),
            async (error) => ({ failure: await failureOf(Promise.reject(error)) }),
          );
          if ('failure' in outcome) {
            expect(outcome.failure).toMatchObject({
              code: 'BAD_INPUT',
              data: { issues: [{ field: 'content' }] },
            });
            refused += 1;
            continue;
          }
          const { readingId, summary } = outcome.reading;
          const columns = columnsOf(summary);
          if (!columns.includes('text')) columns[0] = 'text';
          const { counts, lines } = await client.concerns.previewFile({
            readingId,
            dossierId,
            defaults,
            columns,
          });
          expect(counts.lines).toBe(summary.lines);
          expect(lines).toHaveLength(Math.min(summary.lines, 50));
          // Lines, or the places that cannot be read, or headings with nothing under them.
          expect(summary.lines + summary.unreadableCount > 0 || summary.headingLine !== null).toBe(true);
          for (const { line } of [...lines, ...summary.unreadable]) expect(line).toBeGreaterThan(0);
          read += 1;
        } catch (error) {
          throw new Error(`${name}, file ${index} of slice ${slice}`, { cause: error });
        }
      }
      expect(read + refused).toBe(FILES / SLICES);
      expect(read).toBeGreaterThan(FILES / SLICES / 4);
      expect(refused).toBeGreaterThan(FILES / SLICES / 50);
      expect(await client.register.check()).toEqual({ ok: true, findings: [] });
    },
  );
});

type Random = () => number;

/** Numbers from 0 to 1, the same at each run (mulberry32). */
function generator(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}

const TOKENS = [
  '"',
  ';',
  ',',
  '\t',
  '\r',
  '\n',
  '\0',
  "'",
  '<',
  '>',
  '&',
  '\uFEFF',
  '\uFFFD',
  '31/02/2018',
  'From ',
  'PK\u0003\u0004',
  '=1+1',
  '"""',
  '\n\n',
  ' ',
];

/** Bytes changed, cut, repeated, moved, or tokens put in, in one to four places. */
function spoil(random: Random, bytes: Buffer): Buffer {
  let spoilt = Buffer.from(bytes);
  const times = 1 + Math.floor(random() * 4);
  for (let time = 0; time < times; time += 1) {
    const at = Math.floor(random() * spoilt.length);
    const length = Math.floor(random() * Math.min(200, spoilt.length - at));
    const part = spoilt.subarray(at, at + length);
    switch (Math.floor(random() * 6)) {
      case 0:
        if (spoilt.length > 0) spoilt[at] = Math.floor(random() * 256);
        break;
      case 1:
        spoilt = Buffer.concat([spoilt.subarray(0, at), spoilt.subarray(at + length)]);
        break;
      case 2:
        spoilt = Buffer.concat([spoilt.subarray(0, at), part, part, spoilt.subarray(at)]);
        break;
      case 3:
        spoilt = Buffer.concat([
          spoilt.subarray(0, at),
          Buffer.from(pick(random, TOKENS)),
          spoilt.subarray(at),
        ]);
        break;
      case 4:
        spoilt = spoilt.subarray(0, at);
        break;
      default:
        spoilt = Buffer.concat([part, spoilt]);
    }
    spoilt = Buffer.from(spoilt);
  }
  return spoilt.length === 0 ? Buffer.from(' ') : spoilt;
}
