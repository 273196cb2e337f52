// 200 letters of a series as files through the core, against the same letters only rendered and written.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Id } from '../../electron/contract/primitives.ts';
import type { LetterDocument } from '../../electron/core/documents/rendering/types.ts';
import { requestLetter } from '../../electron/core/requests/requestLetter.ts';
import { withCore } from './benchCore.ts';
import { inventedBody } from './inventedCommunique.ts';
import { alternate, compare, median, type Row } from './rows.ts';

const LETTERS = 200;

export async function seriesLettersRows(): Promise<Row[]> {
  return withCore(async ({ core, client, folder }) => {
    await client.register.create({ path: join(folder, 'series.vigie') });
    const { id: dossierId } = await client.dossiers.create({ title: 'Essai', openedOn: '2018-09-05' });
    const authorityIds: Id[] = [];
    for (let number = 1; number <= LETTERS; number += 1) {
      authorityIds.push((await client.authorities.create({ name: `École ${number}` })).id);
    }
    const letter = {
      dossierId,
      subject: 'Demande de [organisme]',
      body: inventedBody,
      writtenOn: '2018-10-05',
    };
    const { series, requestIds } = await client.series.write({ letter, authorityIds });
    const context = core.context('commandLine');
    // Composed beforehand: what is compared to is the renderer and the disk.
    const letters: { name: string; document: LetterDocument }[] = [];
    for (const id of requestIds) {
      const request = await client.requests.get({ id });
      letters.push({ name: `${request.reference}.pdf`, document: await requestLetter(context, request) });
    }
    let turn = 0;
    const times = await alternate(
      async () => {
        const to = join(folder, `ours-${turn}`);
        for await (const _progress of await client.series.exportLetters({ id: series.id, as: 'files', to }));
      },
      async () => {
        turn += 1;
        const to = join(folder, `bare-${turn}`);
        mkdirSync(to);
        for (const { name, document } of letters) {
          const [file] = await context.renderer.letter(document, ['pdf']);
          writeFileSync(join(to, name), file?.bytes ?? '');
        }
      },
      3,
    );
    return [compare(`${LETTERS} letters of a series as files`, times, median, 1.5)];
  });
}
