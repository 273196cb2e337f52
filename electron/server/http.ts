// The browser door: the same interface on the same core, on this machine only.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileHeaders, newStyleNonce, securePage } from '../contract/securityHeaders.ts';
import { traceOf } from '../core/faultTrace.ts';
import { findFile, sendFile } from './files.ts';
import { hasSession, type Rules, refuse, sameSecret, sessionCookie } from './security.ts';
import { unlockPage } from './unlockPage.ts';

/** Answers a call of the contract; gives false for a procedure there is not. */
export type AnswerCall = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

export interface HttpDoorOptions {
  answerCall: AnswerCall;
  /** Serves the interface once a caller is let in; gives false for an address it does not know. */
  serveInterface(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** 0 takes any free port. */
  port: number;
  /** Kept by development across restarts; random when left out. */
  session?: string;
}

export interface HttpDoor {
  /** `http://127.0.0.1:PORT/?token=…`: lets one browser in, once. */
  address: string;
  port: number;
  close(): Promise<void>;
}

/** Starts listening on 127.0.0.1. Rejects when the port is taken. */
export async function openHttpDoor(options: HttpDoorOptions): Promise<HttpDoor> {
  const rules: Rules = { port: options.port, session: options.session ?? randomBytes(32).toString('hex') };
  let token: string | null = randomBytes(24).toString('hex');

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refusal = refuse(request, rules);
    if (refusal) return void end(response, refusal.status, refusal.reason);
    const url = new URL(request.url ?? '/', `http://127.0.0.1:${rules.port}`);
    const given = url.searchParams.get('token');
    if (given !== null) {
      const right = token !== null && sameSecret(given, token);
      if (right) token = null;
      const cookie = right ? { 'Set-Cookie': sessionCookie(rules) } : {};
      response.writeHead(303, { ...fileHeaders(), ...cookie, Location: '/' }).end();
      return;
    }
    if (!hasSession(request, rules)) {
      const page = securePage(unlockPage, newStyleNonce());
      response.writeHead(401, page.headers).end(page.html);
      return;
    }
    if (url.pathname === '/rpc' || url.pathname.startsWith('/rpc/')) {
      if (!(await options.answerCall(request, response))) end(response, 404, 'no such procedure');
      return;
    }
    if (!(await options.serveInterface(request, response))) end(response, 404, 'no such file');
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(traceOf(error));
      if (!response.headersSent) end(response, 500, 'internal error');
      else response.destroy();
    });
  });
  rules.port = await listen(server, options.port);
  return {
    address: `http://127.0.0.1:${rules.port}/?token=${token}`,
    port: rules.port,
    close: () => closeServer(server),
  };
}

/** Serves a built interface from its folder, the page with a nonce of its own each time. */
export function serveFolder(folder: string): HttpDoorOptions['serveInterface'] {
  return async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const withBody = request.method !== 'HEAD';
    if (pathname === '/' || pathname === '/index.html') {
      const page = securePage(readFileSync(join(folder, 'index.html'), 'utf8'), newStyleNonce());
      response.writeHead(200, page.headers).end(withBody ? page.html : undefined);
      return true;
    }
    const file = findFile(folder, pathname);
    if (!file) return false;
    for (const [name, value] of Object.entries(fileHeaders())) response.setHeader(name, value);
    sendFile(response, file, withBody);
    return true;
  };
}

function end(response: ServerResponse, status: number, reason: string): void {
  response
    .writeHead(status, { ...fileHeaders(), 'Content-Type': 'text/plain; charset=utf-8' })
    .end(`${reason}\n`);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
