// The application's own scheme: vigie://app/ serves the built interface and nothing else on the disk.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CustomScheme } from 'electron';
import { fileHeaders, newStyleNonce, securePage } from '../contract/securityHeaders.ts';
import { APP_HOST, APP_SCHEME } from './origin.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** To call before the application is ready: a real origin, a secure context, compiled scripts kept between starts. */
export function registerScheme(protocol: {
  registerSchemesAsPrivileged(schemes: CustomScheme[]): void;
}): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
}

/**
 * The file of `root` that `pathname` (percent-encoded) names. The page itself for a path without extension, so that
 * any route of the interface can be reloaded. Null for a path that leaves `root`, hides, or is of no known type.
 */
export function fileNamed(root: string, pathname: string): string | null {
  const decoded = decode(pathname);
  if (decoded === null || /[\0\\:]/.test(decoded)) return null;
  const segments = decoded.split('/').filter((segment) => segment !== '');
  if (segments.some((segment) => segment.startsWith('.'))) return null;
  const extension = path.extname(segments.at(-1) ?? '').toLowerCase();
  if (extension === '' || extension === '.html') return path.join(root, 'index.html');
  return extension in MEDIA_TYPES ? path.join(root, ...segments) : null;
}

/** Answers requests for vigie://app/ from the files of `root`: 200, 404, or 405 for anything but GET and HEAD. */
export function serveFiles(root: string): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405);
    const url = new URL(request.url);
    const file = url.host === APP_HOST ? fileNamed(root, url.pathname) : null;
    const content = file === null ? null : await readFile(file).catch(() => null);
    if (file === null || content === null) return refusal(404);
    return path.extname(file) === '.html' ? page(content, request) : asset(file, content, request);
  };
}

function page(content: Buffer, request: Request): Response {
  const { html, headers } = securePage(content.toString('utf8'), newStyleNonce());
  return new Response(request.method === 'HEAD' ? null : html, { headers });
}

function asset(file: string, content: Buffer, request: Request): Response {
  const type = MEDIA_TYPES[path.extname(file).toLowerCase()];
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(content), {
    headers: {
      ...fileHeaders(),
      ...(type === undefined ? {} : { 'Content-Type': type }),
      // The build puts a hash of the content in the name: a new version has other names.
      'Cache-Control': 'public, max-age=31536000, immutable',
    },
  });
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: fileHeaders() });
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
