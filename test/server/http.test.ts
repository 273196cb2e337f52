// The browser door lets in one browser on this machine, and answers nobody else.
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { answerCalls } from '../../electron/server/calls.ts';
import { openHttpDoor, serveFolder } from '../../electron/server/http.ts';
import { send } from '../fixtures/doors.ts';
import { openSite, type Site } from '../fixtures/site.ts';
import { freshRegister } from '../freshRegister.ts';

const INFO = '/rpc/register/info';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site[Symbol.asyncDispose]());

describe('the address', () => {
  it('lets in once: the token is worth a cookie the first time, nothing the second', async () => {
    await using other = await freshRegister({ open: false });
    const door = await openHttpDoor({
      answerCall: answerCalls(other.core),
      port: 0,
      serveInterface: serveFolder('/nowhere'),
    });
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
    const door = await openHttpDoor({
      answerCall: answerCalls(other.core),
      port: 0,
      serveInterface: serveFolder('/nowhere'),
    });
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
      expect(await connects(host, site.http.door.port), host).toBe(false);
    }
    expect(await connects('127.0.0.1', site.http.door.port)).toBe(true);
  });

  it('is refused when the port is taken', async () => {
    const options = {
      answerCall: answerCalls(site.fresh.core),
      port: site.http.door.port,
      serveInterface: serveFolder('/nowhere'),
    };
    await expect(openHttpDoor(options)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

describe('a request', () => {
  it.each([
    ['another host (DNS rebinding)', { host: 'attaquant.example' }],
    ['another host with the right port', () => ({ host: `attaquant.example:${site.http.door.port}` })],
    ['the right host without its port', { host: '127.0.0.1' }],
    ['another port', { host: '127.0.0.1:1' }],
    ['a host that only begins like ours', () => ({ host: `127.0.0.1:${site.http.door.port}.example` })],
  ])('for %s is misdirected', async (_what, headers) => {
    const answer = await site.ask({ headers: typeof headers === 'function' ? headers() : headers });
    expect([answer.status, answer.headers['set-cookie']]).toEqual([421, undefined]);
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('by %s is refused', async (method) => {
    expect((await site.ask({ method })).status).toBe(405);
  });

  it.each([
    ['another site', 'http://attaquant.example'],
    ['a sandboxed page', 'null'],
    ['the same host on another port', 'http://127.0.0.1:1'],
    ['the same host by https', 'https://127.0.0.1'],
    ['nowhere', ''],
  ])('from %s is refused, calls and pages alike', async (_what, origin) => {
    expect((await site.ask({ headers: { origin } })).status).toBe(403);
    expect((await site.call(INFO, { origin })).status).toBe(403);
  });

  it.each(['cross-site', 'same-site', 'none'])('posted by a page that is %s is refused', async (origin) => {
    expect((await site.call(INFO, { 'sec-fetch-site': origin })).status).toBe(403);
  });

  it('that names no host, or another in its first line, gets nothing of ours', async () => {
    const { port } = site.http.door;
    const old = await raw(port, `POST ${INFO} HTTP/1.0\r\nCookie: ${site.http.cookie}\r\n\r\n`);
    const none = await raw(port, `GET / HTTP/1.1\r\nCookie: ${site.http.cookie}\r\n\r\n`);
    const tunnel = await raw(
      port,
      `CONNECT attaquant.example:443 HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`,
    );
    expect(old).toMatch(/^HTTP\/1\.1 421 /);
    expect(none).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(tunnel).toBe('');
    for (const answer of [old, none]) expect(answer).not.toContain(site.fresh.path);
  });

  it('of our own page is answered', async () => {
    const origin = `http://127.0.0.1:${site.http.door.port}`;
    const answer = await site.call(INFO, { origin, 'sec-fetch-site': 'same-origin' });
    expect([answer.status, JSON.parse(answer.body).json.register.path]).toEqual([200, site.fresh.path]);
    expect((await site.call(INFO, { host: `localhost:${site.http.door.port}` })).status).toBe(200);
  });

  it.each([
    ['no cookie', ''],
    ['an empty cookie', () => `vigie-${site.http.door.port}=`],
    ['another secret', () => `vigie-${site.http.door.port}=${'0'.repeat(64)}`],
    ['the cookie of another port', () => site.http.cookie.replace(/^vigie-\d+/, 'vigie-1')],
  ])('with %s gets the closed page and no record', async (_what, cookie) => {
    const value = typeof cookie === 'function' ? cookie() : cookie;
    for (const path of ['/', '/icon.svg', INFO, '/anything']) {
      const answer = await site.ask({ path, headers: { cookie: value } });
      expect([path, answer.status]).toEqual([path, 401]);
      expect(answer.body).toContain('Cette page est fermée à clé');
      expect(answer.body).not.toContain(site.fresh.path);
    }
  });

  it('finds its cookie among others', async () => {
    const cookie = `theme=dark; ${site.http.cookie}; other=1`;
    expect((await site.ask({ headers: { cookie } })).status).toBe(200);
  });
});

describe('a call', () => {
  it('by GET changes nothing: a link on another page could make it', async () => {
    const before = await site.fresh.client.journal.list();
    const data = encodeURIComponent(JSON.stringify({ json: { name: 'Piégé' } }));
    const answer = await site.ask({ path: `/rpc/authorities/create?data=${data}` });
    expect(answer.status).toBe(405);
    await site.ask({ path: '/rpc/register/close' });
    expect(await site.fresh.client.journal.list()).toEqual(before);
    expect((await site.fresh.client.register.info()).register).not.toBeNull();
  });

  it('of no procedure is 404', async () => {
    for (const path of ['/rpc', '/rpc/', '/rpc/dossiers', '/rpc/dossiers/drop', '/rpc/__proto__/x']) {
      expect([path, (await site.call(path)).status]).toEqual([path, 404]);
    }
  });

  it('that is not JSON, or is over the limit, is refused without a fault of ours', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect((await site.call('/rpc/dossiers/list', {}, '{"json": ')).status).toBe(400);
    const huge = JSON.stringify({ json: { words: 'x'.repeat(33 * 1024 * 1024) } });
    expect((await site.call('/rpc/dossiers/list', {}, huge)).status).toBe(413);
    expect(error).not.toHaveBeenCalled();
    error.mockRestore();
  });

  it('naming a file of the disk is refused', async () => {
    const wanted = [
      site.http.client.register.create({ path: '/tmp/piege.vigie' }),
      site.http.client.register.open({ path: '/etc/passwd' }),
      site.http.client.register.backUp({ to: '/tmp/piege.vigie' }),
    ];
    for (const answer of wanted) {
      await expect(answer).rejects.toMatchObject({
        ...{ code: 'BAD_INPUT', data: { issues: [{ code: 'NOT_IN_BROWSER' }] } },
      });
    }
  });
});

/** What comes back for bytes sent as they are, until the connection ends. */
function raw(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect({ host: '127.0.0.1', port }, () => socket.end(bytes));
    socket.setEncoding('utf8').on('data', (part: string) => {
      answer += part;
    });
    socket.once('close', () => resolve(answer)).once('error', reject);
  });
}

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
