// The figures of a dossier that may be published today, held to those that were published before.
import { v7 as uuidv7 } from 'uuid';
import { channels, levels } from '../../contract/concerns.ts';
import { type FigureDimension, figureDimensions, type PublishedFigures } from '../../contract/figures.ts';
import { dossierStore } from '../dossiers/store.ts';
import type { Register, Write } from '../register/register.ts';
import { presentConcerns } from './concernColumns.ts';
import { countBy } from './counts.ts';
import { crossThemesAndLevels } from './crossed.ts';
import { protectBeside, tellsAFew } from './overTime.ts';
import { type Counted, protectTable, SMALLEST_FIGURE } from './protect.ts';

/** What a text or an export said of a release: the total always, these values, and whether themes crossed with levels. */
export type Stated = Partial<Record<FigureDimension, string[]>> & { themeByLevel?: boolean };

export interface Release {
  /** Null until something of it is published. */
  id: string | null;
  figures: PublishedFigures;
  /** It was published before, and stands: what changed since is nothing, or too little to be told. */
  isEarlier: boolean;
}

interface Kept {
  id: string;
  figures: PublishedFigures;
  stated: Stated;
}

/**
 * The figures that may be published of a dossier: one count of the same concerns, in which nothing under 5 can be found, nor
 * by comparing it with what was published before. Where that cannot be, those published last. Throws NOT_FOUND.
 */
export async function publishableFigures(register: Register, dossierId: string): Promise<Release> {
  await dossierStore.get(register, dossierId);
  const earlier = await readReleases(register, dossierId);
  const latest = earlier.at(-1);
  const figures = await countAnew(register, dossierId, earlier);
  if (latest === undefined) return { id: null, figures: figures ?? nothing(register), isEarlier: false };
  // Nothing changed, or a little: a reader must not know which, so that the day is the former one too.
  const stands = figures === null || isSame(figures, latest.figures);
  return stands
    ? { id: latest.id, figures: latest.figures, isEarlier: true }
    : { id: null, figures, isEarlier: false };
}

/** Notes what was published of the figures of today, inside the write that publishes it. */
export async function noteStated(
  write: Write,
  register: Register,
  dossierId: string,
  stated: Stated,
): Promise<void> {
  const { id, figures } = await publishableFigures(register, dossierId);
  write.touch('figureRelease');
  if (id === null) {
    const row = { id: uuidv7(), dossierId, figures: JSON.stringify(figures), stated: JSON.stringify(stated) };
    await write.db.insertInto('figureRelease').values(row).execute();
    return;
  }
  const known = (await readReleases(register, dossierId)).find((release) => release.id === id)?.stated ?? {};
  const both = figureDimensions.map((name) => [
    name,
    [...new Set([...(known[name] ?? []), ...(stated[name] ?? [])])],
  ]);
  const themeByLevel = known.themeByLevel === true || stated.themeByLevel === true;
  await write.db
    .updateTable('figureRelease')
    .set({ stated: JSON.stringify({ ...Object.fromEntries(both), themeByLevel }) })
    .where('id', '=', id)
    .execute();
}

/** The present figures beside the earlier ones; null where the earlier ones must stand. */
async function countAnew(
  register: Register,
  dossierId: string,
  earlier: readonly Kept[],
): Promise<PublishedFigures | null> {
  const columns = await presentConcerns(register);
  const counts = countBy(columns, { dossierId });
  const { total } = counts;
  if (total < SMALLEST_FIGURE) return earlier.length === 0 ? nothing(register) : null;
  if (earlier.some(({ figures }) => figures.total !== null && tellsAFew(figures.total, total))) return null;
  const tables = { ...nothing(register).tables };
  for (const name of figureDimensions) {
    const known = withKnownValues(name, counts[name]);
    const before = earlier.map(({ figures, stated }) => ({
      total: figures.total,
      named: (figures.tables[name]?.rows ?? []).filter(({ value }) => stated[name]?.includes(value)),
    }));
    const table = protectBeside(known, before);
    const alone = protectTable(known)?.rows.length ?? 0;
    const wasNamed = before.some(({ named }) => named.length > 0);
    // Better the figures of the last time than half of those of today.
    if (wasNamed && (table?.rows.length ?? 0) * 2 < alone) return null;
    tables[name] = table;
  }
  // Crossed figures of two counts could be compared cell by cell: they are published from one count only.
  const wasCrossed = earlier.some(({ stated }) => stated.themeByLevel === true);
  const themeByLevel = wasCrossed
    ? null
    : crossThemesAndLevels(columns, dossierId, tables.theme, tables.level);
  return { on: register.today(), total, tables, themeByLevel };
}

/** Levels and channels are known to all: those nobody chose are among what is hidden. */
function withKnownValues(name: FigureDimension, counts: readonly Counted[]): readonly Counted[] {
  const known = name === 'level' ? levels : name === 'channel' ? channels : null;
  if (known === null) return counts;
  return known.map((value) => ({
    value,
    count: counts.find((row) => row.value === value)?.count ?? 0,
  }));
}

function nothing(register: Register): PublishedFigures {
  const tables = { theme: null, level: null, commune: null, channel: null, month: null };
  return { on: register.today(), total: null, tables, themeByLevel: null };
}

function isSame(figures: PublishedFigures, former: PublishedFigures): boolean {
  const compared = ({ total, tables }: PublishedFigures) => JSON.stringify([total, tables]);
  return compared(figures) === compared(former);
}

async function readReleases({ db }: Register, dossierId: string): Promise<Kept[]> {
  const rows = await db
    .selectFrom('figureRelease')
    .selectAll()
    .where('dossierId', '=', dossierId)
    .orderBy('id')
    .execute();
  return rows.map(({ id, figures, stated }) => ({
    id,
    // Written above, or by the migration that made the table, in these shapes.
    figures: withRests(JSON.parse(figures) as PublishedFigures),
    stated: JSON.parse(stated) as Stated,
  }));
}

/** What is not named is the rest of the total: figures from before they were kept whole say only what was named. */
function withRests(figures: PublishedFigures): PublishedFigures {
  const { total } = figures;
  const tables = { ...figures.tables };
  for (const name of figureDimensions) {
    const table = tables[name];
    if (table === null || total === null) continue;
    tables[name] = { ...table, rest: table.rows.reduce((left, { count }) => left - count, total) };
  }
  return { ...figures, tables };
}
