// Gives out the built interface: files of one folder, nothing else.
import { readFileSync, realpathSync, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The file a path of the address names; null when it is not one of the folder's. `/` is index.html. */
export function findFile(folder: string, pathname: string): { path: string; type: string } | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return null;
  const path = join(folder, decoded === '/' ? 'index.html' : decoded);
  const type = TYPES[extname(path)];
  if (type === undefined || !path.startsWith(folder + sep)) return null;
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return null;
  // A link could lead out of the folder.
  const real = realpathSync.native;
  return real(path).startsWith(real(folder) + sep) ? { path, type } : null;
}

/** Sends a file. Built files carry their content's hash in their name and may be kept; index.html is asked again. */
export function sendFile(
  response: ServerResponse,
  file: { path: string; type: string },
  withBody: boolean,
): void {
  const lasting = file.path.includes(`${sep}assets${sep}`);
  // At once: built files are small, and a stream for each costs more than reading it.
  const body = withBody ? readFileSync(file.path) : undefined;
  response
    .writeHead(200, {
      'Content-Type': file.type,
      'Cache-Control': lasting ? 'private, max-age=31536000, immutable' : 'no-cache',
    })
    .end(body);
}
