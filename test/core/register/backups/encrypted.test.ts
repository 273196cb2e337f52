// Back-ups of an encrypted register: encrypted with its key, looked into, gone back to, undone, proved.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { freshRegister } from '../../../freshRegister.ts';

it('nothing of an encrypted register is in clear in its back-ups, and all that can be done with them can be done', async () => {
  await using fresh = await freshRegister({ open: false });
  const path = join(fresh.folder, 'Secret.vigie');
  await fresh.client.register.create({ path, passphrase: 'une phrase assez longue pour cela' });
  await fresh.client.persons.create({ name: 'Personne inventée de Valmont' });
  const made = await fresh.client.register.backUp();
  const stick = join(fresh.folder, 'clé');
  mkdirSync(stick);
  await fresh.client.register.chooseSecondPlace({ folder: stick });
  await fresh.client.register.copyToSecondPlace();
  expect((await fresh.client.register.lookInto({ path: made.path })).rows.person).toBe(1);
  await fresh.client.persons.create({ name: 'Une autre' });
  const persons = async () => (await fresh.client.persons.list({ withTotal: true })).total;
  await fresh.client.register.restoreBackUp({ path: made.path });
  expect(await persons()).toBe(1);
  await fresh.client.register.undoRestoring();
  expect(await persons()).toBe(2);
  let ok = false;
  for await (const { report } of await fresh.client.register.rehearse()) ok = report?.ok ?? false;
  expect(ok).toBe(true);
  await fresh.client.register.close();
  for (const folder of [join(fresh.folder, 'Sauvegardes'), stick]) {
    for (const name of readdirSync(folder)) {
      const bytes = readFileSync(join(folder, name));
      expect([name, bytes.includes('inventée de Valmont'), bytes.includes('CREATE TABLE')]).toEqual([
        name,
        false,
        false,
      ]);
    }
  }
});
