// vigie://app/ serves the built interface, and nothing else of the disk.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STYLE_NONCE } from '../../electron/contract/securityHeaders.ts';
import { fileNamed, registerScheme, serveFiles } from '../../electron/shell/protocol.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'vigie-protocol-'));
const root = path.join(folder, 'renderer');
const serve = serveFiles(root);

beforeAll(() => {
  mkdirSync(path.join(root, 'assets'), { recursive: true });
  writeFileSync(path.join(root, 'index.html'), `<meta nonce="${STYLE_NONCE}"><title>Vigie</title>`);
  writeFileSync(path.join(root, 'assets', 'index-a1.js'), 'export {};');
  writeFileSync(path.join(root, 'assets', 'a b.css'), 'p {}');
  writeFileSync(path.join(root, 'assets', 'police.woff2'), Buffer.from([0, 1, 255]));
  writeFileSync(path.join(root, 'assets', 'source.map'), '{}');
  writeFileSync(path.join(root, '.secret.txt'), 'secret');
  writeFileSync(path.join(folder, 'secret.txt'), 'secret');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a path', () => {
  it.each([
    ['/', 'index.html'],
    ['/index.html', 'index.html'],
    ['/dossiers/0190-a', 'index.html'],
    ['/assets/index-a1.js', 'assets/index-a1.js'],
    ['/assets/a%20b.css', 'assets/a b.css'],
    ['//assets///x.png', 'assets/x.png'],
  ])('%s names %s', (pathname, expected) => {
    expect(fileNamed(root, pathname)).toBe(path.join(root, expected));
  });

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/assets\\..\\secret.txt',
    '/.secret.txt',
    '/.git/x.json',
    '/C:/Windows/win.txt',
    '/index.js%00.png',
    '/%E0%A4%A',
    '/assets/source.map',
    '/assets/programme.exe',
    '/assets/module.node',
    '/registre.vigie',
  ])('%s names nothing', (pathname) => {
    expect(fileNamed(root, pathname)).toBeNull();
  });
});

describe('an answer', () => {
  it.each([
    ['vigie://app/assets/index-a1.js', 'text/javascript; charset=utf-8'],
    ['vigie://app/assets/a%20b.css', 'text/css; charset=utf-8'],
    ['vigie://app/assets/police.woff2', 'font/woff2'],
  ])('%s is %s, protected and kept', async (url, type) => {
    const response = await serve(new Request(url));
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe(type);
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(response.headers.get('Cache-Control')).toContain('immutable');
  });

  it('holds the file byte for byte', async () => {
    const response = await serve(new Request('vigie://app/assets/police.woff2'));
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([0, 1, 255]);
  });

  it('is the page, with a nonce of its own each time, for any route', async () => {
    const [first, second] = await Promise.all([
      serve(new Request('vigie://app/')).then(noncesOf),
      serve(new Request('vigie://app/dossiers/1?tri=title')).then(noncesOf),
    ]);
    expect(first.inPage).toBe(first.inPolicy);
    expect(second.inPage).toBe(second.inPolicy);
    expect(first.inPage).not.toBe(second.inPage);
  });

  it.each([
    ['vigie://app/absent.js', 'GET', 404],
    ['vigie://app/%2e%2e/secret.txt', 'GET', 404],
    ['vigie://app/..%2fsecret.txt', 'GET', 404],
    ['vigie://autre/assets/index-a1.js', 'GET', 404],
    ['vigie://app/', 'POST', 405],
    ['vigie://app/', 'DELETE', 405],
  ])('%s by %s is refused: %s', async (url, method, status) => {
    const response = await serve(new Request(url, { method }));
    expect(response.status).toBe(status);
    expect(await response.text()).toBe('');
    expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  });

  it('to HEAD has headers only', async () => {
    for (const url of ['vigie://app/', 'vigie://app/assets/index-a1.js']) {
      const response = await serve(new Request(url, { method: 'HEAD' }));
      expect(response.status).toBe(200);
      expect(await response.text()).toBe('');
    }
  });
});

it('the scheme is a real, secure origin that keeps compiled scripts, and never bypasses the policy', () => {
  registerScheme({
    registerSchemesAsPrivileged(schemes) {
      expect(schemes).toEqual([
        {
          scheme: 'vigie',
          privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
        },
      ]);
    },
  });
  expect.assertions(1);
});

async function noncesOf(response: Response) {
  const policy = response.headers.get('Content-Security-Policy') ?? '';
  return {
    inPage: /nonce="([^"]+)"/.exec(await response.text())?.[1],
    inPolicy: /'nonce-([^']+)'/.exec(policy)?.[1],
  };
}
