// The command line: each command does its work and says so, or ends with 1 and its error on the error stream.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommandLine, openCommandLine } from '../fixtures/commandLine.ts';

let line: CommandLine;
beforeAll(async () => {
  line = await openCommandLine();
});
afterAll(() => line[Symbol.asyncDispose]());

describe.concurrent('vigie init', () => {
  it('makes a register and says where', async () => {
    const path = line.folder.file('nouveau/Registre.vigie');
    const { code, out, errors } = await line.vigie(['init', path]);
    expect([code, out, errors]).toEqual([0, `Registre créé : ${path}\n`, '']);
    expect(readFileSync(path).toString('latin1', 68, 72)).toBe('VIGI');
  });

  it('with the example makes one with its forty concerns', async () => {
    const path = line.folder.file('Exemple.vigie');
    const { code, out } = await line.vigie(['init', path, '--example', '--json']);
    expect([code, JSON.parse(out).path]).toEqual([0, path]);
    const list = await line.vigie(['call', path, 'concerns.list', '{"withTotal":true,"limit":1}']);
    expect(JSON.parse(list.out).total).toBe(40);
  });

  it('never overwrites', async () => {
    const { code, out, errors } = await line.vigie(['init', line.file]);
    expect([code, out, errors]).toEqual([1, '', `FILE_EXISTS\n  path : ${line.file}\n`]);
  });
});

describe.concurrent('vigie check', () => {
  it('says that a register is sound', async () => {
    expect(await line.vigie(['check', line.file])).toEqual({
      code: 0,
      out: 'Le registre est sain.\n',
      errors: '',
    });
    const json = await line.vigie(['check', line.file, '--json']);
    expect(JSON.parse(json.out)).toEqual({ ok: true, findings: [] });
  });

  it('ends with 1 on a damaged one, what it found on the error stream', async () => {
    const path = line.folder.file('abîmé.vigie');
    const bytes = readFileSync(line.file);
    bytes.fill(0xa5, 4096, 4096 * 3);
    writeFileSync(path, bytes);
    const { code, out, errors } = await line.vigie(['check', path, '--json']);
    expect([code, out]).toEqual([1, '']);
    expect(JSON.parse(errors)).toMatchObject({
      code: 'REGISTER_DAMAGED',
      data: { path, findings: expect.arrayContaining([expect.any(String)]) },
    });
  });
});

describe.concurrent('vigie search, vigie due', () => {
  it('print what they find, one record after the other', async () => {
    const { code, out } = await line.vigie(['search', line.file, 'rectorat', 'valmont']);
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/^authority {2}[0-9a-f-]{36} {2}Rectorat de Valmont\n/),
    ]);
    const none = await line.vigie(['search', line.file, 'introuvable']);
    expect(none).toEqual({ code: 0, out: '', errors: '' });
  });

  it('print what is due as of a day', async () => {
    const late = await line.vigie(['due', line.file, '--on', '2018-12-01']);
    expect(late.out).toMatch(/^2018-11-05 {2}en retard {2}D-2018-01 {2}Rectorat de Valmont\n/);
    const json = await line.vigie(['due', line.file, '--on', '2018-11-05', '--json']);
    expect(JSON.parse(json.out)).toMatchObject({ on: '2018-11-05', items: [{ group: 'today' }] });
    const wrong = await line.vigie(['due', line.file, '--on', 'demain']);
    expect([wrong.code, wrong.errors]).toEqual([1, 'BAD_INPUT\n  on : INVALID_FORMAT date\n']);
  });
});

