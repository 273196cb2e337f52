// A register of before published figures were kept: what its communiqués told of concerns holds later figures too.
import { expect, it } from 'vitest';
import { figures } from '../../../electron/core/register/migrations/0007-figures.ts';
import { makePublishable, publish } from '../../fixtures/publishable.ts';
import { freshRegister, TODAY } from '../../freshRegister.ts';

it('what was published of concerns is read in the frozen communiqués', async () => {
  await using fresh = await freshRegister();
  const { client, register } = fresh;
  const body =
    'Nous avons entendu [0](vigie:inquietudes) parents, dont [0](vigie:inquietudes?theme=Cantine) sur la cantine.';
  const { communique, dossierId } = await makePublishable(client, { body });
  const say = (theme: string, count: number) =>
    client.concerns.import({
      dossierId,
      rows: Array.from({ length: count }, () => ({ text: 'Dit', theme, receivedOn: '2018-10-01' })),
    });
  await say('Cantine', 8);
  await say('Données', 7);
  await publish(client, communique);
  register.sqlite.exec('DROP TABLE figureRelease; DROP INDEX concernByTheme; DROP INDEX concernByCommune');
  figures.up(register.sqlite, `${TODAY}T12:00:00.000Z`);

  fresh.setToday('2018-12-01');
  await say('Cantine', 3);
  const held = await client.figures.publishable({ dossierId });
  expect(held).toMatchObject({ total: 15, on: TODAY, isEarlier: true });
  expect(held.tables.theme).toEqual({ rows: [{ value: 'Cantine', count: 8 }], rest: 7 });
  await say('Cantine', 2);
  expect(await client.figures.publishable({ dossierId })).toMatchObject({ total: 20, isEarlier: false });
});
