// The list of back-ups: which files are back-ups of this register, since when, why, and until when.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { whyMade } from '../../../../electron/contract/backUps.ts';
import { freeBackUpPath, readBackUpName } from '../../../../electron/core/register/backups/names.ts';
import { failureOf } from '../../../fixtures/failures.ts';
import { temporaryFolder } from '../../../fixtures/folders.ts';
import { freshRegister } from '../../../freshRegister.ts';

describe('the name of a back-up', () => {
  it.each(whyMade)('says when and why it was made: %s', (why) => {
    using folder = temporaryFolder();
    mkdirSync(folder.file('Sauvegardes'));
    const register = folder.file('Comité d’Évry 2.vigie');
    for (const number of [1, 2]) {
      const path = freeBackUpPath(register, '2018-11-15T12:34:56.789Z', why);
      writeFileSync(path, '');
      const name = path.slice(folder.file('Sauvegardes/').length);
      const said = { register: 'Comité d’Évry 2', at: '2018-11-15T12:34:56.000Z', why, number };
      expect(readBackUpName(name)).toEqual(said);
      expect(readBackUpName(name.normalize('NFD'))).toEqual(said);
    }
  });

  it.each([
    'Essai.vigie',
    'Essai 2018-11-15.vigie',
    'Essai 2018-99-99T12-00-00.vigie',
    'Essai 2018-11-15T12-00-00.vigie.partial',
  ])('is not any other: %s', (name) => {
    expect(readBackUpName(name)).toBeNull();
  });
});

describe('the back-ups of a register', () => {
  it('are listed, newest first, with when the rotation removes them', async () => {
    await using fresh = await freshRegister();
    const first = await fresh.client.register.backUp();
    fresh.setToday('2018-11-16');
    const second = await fresh.client.register.backUp();
    const { backUps } = await fresh.client.register.backUps();
    expect(backUps).toEqual([
      {
        ...{ path: second.path, at: '2018-11-16T12:00:00.000Z', size: second.size, why: 'asked' },
        ...{ place: 'beside', keptUntil: '2019-11-16T12:00:00.000Z' },
      },
      {
        ...{ path: first.path, at: '2018-11-15T12:00:00.000Z', size: first.size, why: 'asked' },
        ...{ place: 'beside', keptUntil: '2019-11-15T12:00:00.000Z' },
      },
    ]);
  });

  it('are not those of another register, nor files and folders of other kinds', async () => {
    await using fresh = await freshRegister();
    const folder = join(fresh.folder, 'Sauvegardes');
    mkdirSync(join(folder, 'Essai 2018-11-14T12-00-00.vigie'), { recursive: true });
    writeFileSync(join(folder, 'Essai 2 2018-11-14T12-00-00.vigie'), '');
    writeFileSync(join(folder, 'liste.txt'), '');
    expect(await fresh.client.register.backUps()).toEqual({ backUps: [] });
  });

  it('are asked of an open register only', async () => {
    await using fresh = await freshRegister({ open: false });
    expect(await failureOf(fresh.client.register.backUps())).toMatchObject({ code: 'NO_REGISTER' });
  });
});