describe.concurrent('vigie export', () => {
  it('writes a communiqué and a letter to a folder', async () => {
    const to = line.folder.file('sortie');
    const communique = await line.vigie([
      'export',
      line.file,
      'communique',
      'C-2018-01',
      '--to',
      to,
      '--formats',
      'md,html',
    ]);
    const request = await line.vigie([
      'export',
      line.file,
      'request',
      'D-2018-01',
      '--to',
      to,
      '--formats',
      'pdf',
      '--json',
    ]);
    expect([communique.code, communique.out]).toEqual([
      0,
      `${join(to, 'C-2018-01.md')}\n${join(to, 'C-2018-01.html')}\n`,
    ]);
    expect(readFileSync(`${to}/C-2018-01.md`, 'utf8')).toContain('Un texte **important**.');
    expect(JSON.parse(request.out).files).toMatchObject([{ path: join(to, 'D-2018-01.pdf'), format: 'pdf' }]);
    expect(readFileSync(`${to}/D-2018-01.pdf`).toString('latin1', 0, 5)).toBe('%PDF-');
  });

  it.each([
    ['a reference nobody has', ['communique', 'C-1999-01', '--to', 'X'], 'NOT_FOUND'],
    ['another kind of record', ['dossier', 'C-2018-01', '--to', 'X'], 'usage : vigie export'],
    [
      'a format nobody knows',
      ['request', 'D-2018-01', '--to', 'X', '--formats', 'docx'],
      'format inconnu : docx',
    ],
    ['no folder', ['request', 'D-2018-01'], 'usage : vigie export'],
  ])('refuses %s', async (_what, args, expected) => {
    const { code, errors } = await line.vigie([
      'export',
      line.file,
      ...args.map((word) => (word === 'X' ? line.folder.file('x') : word)),
    ]);
    expect([code, errors.startsWith(expected)]).toEqual([1, true]);
  });
});

describe.concurrent('vigie render', () => {
  it('makes files from Markdown with front matter, without any register', async () => {
    const source = line.folder.file('texte.md');
    writeFileSync(
      source,
      '---\ntitle: Où vont-elles ?\ndate: 2018-11-14\nplace: Valmont\n---\n\nUn texte.\n',
    );
    const to = line.folder.file('rendu');
    const { code, out, errors } = await line.vigie([
      'render',
      source,
      '--to',
      to,
      '--formats',
      'md,html,txt,pdf',
    ]);
    expect([code, errors]).toEqual([0, '']);
    expect(out.trim().split('\n')).toEqual(
      ['md', 'html', 'txt', 'pdf'].map((ending) => join(to, `texte.${ending}`)),
    );
    expect(readFileSync(`${to}/texte.html`, 'utf8')).toContain('Un texte.');
  });

  it('refuses a file that is not there', async () => {
    const { code, errors } = await line.vigie([
      'render',
      line.folder.file('absent.md'),
      '--to',
      line.folder.file('x'),
    ]);
    expect([code, errors]).toEqual([1, `FILE_NOT_FOUND\n  path : ${line.folder.file('absent.md')}\n`]);
  });
});

describe.concurrent('vigie', () => {
  it('alone, or asked for help, says what it can do', async () => {
    for (const args of [[], ['--help']]) {
      const { code, out } = await line.vigie(args);
      expect([code, out]).toEqual([0, expect.stringContaining('vigie init FICHIER')]);
    }
  });

  it('refuses a command it does not have, and says which there are', async () => {
    for (const name of ['inventer', 'constructor']) {
      const { code, out, errors } = await line.vigie([name]);
      expect([code, out]).toEqual([1, '']);
      expect(errors).toContain(`commande inconnue : ${name}`);
      expect(errors).toContain('vigie init FICHIER');
    }
  });

  it('leaves no trace in the application’s settings', async () => {
    expect(line.folder.names().filter((name) => name.startsWith('réglages'))).toEqual([]);
  });
});

describe.concurrent('an encrypted register', () => {
  const passphrase = 'quatre girouettes épatantes';

  it('opens with the passphrase of the environment or of a descriptor, and is locked without', async () => {
    const path = line.folder.file('secret.vigie');
    const made = await line.vigie(
      ['call', '-', 'register.create', '-'],
      JSON.stringify({ path, passphrase }),
    );
    expect(JSON.parse(made.out).encrypted).toBe(true);
    const without = await line.vigie(['check', path]);
    expect([without.code, without.errors]).toEqual([1, `REGISTER_LOCKED\n  path : ${path}\n`]);
    const sound = { code: 0, out: 'Le registre est sain.\n', errors: '' };
    expect(await line.vigie(['check', path], '', { VIGIE_PASSPHRASE: passphrase })).toEqual(sound);
    expect(await line.vigie(['check', path], `${passphrase}\n`, { VIGIE_PASSPHRASE_FD: '0' })).toEqual(sound);
    const wrong = await line.vigie(['check', path], '', { VIGIE_PASSPHRASE: 'une autre phrase' });
    expect([wrong.code, wrong.errors]).toEqual([1, `WRONG_PASSPHRASE\n  path : ${path}\n`]);
  });
});
