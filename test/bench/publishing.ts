// Publishing a communiqué with every file it is kept as, and opening one among 2 000.
import { KEPT_FORMATS } from '../../electron/core/communiques/publishedFiles.ts';
import { createRenderer } from '../../electron/core/documents/renderer.ts';
import { parseCommunique } from '../../electron/core/documents/rendering/frontMatter.ts';
import { locate } from '../../electron/core/locations.ts';
import { type BenchCore, withCore } from './benchCore.ts';
import { inventedBody, inventedCommunique } from './inventedCommunique.ts';
import { alternate, compare, median, type Row } from './rows.ts';

const MANY = 2_000;
const { resourcesDir } = locate(new URL('../../electron/cli.ts', import.meta.url).href);

export async function publishingRows(): Promise<Row[]> {
  return [await publishing(), await opening()];
}

/** Against the files alone, made by the same renderers, nothing checked, read or kept. */
async function publishing(): Promise<Row> {
  return withCore(async (bench) => {
    const start = await fill(bench, 0);
    const renderer = createRenderer(resourcesDir);
    const bare = parseCommunique(inventedCommunique);
    let turn = 0;
    const times = await alternate(
      async () => {
        const { id, version } = await start();
        const { findings } = await bench.client.communiques.check({ id });
        const confirmed = findings.map(({ code, field, detail }) =>
          [code, field, detail].filter((part) => part !== '').join(':'),
        );
        await bench.client.communiques.publish({ id, version, confirmed });
      },
      async () => {
        turn += 1;
        await renderer.communique({ ...bare, title: `Essai ${turn}` }, KEPT_FORMATS);
      },
      15,
    );
    return compare('publishing with every kept format, against its files alone', times, median, 3);
  });
}

/** What the screen of a draft asks for: the record, its checks, its pages. */
async function opening(): Promise<Row> {
  return withCore((alone) =>
    withCore(async (crowded) => {
      const [one, among] = [await (await fill(alone, 0))(), await (await fill(crowded, MANY))()];
      const open = (bench: BenchCore, id: string) => async () => {
        await bench.client.communiques.get({ id });
        await bench.client.communiques.check({ id });
        await bench.client.communiques.list({ limit: 50 });
      };
      const times = await alternate(open(crowded, among.id), open(alone, one.id), 25);
      return compare(`opening a communiqué among ${MANY}, against one alone`, times, median, 2);
    }),
  );
}

/** A register with that many communiqués; gives what adds one more. */
async function fill(
  { client, folder }: BenchCore,
  many: number,
): Promise<() => Promise<{ id: string; version: number }>> {
  await client.register.create({ path: `${folder}/communiques.vigie` });
  const { id: dossierId } = await client.dossiers.create({ title: 'Essai', openedOn: '2018-09-05' });
  let number = 0;
  const add = () => {
    number += 1;
    const title = `Valmarin, essai ${number}`;
    const lead = 'L’association de parents demande la copie du contrat.';
    return client.communiques.create({ dossierId, title, lead, body: inventedBody, issuedOn: '2018-10-05' });
  };
  for (let made = 0; made < many; made += 1) await add();
  return add;
}
