// The directory a register begins with: bodies at checked addresses, no office-holder's name, each once.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fillDirectory } from '../../../electron/core/authorities/directory.ts';
import { freshRegister } from '../../freshRegister.ts';

const resources = join(import.meta.dirname, '../../../resources');

it('gives the ministry with its data protection mailbox, the CADA, the CNIL and the rectorat of Lille', async () => {
  await using fresh = await freshRegister();
  await fillDirectory(fresh.register, resources);
  const { items } = await fresh.client.authorities.list({});
  const known = items.map(({ kind, postalAddress, postalCode, city, email, dpoEmail }) => [
    ...[kind, postalAddress, `${postalCode} ${city}`],
    ...[email, dpoEmail],
  ]);
  expect(known.sort()).toEqual([
    ['cada', 'TSA 50730', '75334 Paris Cedex 07', 'cada@cada.fr', ''],
    ['cnil', '3 place de Fontenoy\nTSA 80715', '75334 Paris Cedex 07', '', ''],
    ['ministry', '110 rue de Grenelle', '75357 Paris Cedex 07', '', 'dpd@education.gouv.fr'],
    ['rectorat', '144 rue de Bavay\nBP 709', '59033 Lille', '', ''],
  ]);
  expect(JSON.stringify(items)).not.toMatch(/\b(?:M\.|Mme|Monsieur|Madame)\s/);
});

it('adds nobody twice, and leaves alone what was changed or put in the bin', async () => {
  await using fresh = await freshRegister();
  await fillDirectory(fresh.register, resources);
  const { items } = await fresh.client.authorities.list({});
  const cnil = items.find(({ kind }) => kind === 'cnil');
  const ministry = items.find(({ kind }) => kind === 'ministry');
  if (!cnil || !ministry) throw new Error('the directory was not filled');
  await fresh.client.authorities.bin({ id: cnil.id, version: cnil.version });
  await fresh.client.authorities.update({
    ...{ id: ministry.id, version: ministry.version },
    changes: { phone: '03 53 01 00 00' },
  });
  await fillDirectory(fresh.register, resources);
  const after = await fresh.client.authorities.list({});
  expect(after.items.map(({ kind }) => kind).sort()).toEqual(['cada', 'ministry', 'rectorat']);
  expect(after.items.find(({ kind }) => kind === 'ministry')?.phone).toBe('03 53 01 00 00');
});
