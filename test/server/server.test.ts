// Browser mode as it is started: it prints one address, serves the interface and the core, and closes properly.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createRegisterFile } from '../../electron/core/register/file.ts';
import { send } from '../fixtures/doors.ts';
import { POSIX, type TemporaryFolder, temporaryFolder } from '../fixtures/folders.ts';

const SERVER = fileURLToPath(new URL('../../electron/server.ts', import.meta.url));

describe('browser mode', () => {
  it.runIf(POSIX)(
    'prints an address that lets in, on the register asked for, and closes it when it is told to stop',
    async () => {
      using folder = temporaryFolder();
      const file = folder.file('Essai.vigie');
      createRegisterFile(file, '2018-11-15T12:00:00.000Z').close();
      const server = start(folder, [file, '--interface', site(folder)]);
      const { port, search } = new URL(await addressOf(server));
      const door = { port: Number(port) };
      const { headers } = await send(door, { path: `/${search}` });
      const cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? '';
      const page = await send(door, { headers: { cookie } });
      const info = await send(door, {
        ...{ path: '/rpc/register/info', method: 'POST', body: '{}' },
        headers: { cookie, 'content-type': 'application/json', 'content-length': '2' },
      });
      server.kill('SIGTERM');
      const [code] = await once(server, 'exit');
      expect([page.status, page.body]).toEqual([200, '<p>Vigie']);
      expect(JSON.parse(info.body).json.register.path).toBe(file);
      expect(code).toBe(0);
      expect(folder.names().filter((name) => name.startsWith('Essai'))).toEqual(['Essai.vigie']);
    },
  );

  it('does not start without an interface to serve, or on a file that is no register', async () => {
    using folder = temporaryFolder();
    writeFileSync(folder.file('texte.vigie'), 'Ceci n’est pas un registre.');
    const starts = [
      start(folder, ['--interface', folder.file('absent')]),
      start(folder, [folder.file('texte.vigie'), '--interface', site(folder)]),
    ] as const;
    let said = '';
    starts[1].stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    const codes = await Promise.all(starts.map(async (server) => (await once(server, 'exit'))[0]));
    expect(codes).toEqual([1, 1]);
    // What went wrong and with which file, not where in the program.
    expect(said).toBe(`NOT_A_REGISTER\n  path : ${folder.file('texte.vigie')}\n`);
  });
});

function site(folder: TemporaryFolder): string {
  mkdirSync(folder.file('site'), { recursive: true });
  writeFileSync(folder.file('site/index.html'), '<p>Vigie');
  return folder.file('site');
}

function start(folder: TemporaryFolder, args: string[]): ChildProcess {
  const own = { VIGIE_DOCUMENTS: folder.file('documents'), VIGIE_CONFIG: folder.file('réglages') };
  return spawn(process.execPath, [SERVER, ...args], { env: { ...process.env, ...own } });
}

/** The address printed. Rejects when the server stops before it prints one. */
function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    server.stdout?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const address = /http:\/\/127\.0\.0\.1:\d+\/\?token=[0-9a-f]+/.exec(printed)?.[0];
      if (address) resolve(address);
    });
    server.once('exit', (code) => reject(new Error(`the server stopped (${code}): ${printed}`)));
  });
}
