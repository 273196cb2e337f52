// The built application, served on this machine.
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Starts the built application in browser mode; its address lets one in once. Throws with what it said when it stops. */
export function serve(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ address: string; server: ChildProcess }> {
  const server = spawn(process.execPath, [join(root, 'out', 'main', 'server.js'), ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const [address] = /http:\/\/127\.0\.0\.1:\d+\/\?token=\w+/.exec(said) ?? [];
      if (address !== undefined) resolve({ address, server });
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.once('exit', () => reject(new Error(said)));
  });
}
