// File dialogs, and what may be shown or opened afterwards.
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  chooseFolder,
  chooseRegister,
  type FileDialogs,
  openExported,
  revealInFolder,
} from '../../electron/shell/dialogs.ts';
import { knownPaths } from '../../electron/shell/knownPaths.ts';
import type { FolderKind, FolderMemory } from '../../electron/shell/preferences.ts';

const at = (file: string): string => path.resolve(file);

/** Dialogs in which the user picks `picked`, or gives up (null). */
function dialogs(picked: string | null) {
  const shown: unknown[] = [];
  const fake: FileDialogs = {
    open: async (options) => {
      shown.push(options);
      return { canceled: picked === null, filePaths: picked === null ? [] : [picked] };
    },
    save: async (options) => {
      shown.push(options);
      return { canceled: picked === null, filePath: picked ?? '' };
    },
  };
  return { fake, shown };
}

/** Folders remembered for as long as a test lasts. */
function folders(kept: Partial<Record<FolderKind, string>> = {}) {
  const memory: FolderMemory = {
    last: (kind) => kept[kind],
    remember: (kind, folder) => {
      kept[kind] = folder;
    },
  };
  return { kept, memory };
}

function fileShell(answer = '') {
  const done: string[] = [];
  return {
    done,
    showItemInFolder: (file: string) => void done.push(`show ${file}`),
    openPath: async (file: string) => {
      done.push(`open ${file}`);
      return answer;
    },
  };
}

describe('known paths', () => {
  const known = knownPaths();
  known.remember(at('/maison/export'));
  known.remember(at('/maison/registre.vigie'));
  known.remember('relatif');

  it.each([
    [at('/maison/export'), true],
    [at('/maison/export/communique.pdf'), true],
    [at('/maison/export/sous/dossier/a.md'), true],
    [at('/maison/registre.vigie'), true],
    [`${at('/maison/export')}/../autre.pdf`, false],
    [at('/maison/export2/a.pdf'), false],
    [at('/maison'), false],
    [at('/etc/passwd'), false],
    ['relatif', false],
    ['export/communique.pdf', false],
    [`${at('/maison/export')}/a\0.pdf`, false],
    ['', false],
  ])('%j: %s', (file, expected) => {
    expect(known.isKnown(file)).toBe(expected);
  });

  it('forgets the oldest beyond some hundreds', () => {
    const many = knownPaths();
    for (let count = 0; count <= 500; count += 1) many.remember(at(`/export/${count}.pdf`));
    expect(many.isKnown(at('/export/0.pdf'))).toBe(false);
    expect(many.isKnown(at('/export/500.pdf'))).toBe(true);
  });
});

describe('choosing', () => {
  it('a folder makes all it holds known', async () => {
    const known = knownPaths();
    expect(await chooseFolder(dialogs(at('/maison/export')).fake, known, folders().memory, 'exports')).toBe(
      at('/maison/export'),
    );
    expect(known.isKnown(at('/maison/export/a.pdf'))).toBe(true);
  });

  it.each([
    ['open', at('/maison/a.vigie'), at('/maison/a.vigie')],
    ['create', at('/maison/b.vigie'), at('/maison/b.vigie')],
    ['create', at('/maison/b'), at('/maison/b.vigie')],
    ['create', at('/maison/b.2026'), at('/maison/b.2026.vigie')],
    ['open', null, null],
    ['create', null, null],
  ])('a register to %s, %s: %s', async (choice, picked, expected) => {
    const known = knownPaths();
    expect(await chooseRegister(dialogs(picked).fake, known, folders().memory, at('/maison'), choice)).toBe(
      expected,
    );
    if (expected !== null) expect(known.isKnown(expected)).toBe(true);
  });

  it('a register to do something else with is refused', async () => {
    const { fake, shown } = dialogs('/x');
    await expect(
      chooseRegister(fake, knownPaths(), folders().memory, at('/maison'), 'delete'),
    ).rejects.toThrow(TypeError);
    await expect(
      chooseRegister(fake, knownPaths(), folders().memory, at('/maison'), undefined),
    ).rejects.toThrow(TypeError);
    expect(shown).toEqual([]);
  });

  it('giving up a folder gives null', async () => {
    expect(await chooseFolder(dialogs(null).fake, knownPaths(), folders().memory, 'exports')).toBeNull();
  });

  it('is offered the folder it had last, each use its own', async () => {
    const { kept, memory } = folders({ exports: at('/maison/export') });
    const { fake, shown } = dialogs(at('/cle/copies'));
    await chooseFolder(fake, knownPaths(), memory, 'backUps');
    await chooseFolder(fake, knownPaths(), memory, 'backUps');
    await chooseFolder(dialogs(null).fake, knownPaths(), memory, 'exports');
    expect(shown).toMatchObject([{}, { defaultPath: at('/cle/copies') }]);
    expect(shown[0]).not.toHaveProperty('defaultPath');
    expect(kept).toEqual({ exports: at('/maison/export'), backUps: at('/cle/copies') });
  });

  it('a register is looked for where the last one was', async () => {
    const { memory } = folders();
    await chooseRegister(dialogs(at('/cle/a.vigie')).fake, knownPaths(), memory, at('/maison'), 'open');
    const { fake, shown } = dialogs(null);
    await chooseRegister(fake, knownPaths(), memory, at('/maison'), 'open');
    expect(shown).toMatchObject([{ defaultPath: at('/cle') }]);
  });

  it('a folder for nothing known is refused', async () => {
    await expect(chooseFolder(dialogs('/x').fake, knownPaths(), folders().memory, 'autre')).rejects.toThrow(
      TypeError,
    );
  });

  it('is done among registers, in the registers’ folder', async () => {
    const { fake, shown } = dialogs(null);
    await chooseRegister(fake, knownPaths(), folders().memory, at('/maison/Vigie'), 'create');
    expect(shown).toMatchObject([
      { defaultPath: path.join(at('/maison/Vigie'), 'Registre.vigie'), filters: [{ extensions: ['vigie'] }] },
    ]);
  });
});

describe('what is known', () => {
  const known = knownPaths();
  known.remember(at('/export'));

  it.each([
    [at('/export/a.pdf'), true, [`show ${at('/export/a.pdf')}`]],
    [at('/autre/a.pdf'), false, []],
    [undefined, false, []],
    [['/export/a.pdf'], false, []],
  ])('%j can be shown: %s', (file, expected, done) => {
    const shell = fileShell();
    expect(revealInFolder(shell, known, file)).toBe(expected);
    expect(shell.done).toEqual(done);
  });

  it.each([
    ['a.pdf', true],
    ['a.PDF', true],
    ['a.html', true],
    ['a.md', true],
    ['a.exe', false],
    ['a.bat', false],
    ['a.command', false],
    ['a.desktop', false],
    ['a.lnk', false],
    ['a.pdf.exe', false],
    ['sans-extension', false],
  ])('%s can be opened: %s', async (name, expected) => {
    const shell = fileShell();
    const file = at(`/export/${name}`);
    expect(await openExported(shell, known, file)).toBe(expected);
    expect(shell.done).toEqual(expected ? [`open ${file}`] : []);
  });

  it.each([at('/autre/a.pdf'), 3, null])('%j, unknown, is not opened', async (file) => {
    const shell = fileShell();
    expect(await openExported(shell, known, file)).toBe(false);
    expect(shell.done).toEqual([]);
  });

  it('says so when no program could open it', async () => {
    expect(await openExported(fileShell('no program'), known, at('/export/a.pdf'))).toBe(false);
  });
});
