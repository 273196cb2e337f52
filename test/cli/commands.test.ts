// The command line: each command does its work and says so, or ends with 1 and its error on the error stream.
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { allProcedures } from '../../electron/cli/call.ts';
import { type TemporaryFolder, temporaryFolder } from '../fixtures/folders.ts';

const CLI = fileURLToPath(new URL('../../electron/cli.ts', import.meta.url));

let folder: TemporaryFolder;
/** With a dossier, a communiqué, a request; only read by the tests. */
let file: string;

beforeAll(async () => {
  folder = temporaryFolder();
  file = folder.file('Essai.vigie');
  await vigie(['init', file]);
  const dossierId = await create('dossiers', { title: 'Mirabelle', openedOn: '2018-09-14' });
  const authorityId = await create('authorities', { name: 'Rectorat de Valmont' });
  const requestId = await create('requests', {
    dossierId,
    authorityId,
    subject: 'Le marché',
    writtenOn: '2018-10-03',
  });
  await create('events', { requestId, type: 'received', on: '2018-10-05' });
  const body = 'Un texte **important**.';
  await create('communiques', { dossierId, title: 'Où vont-elles ?', body, issuedOn: '2018-11-14' });
});
afterAll(() => folder[Symbol.dispose]());

describe.concurrent('vigie init', () => {
  it('makes a register and says where', async () => {
    const path = folder.file('nouveau/Registre.vigie');
    const { code, out, errors } = await vigie(['init', path]);
    expect([code, out, errors]).toEqual([0, `Registre créé : ${path}\n`, '']);
    expect(readFileSync(path).toString('latin1', 68, 72)).toBe('VIGI');
  });

  it('with the example makes one with its forty concerns', async () => {
    const path = folder.file('Exemple.vigie');
    const { code, out } = await vigie(['init', path, '--example', '--json']);
    expect([code, JSON.parse(out).path]).toEqual([0, path]);
    const list = await vigie(['call', path, 'concerns.list', '{"withTotal":true,"limit":1}']);
    expect(JSON.parse(list.out).total).toBe(40);
  });

  it('never overwrites', async () => {
    const { code, out, errors } = await vigie(['init', file]);
    expect([code, out, errors]).toEqual([1, '', `FILE_EXISTS\n  path : ${file}\n`]);
  });
});

describe.concurrent('vigie check', () => {
  it('says that a register is sound', async () => {
    expect(await vigie(['check', file])).toEqual({ code: 0, out: 'Le registre est sain.\n', errors: '' });
    const json = await vigie(['check', file, '--json']);
    expect(JSON.parse(json.out)).toEqual({ ok: true, findings: [] });
  });

  it('ends with 1 on a damaged one, what it found on the error stream', async () => {
    const path = folder.file('abîmé.vigie');
    const bytes = readFileSync(file);
    bytes.fill(0xa5, 4096, 4096 * 3);
    writeFileSync(path, bytes);
    const { code, out, errors } = await vigie(['check', path, '--json']);
    expect([code, out]).toEqual([1, '']);
    expect(JSON.parse(errors)).toMatchObject({
      code: 'REGISTER_DAMAGED',
      data: { path, findings: expect.arrayContaining([expect.any(String)]) },
    });
  });
});

