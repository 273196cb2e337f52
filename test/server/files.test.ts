// The browser door gives out the interface, each file with every protection, and nothing of the disk around it.
import { symlinkSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileHeaders } from '../../electron/contract/securityHeaders.ts';
import { send } from '../fixtures/doors.ts';
import { POSIX } from '../fixtures/folders.ts';
import { openSite, SECRET, type Site } from '../fixtures/site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site[Symbol.asyncDispose]());

describe('the interface', () => {
  it('is its page with a nonce of its own each time, never kept', async () => {
    const pages = [await site.ask({}), await site.ask({ path: '/index.html' })];
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
      await site.ask({ path: '/assets/a-1234.js' }),
      await site.call('/rpc/register/info'),
      await site.ask({ path: '/absent.js' }),
      await site.ask({ headers: { host: 'attaquant.example' } }),
      await site.ask({ method: 'PUT' }),
    ];
    for (const { headers } of answers) {
      for (const [name, value] of Object.entries(fileHeaders())) {
        expect([name, headers[name.toLowerCase()]]).toEqual([name, value]);
      }
    }
    const locked = await send(site.http.door, {});
    expect(locked.headers).toMatchObject({ 'x-frame-options': 'DENY', 'cache-control': 'no-store' });
    expect(locked.headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('keeps for long what carries its hash, and asks again for the rest', async () => {
    expect((await site.ask({ path: '/assets/a-1234.js' })).headers['cache-control']).toContain('immutable');
    expect((await site.ask({ path: '/icon.svg' })).headers['cache-control']).toBe('no-cache');
  });

  it('answers HEAD without a body', async () => {
    for (const path of ['/', '/icon.svg']) {
      const { status, body } = await site.ask({ path, method: 'HEAD' });
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
    const { status, body } = await site.ask({ path });
    expect(body).not.toContain(SECRET);
    expect([400, 404]).toContain(status);
  });

  it.runIf(POSIX)('does not follow a link out of its folder', async () => {
    symlinkSync(site.folder.file('secret.html'), site.folder.file('site/link.html'));
    const { status, body } = await site.ask({ path: '/link.html' });
    expect([status, body.includes(SECRET)]).toEqual([404, false]);
  });
});
