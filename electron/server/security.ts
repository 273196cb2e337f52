// Who may talk to the core over HTTP: only pages this server gave out, to whoever holds the token.
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export interface Rules {
  port: number;
  /** The secret of the session cookie. */
  session: string;
}

export type Refusal = { status: number; reason: string };

const METHODS = ['GET', 'HEAD', 'POST'];

/** Null when the request may be answered; else the status and reason. DNS rebinding is stopped by the Host rule. */
export function refuse(request: IncomingMessage, { port }: Pick<Rules, 'port'>): Refusal | null {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host, origin } = request.headers;
  if (!host || !hosts.includes(host)) return { status: 421, reason: 'unknown host' };
  if (!METHODS.includes(request.method ?? '')) return { status: 405, reason: 'method not allowed' };
  if (origin !== undefined && origin !== `http://${host}`) return { status: 403, reason: 'other origin' };
  const site = request.headers['sec-fetch-site'];
  if (request.method === 'POST' && site !== undefined && site !== 'same-origin') {
    return { status: 403, reason: 'other site' };
  }
  return null;
}

/** Whether the request carries the session cookie. */
export function hasSession(request: IncomingMessage, { port, session }: Rules): boolean {
  const cookies = (request.headers.cookie ?? '').split(';').map((cookie) => cookie.trim());
  const value = cookies.find((cookie) => cookie.startsWith(`${cookieName(port)}=`))?.split('=')[1] ?? '';
  return sameSecret(value, session);
}

/** A cookie for this port only: two servers on one machine do not overwrite each other's. */
export function sessionCookie({ port, session }: Rules): string {
  return `${cookieName(port)}=${session}; HttpOnly; SameSite=Strict; Path=/`;
}

/** Compares secrets without telling by the time it takes how much of them is right. */
export function sameSecret(given: string, expected: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}

function cookieName(port: number): string {
  return `vigie-${port}`;
}