describe.concurrent('vigie call', () => {
  it('calls any procedure and prints its answer as JSON', async () => {
    const { code, out, errors } = await vigie(['call', file, 'dossiers.list', '{"words":"mirab"}']);
    expect([code, errors]).toEqual([0, '']);
    expect(JSON.parse(out).items).toMatchObject([{ title: 'Mirabelle' }]);
  });

  it('takes its input from the input stream when it is « - », and nothing where nothing is needed', async () => {
    const piped = await vigie(['call', file, 'search.query', '-'], '{"words":"rectorat"}');
    expect(JSON.parse(piped.out).hits).toHaveLength(1);
    const none = await vigie(['call', '-', 'requests.models']);
    expect(JSON.parse(none.out).models.length).toBeGreaterThan(0);
  });

  it.each([
    ['an unknown procedure', ['call', 'FILE', 'dossiers.drop', '{}'], 'procédure inconnue : dossiers.drop'],
    ['a property of objects', ['call', 'FILE', 'constructor', '{}'], 'procédure inconnue : constructor'],
    ['what is not JSON', ['call', 'FILE', 'dossiers.list', '{"words":'], 'JSON illisible'],
    ['no register', ['call', '-', 'dossiers.list'], 'NO_REGISTER'],
    [
      'a register that is not there',
      ['call', '/nowhere/a.vigie', 'dossiers.list'],
      'FILE_NOT_FOUND\n  path : /nowhere/a.vigie',
    ],
    ['a wrong input', ['call', 'FILE', 'dossiers.create', '{"titel":"x"}'], 'BAD_INPUT\n  title : REQUIRED'],
    ['an option nobody knows', ['call', 'FILE', 'dossiers.list', '--nope'], 'arguments illisibles'],
    ['too few words', ['call'], 'usage : vigie call'],
  ])('refuses %s on the error stream', async (_what, args, expected) => {
    const { code, out, errors } = await vigie(args.map((word) => (word === 'FILE' ? file : word)));
    expect([code, out]).toEqual([1, '']);
    expect(errors).toContain(expected);
  });

  it('gives its errors to machines as JSON', async () => {
    const { code, errors } = await vigie(['call', file, 'dossiers.create', '{"titel":"x"}', '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(errors)).toMatchObject({
      code: 'BAD_INPUT',
      data: { issues: expect.arrayContaining([{ field: 'titel', code: 'UNKNOWN_FIELD', detail: '' }]) },
    });
  });
});

describe.concurrent('vigie procedures', () => {
  it('lists every procedure of the contract with the schema of its input', async () => {
    const { out } = await vigie(['procedures', '--json']);
    const listed = z.array(z.object({ name: z.string(), input: z.unknown() })).parse(JSON.parse(out));
    expect(new Map(listed.map(({ name, input }) => [name, input]))).toEqual(allProcedures());
    expect(listed.length).toBeGreaterThan(100);
    const create = listed.find(({ name }) => name === 'dossiers.create');
    expect(create?.input).toMatchObject({
      type: 'object',
      required: ['title', 'openedOn'],
      additionalProperties: false,
    });
  });

  it('keeps to a beginning, one a line', async () => {
    const { out } = await vigie(['procedures', 'consents.']);
    const names = out
      .trim()
      .split('\n')
      .map((line) => line.split(' ')[0]);
    const verbs = ['list', 'get', 'create', 'update', 'bin', 'restore'];
    expect(names).toEqual(verbs.map((verb) => `consents.${verb}`));
  });
});

describe.concurrent('vigie search, vigie due', () => {
  it('print what they find, one record after the other', async () => {
    const { code, out } = await vigie(['search', file, 'rectorat', 'valmont']);
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/^authority {2}[0-9a-f-]{36} {2}Rectorat de Valmont\n/),
    ]);
    const none = await vigie(['search', file, 'introuvable']);
    expect(none).toEqual({ code: 0, out: '', errors: '' });
  });

  it('print what is due as of a day', async () => {
    const late = await vigie(['due', file, '--on', '2018-12-01']);
    expect(late.out).toMatch(/^2018-11-05 {2}en retard {2}D-2018-01 {2}Rectorat de Valmont\n/);
    const json = await vigie(['due', file, '--on', '2018-11-05', '--json']);
    expect(JSON.parse(json.out)).toMatchObject({ on: '2018-11-05', items: [{ group: 'today' }] });
    const wrong = await vigie(['due', file, '--on', 'demain']);
    expect([wrong.code, wrong.errors]).toEqual([1, 'BAD_INPUT\n  on : INVALID_FORMAT date\n']);
  });
});

