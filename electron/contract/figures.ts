// Figures about concerns: exact ones for the association itself, and those that may be published.
import { z } from 'zod';
import { ConcernFilter } from './concerns.ts';
import { CalendarDate, Id } from './primitives.ts';
import { procedure } from './records.ts';

/** What concerns are counted by; a month is YYYY-MM, a week the day of its Monday. */
export const figureDimensions = ['theme', 'level', 'commune', 'channel', 'month'] as const;
export const FigureDimension = z.enum(figureDimensions);
export type FigureDimension = z.infer<typeof FigureDimension>;

/** What may be drawn, or put in a communiqué: the count by one dimension, or themes crossed with levels. */
export const chartKinds = [...figureDimensions, 'themeByLevel'] as const;
export const ChartKind = z.enum(chartKinds);
export type ChartKind = z.infer<typeof ChartKind>;

const count = z.int().min(0);
const Counted = z.object({ value: z.string(), count });

/** Values that may be named, largest first, and the sum of all the others (0: none). */
export const PublishedTable = z.object({ rows: z.array(Counted), rest: count });
export type PublishedTable = z.infer<typeof PublishedTable>;

/** Themes by levels; null stands for all those that are not named, and for a cell that is not given. */
export const CrossTable = z.object({
  lines: z.array(z.string().nullable()),
  columns: z.array(z.string().nullable()),
  cells: z.array(z.array(count.nullable())),
});
export type CrossTable = z.infer<typeof CrossTable>;

export const PublishedFigures = z.object({
  /** The day they were counted. */
  on: CalendarDate,
  /** Null under 5. */
  total: count.nullable(),
  /** Null where no value may be named. */
  tables: z.object({
    theme: PublishedTable.nullable(),
    level: PublishedTable.nullable(),
    commune: PublishedTable.nullable(),
    channel: PublishedTable.nullable(),
    month: PublishedTable.nullable(),
  }),
  themeByLevel: CrossTable.nullable(),
});
export type PublishedFigures = z.infer<typeof PublishedFigures>;

/** A table as it is read beside its chart, in French. */
export const FigureTable = z.object({
  caption: z.string(),
  /** The header of each column, that of the labels first. */
  header: z.array(z.string()),
  rows: z.array(z.object({ label: z.string(), counts: z.array(count.nullable()) })),
  /** What was counted, when, and what is not shown. */
  note: z.string(),
});
export type FigureTable = z.infer<typeof FigureTable>;

export const Chart = z.object({
  kind: ChartKind,
  table: FigureTable,
  /** A picture that needs nothing else, with its title and description inside. */
  svg: z.string(),
});
export type Chart = z.infer<typeof Chart>;

/** At most this many communes come with counts: the most frequent ones. */
export const COMMUNES_COUNTED = 200;

export const figures = {
  /**
   * How many concerns there are for each value of each filter, the other filters being kept; for the association itself, and
   * never to be published.
   */
  counts: procedure
    .input(z.strictObject({ filter: ConcernFilter.optional(), words: z.string().max(300).optional() }))
    .output(
      z.object({
        total: count,
        dossierId: z.array(Counted),
        theme: z.array(Counted),
        level: z.array(Counted),
        commune: z.array(Counted),
        channel: z.array(Counted),
        month: z.array(Counted),
        consent: z.array(Counted),
      }),
    ),
  /** What may be published of a dossier today. Throws NOT_FOUND. */
  publishable: procedure.input(z.strictObject({ dossierId: Id })).output(
    PublishedFigures.extend({
      /** They are those of an earlier publication: what changed since is too little to be told. */
      isEarlier: z.boolean(),
    }),
  ),
  /** Exact figures for the screen, drawn; never to be published. */
  draw: procedure
    .input(
      z.strictObject({
        filter: ConcernFilter.optional(),
        by: z.enum([...chartKinds, 'week']),
        scheme: z.enum(['light', 'dark']),
      }),
    )
    .output(z.object({ table: FigureTable, svg: z.string() })),
  /** A chart of what may be published; null where too few may be named. Throws NOT_FOUND. */
  drawPublishable: procedure
    .input(z.strictObject({ dossierId: Id, kind: ChartKind }))
    .output(z.object({ chart: Chart.nullable() })),
  /**
   * A chart as files, CSV with its values. What is exported counts as published: later figures are held to it.
   * Throws NOT_FOUND; NOT_PUBLISHABLE where too few may be named.
   */
  export: procedure
    .input(z.strictObject({ dossierId: Id, kind: ChartKind }))
    .output(z.object({ name: z.string(), svg: z.string(), csv: z.string() })),
};
