// The browser door lets in one browser on this machine, and gives it nothing but the interface and the core.

import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fileHeaders } from '../../electron/contract/securityHeaders.ts';
import { openHttpDoor, serveFolder } from '../../electron/server/http.ts';
import { type Answer, openHttp, type Sent, send } from '../fixtures/doors.ts';
import { type TemporaryFolder, temporaryFolder } from '../fixtures/folders.ts';
import { type Fresh, freshRegister } from '../freshRegister.ts';

const SECRET = 'personne ne lit ceci';
const INFO = '/rpc/register/info';

let fresh: Fresh;
let folder: TemporaryFolder;
let http: Awaited<ReturnType<typeof openHttp>>;

beforeAll(async () => {
  fresh = await freshRegister();
  folder = temporaryFolder();
  const site = folder.file('site');
  mkdirSync(join(site, 'assets'), { recursive: true });
  writeFileSync(join(site, 'index.html'), '<!doctype html><style nonce="vigie-style-nonce"></style><p>Vigie');
  writeFileSync(join(site, 'assets', 'a-1234.js'), 'export {};');
  writeFileSync(join(site, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(site, 'notes.unknown'), SECRET);
  writeFileSync(folder.file('secret.html'), SECRET);
  writeFileSync(folder.file('site-other.html'), SECRET);
  http = await openHttp(fresh.core, site);
});
afterAll(async () => {
  await http.door.close();
  folder[Symbol.dispose]();
  await fresh[Symbol.asyncDispose]();
});

/** A request of the browser that was let in. */
function ask({ headers = {}, ...sent }: Sent): Promise<Answer> {
  return send(http.door, { ...sent, headers: { cookie: http.cookie, ...headers } });
}

function call(path: string, headers: Record<string, string> = {}, body = '{}'): Promise<Answer> {
  const json = { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) };
  return ask({ path, method: 'POST', headers: { ...json, ...headers }, body });
}