describe.concurrent('vigie export', () => {
  it('writes a communiqué and a letter to a folder', async () => {
    const to = folder.file('sortie');
    const communique = await vigie([
      'export',
      file,
      'communique',
      'C-2018-01',
      '--to',
      to,
      '--formats',
      'md,html',
    ]);
    const request = await vigie([
      'export',
      file,
      'request',
      'D-2018-01',
      '--to',
      to,
      '--formats',
      'pdf',
      '--json',
    ]);
    expect([communique.code, communique.out]).toEqual([0, `${to}/C-2018-01.md\n${to}/C-2018-01.html\n`]);
    expect(readFileSync(`${to}/C-2018-01.md`, 'utf8')).toContain('Un texte **important**.');
    expect(JSON.parse(request.out).files).toMatchObject([{ path: `${to}/D-2018-01.pdf`, format: 'pdf' }]);
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
    const { code, errors } = await vigie([
      'export',
      file,
      ...args.map((word) => (word === 'X' ? folder.file('x') : word)),
    ]);
    expect([code, errors.startsWith(expected)]).toEqual([1, true]);
  });
});

describe.concurrent('vigie render', () => {
  it('makes files from Markdown with front matter, without any register', async () => {
    const source = folder.file('texte.md');
    writeFileSync(
      source,
      '---\ntitle: Où vont-elles ?\ndate: 2018-11-14\nplace: Valmont\n---\n\nUn texte.\n',
    );
    const to = folder.file('rendu');
    const { code, out, errors } = await vigie(['render', source, '--to', to, '--formats', 'md,html,txt,pdf']);
    expect([code, errors]).toEqual([0, '']);
    expect(out.trim().split('\n')).toEqual(
      ['md', 'html', 'txt', 'pdf'].map((ending) => `${to}/texte.${ending}`),
    );
    expect(readFileSync(`${to}/texte.html`, 'utf8')).toContain('Un texte.');
  });

  it('refuses a file that is not there', async () => {
    const { code, errors } = await vigie(['render', folder.file('absent.md'), '--to', folder.file('x')]);
    expect([code, errors]).toEqual([1, `FILE_NOT_FOUND\n  path : ${folder.file('absent.md')}\n`]);
  });
});

describe.concurrent('vigie', () => {
  it('alone, or asked for help, says what it can do', async () => {
    for (const args of [[], ['--help']]) {
      const { code, out } = await vigie(args);
      expect([code, out]).toEqual([0, expect.stringContaining('vigie init FICHIER')]);
    }
  });

  it('refuses a command it does not have, and says which there are', async () => {
    for (const name of ['inventer', 'constructor']) {
      const { code, out, errors } = await vigie([name]);
      expect([code, out]).toEqual([1, '']);
      expect(errors).toContain(`commande inconnue : ${name}`);
      expect(errors).toContain('vigie init FICHIER');
    }
  });

  it('leaves no trace in the application’s settings', async () => {
    expect(folder.names().filter((name) => name.startsWith('réglages'))).toEqual([]);
  });
});

interface Ended {
  code: number | null;
  out: string;
  errors: string;
}

/** Runs one command to its end, with folders of its own for documents and settings. */
function vigie(args: readonly string[], input?: string): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const own = {
      VIGIE_DOCUMENTS: folder.file('documents'),
      VIGIE_CONFIG: folder.file('réglages'),
      // So that the program is compiled once for all these commands.
      NODE_COMPILE_CACHE: folder.file('compiled'),
    };
    const child = spawn(process.execPath, [CLI, ...args], { env: { ...process.env, ...own } });
    let out = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (errors += text));
    child.once('error', reject).once('close', (code) => resolve({ code, out, errors }));
    child.stdin.end(input ?? '');
  });
}

async function create(domain: string, fields: object): Promise<string> {
  const { out } = await vigie(['call', file, `${domain}.create`, JSON.stringify(fields)]);
  return z.object({ id: z.string() }).parse(JSON.parse(out)).id;
}
