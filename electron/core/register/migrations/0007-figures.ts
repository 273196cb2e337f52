// The figures that were published of each dossier, which later ones are held to; and concerns found by theme and by commune.
import type { Migration } from '../migrate.ts';

const TABLES = `
CREATE TABLE figureRelease (
  id TEXT PRIMARY KEY NOT NULL,
  dossierId TEXT NOT NULL REFERENCES dossier(id) ON DELETE CASCADE,
  -- all that could be published that day, and what was, as JSON
  figures TEXT NOT NULL,
  stated TEXT NOT NULL) STRICT;
CREATE INDEX figureReleaseByDossier ON figureRelease(dossierId, id);
CREATE INDEX concernByTheme ON concern(theme, receivedOn, id);
CREATE INDEX concernByCommune ON concern(commune, receivedOn, id);
`;

interface Published {
  dossierId: string;
  snapshot: string;
}

/** The facts of a snapshot that count concerns, as migration 2 and later publishing wrote them. */
interface Snapshot {
  facts?: { address: string; value: string | null; on: string }[];
}

export const figures: Migration = {
  version: 7,
  name: 'figures',
  up(database) {
    database.exec(TABLES);
    const insert = database.prepare(
      `INSERT INTO figureRelease SELECT id, dossierId, ?, ? FROM communique WHERE id = ?`,
    );
    const published = database.prepare<[], Published & { id: string }>(
      `SELECT id, dossierId, snapshot FROM communique WHERE snapshot IS NOT NULL ORDER BY id`,
    );
    for (const { id, snapshot } of published.all()) {
      const release = releaseOf(snapshot);
      if (release !== null) insert.run(JSON.stringify(release.figures), JSON.stringify(release.stated), id);
    }
  },
};

/** What a communiqué published before told of concerns; null where it told nothing. */
function releaseOf(snapshot: string) {
  // Written by publishing, in this shape, and never changed since.
  const { facts = [] } = JSON.parse(snapshot) as Snapshot;
  const counted = facts.filter(
    ({ address, value }) => /^vigie:inquietudes(\?|$)/.test(address) && value !== null,
  );
  const [first] = counted;
  if (first === undefined) return null;
  const values = (name: string) =>
    counted.flatMap(({ address, value }) => {
      const asked = new URLSearchParams(address.split('?')[1] ?? '').get(name);
      return asked === null ? [] : [{ value: asked, count: Number(value) }];
    });
  const total = counted.find(({ address }) => address === 'vigie:inquietudes')?.value ?? null;
  const [theme, level] = [values('theme'), values('niveau')];
  const table = (rows: { value: string; count: number }[]) => (rows.length === 0 ? null : { rows, rest: 0 });
  return {
    figures: {
      on: first.on,
      total: total === null ? null : Number(total),
      tables: { theme: table(theme), level: table(level), commune: null, channel: null, month: null },
      themeByLevel: null,
    },
    stated: {
      theme: theme.map(({ value }) => value),
      level: level.map(({ value }) => value),
      themeByLevel: false,
    },
  };
}