describe('the address', () => {
  it('lets in once: the token is worth a cookie the first time, nothing the second', async () => {
    await using other = await freshRegister({ open: false });
    const door = await openHttpDoor({ core: other.core, port: 0, serveInterface: serveFolder('/nowhere') });
    const path = new URL(door.address).search;
    const first = await send(door, { path: `/${path}` });
    const second = await send(door, { path: `/${path}` });
    const cookie = first.headers['set-cookie']?.[0] ?? '';
    const inside = await send(door, { path: INFO, headers: { cookie: cookie.split(';')[0] ?? '' } });
    await door.close();
    expect([first.status, first.headers.location]).toEqual([303, '/']);
    expect(cookie).toMatch(/^vigie-\d+=[0-9a-f]{64}; HttpOnly; SameSite=Strict; Path=\/$/);
    expect([second.status, second.headers['set-cookie']]).toEqual([303, undefined]);
    expect(inside.status).not.toBe(401);
  });

  it('with another token lets nobody in, and does not use up the right one', async () => {
    await using other = await freshRegister({ open: false });
    const door = await openHttpDoor({ core: other.core, port: 0, serveInterface: serveFolder('/nowhere') });
    const right = new URL(door.address).searchParams.get('token') ?? '';
    for (const wrong of ['', 'x', right.slice(1), right.toUpperCase(), `${right}0`, 'é'.repeat(48)]) {
      const { headers } = await send(door, { path: `/?token=${encodeURIComponent(wrong)}` });
      expect(headers['set-cookie']).toBeUndefined();
    }
    const { headers } = await send(door, { path: `/?token=${right}` });
    await door.close();
    expect(headers['set-cookie']).toHaveLength(1);
  });

  it('is of this machine only', async () => {
    const elsewhere = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal }) => !internal)
      .map(({ address }) => address);
    for (const host of [...elsewhere, '127.0.0.2', '::1']) {
      expect(await connects(host, http.door.port), host).toBe(false);
    }
    expect(await connects('127.0.0.1', http.door.port)).toBe(true);
  });

  it('is refused when the port is taken', async () => {
    const options = { core: fresh.core, port: http.door.port, serveInterface: serveFolder('/nowhere') };
    await expect(openHttpDoor(options)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

describe('a request', () => {
  it.each([
    ['another host (DNS rebinding)', { host: 'attaquant.example' }],
    ['another host with the right port', () => ({ host: `attaquant.example:${http.door.port}` })],
    ['the right host without its port', { host: '127.0.0.1' }],
    ['another port', { host: '127.0.0.1:1' }],
    ['a host that only begins like ours', () => ({ host: `127.0.0.1:${http.door.port}.example` })],
  ])('for %s is misdirected', async (_what, headers) => {
    const answer = await ask({ headers: typeof headers === 'function' ? headers() : headers });
    expect([answer.status, answer.headers['set-cookie']]).toEqual([421, undefined]);
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('by %s is refused', async (method) => {
    expect((await ask({ method })).status).toBe(405);
  });

  it.each([
    ['another site', 'http://attaquant.example'],
    ['a sandboxed page', 'null'],
    ['the same host on another port', 'http://127.0.0.1:1'],
    ['the same host by https', 'https://127.0.0.1'],
    ['nowhere', ''],
  ])('from %s is refused, calls and pages alike', async (_what, origin) => {
    expect((await ask({ headers: { origin } })).status).toBe(403);
    expect((await call(INFO, { origin })).status).toBe(403);
  });

  it.each(['cross-site', 'same-site', 'none'])('posted by a page that is %s is refused', async (site) => {
    expect((await call(INFO, { 'sec-fetch-site': site })).status).toBe(403);
  });

  it('of our own page is answered', async () => {
    const origin = `http://127.0.0.1:${http.door.port}`;
    const answer = await call(INFO, { origin, 'sec-fetch-site': 'same-origin' });
    expect([answer.status, JSON.parse(answer.body).json.register.path]).toEqual([200, fresh.path]);
    expect((await call(INFO, { host: `localhost:${http.door.port}` })).status).toBe(200);
  });

  it.each([
    ['no cookie', ''],
    ['an empty cookie', () => `vigie-${http.door.port}=`],
    ['another secret', () => `vigie-${http.door.port}=${'0'.repeat(64)}`],
    ['the cookie of another port', () => http.cookie.replace(/^vigie-\d+/, 'vigie-1')],
  ])('with %s gets the closed page and no record', async (_what, cookie) => {
    const value = typeof cookie === 'function' ? cookie() : cookie;
    for (const path of ['/', '/icon.svg', INFO, '/anything']) {
      const answer = await ask({ path, headers: { cookie: value } });
      expect([path, answer.status]).toEqual([path, 401]);
      expect(answer.body).toContain('Cette page est fermée à clé');
      expect(answer.body).not.toContain(fresh.path);
    }
  });

  it('finds its cookie among others', async () => {
    const cookie = `theme=dark; ${http.cookie}; other=1`;
    expect((await ask({ headers: { cookie } })).status).toBe(200);
  });
});

describe('a call', () => {
  it('by GET changes nothing: a link on another page could make it', async () => {
    const before = await fresh.client.journal.list();
    const data = encodeURIComponent(JSON.stringify({ json: { name: 'Piégé' } }));
    const answer = await ask({ path: `/rpc/authorities/create?data=${data}` });
    expect(answer.status).toBe(405);
    await ask({ path: '/rpc/register/close' });
    expect(await fresh.client.journal.list()).toEqual(before);
    expect((await fresh.client.register.info()).register).not.toBeNull();
  });

  it('of no procedure is 404', async () => {
    for (const path of ['/rpc', '/rpc/', '/rpc/dossiers', '/rpc/dossiers/drop', '/rpc/__proto__/x']) {
      expect([path, (await call(path)).status]).toEqual([path, 404]);
    }
  });

  it('that is not JSON, or is over the limit, is refused without a fault of ours', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect((await call('/rpc/dossiers/list', {}, '{"json": ')).status).toBe(400);
    const huge = JSON.stringify({ json: { words: 'x'.repeat(33 * 1024 * 1024) } });
    expect((await call('/rpc/dossiers/list', {}, huge)).status).toBe(413);
    expect(error).not.toHaveBeenCalled();
    error.mockRestore();
  });

  it('naming a file of the disk is refused', async () => {
    const wanted = [
      http.client.register.create({ path: '/tmp/piege.vigie' }),
      http.client.register.open({ path: '/etc/passwd' }),
      http.client.register.backUp({ to: '/tmp/piege.vigie' }),
    ];
    for (const answer of wanted) {
      await expect(answer).rejects.toMatchObject({
        ...{ code: 'BAD_INPUT', data: { issues: [{ code: 'NOT_IN_BROWSER' }] } },
      });
    }
  });
});

describe('the interface', () => {
  it('is its page with a nonce of its own each time, never kept', async () => {
    const pages = [await ask({}), await ask({ path: '/index.html' })];
    const nonces = pages.map(({ body }) => /nonce="([\w-]+)"/.exec(body)?.[1] ?? '');
    for (const [index, { status, headers, body }] of pages.entries()) {
      expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['content-security-policy']).toContain(`'nonce-${nonces[index]}'`);
      expect(body).not.toContain('vigie-style-nonce');
    }
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it('comes with every protection, on files, calls and refusals too', async () => {
    const answers = [
      await ask({ path: '/assets/a-1234.js' }),
      await call(INFO),
      await ask({ path: '/absent.js' }),
      await ask({ headers: { host: 'attaquant.example' } }),
      await ask({ method: 'PUT' }),
    ];
    for (const { headers } of answers) {
      for (const [name, value] of Object.entries(fileHeaders())) {
        expect([name, headers[name.toLowerCase()]]).toEqual([name, value]);
      }
    }
    const locked = await send(http.door, {});
    expect(locked.headers).toMatchObject({ 'x-frame-options': 'DENY', 'cache-control': 'no-store' });
    expect(locked.headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('keeps for long what carries its hash, and asks again for the rest', async () => {
    expect((await ask({ path: '/assets/a-1234.js' })).headers['cache-control']).toContain('immutable');
    expect((await ask({ path: '/icon.svg' })).headers['cache-control']).toBe('no-cache');
  });

  it('answers HEAD without a body', async () => {
    for (const path of ['/', '/icon.svg']) {
      const { status, body } = await ask({ path, method: 'HEAD' });
      expect([status, body]).toEqual([200, '']);
    }
  });

  it.each([
    '/../secret.html',
    '/assets/../../secret.html',
    '/%2e%2e/secret.html',
    '/..%2fsecret.html',
    '/%2e%2e%2fsecret.html',
    '/assets/..%2f..%2fsecret.html',
    '/..%5csecret.html',
    '/..\\secret.html',
    '/../site-other.html',
    '//etc/passwd',
    '/%00',
    '/secret.html%00.js',
    '/%ff',
    '/%252e%252e/secret.html',
    '/notes.unknown',
    '/assets',
    '/assets/',
    'http://attaquant.example/secret.html',
  ])('has nothing at %s', async (path) => {
    const { status, body } = await ask({ path });
    expect(body).not.toContain(SECRET);
    expect([400, 404]).toContain(status);
  });

  it('does not follow a link out of its folder', async () => {
    symlinkSync(folder.file('secret.html'), folder.file('site/link.html'));
    const { status, body } = await ask({ path: '/link.html' });
    expect([status, body.includes(SECRET)]).toEqual([404, false]);
  });
});

function connects(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2_000 });
    const settle = (open: boolean) => {
      socket.destroy();
      resolve(open);
    };
    socket.once('connect', () => settle(true));
    socket.once('error', () => settle(false));
    socket.once('timeout', () => settle(false));
  });
}
