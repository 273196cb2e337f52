// npm start: the desktop application, or the same interface in a browser where Electron cannot run.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, electronRuntime, hasDisplay, install, node, root, say } from './setup.mjs';

const args = process.argv.slice(2);
install();
build();

const display = hasDisplay();
const electron = display && !args.includes('--browser') ? electronRuntime() : null;
if (electron) {
  start(electron, [root, ...args]);
} else {
  const reason = args.includes('--browser')
    ? 'à votre demande'
    : display
      ? 'car le moteur d’Electron n’a pas pu être téléchargé'
      : 'car cette machine n’a pas d’écran';
  say(`Vigie s’ouvre dans votre navigateur, ${reason} : la même interface, sur cette machine seulement.\n`);
  start(node, [join(root, 'out', 'main', 'server.js'), ...args.filter((arg) => arg !== '--browser')]);
}

/** Hands over to a program, with its exit code and the signals meant for it. */
function start(command, commandArgs) {
  const child = spawn(command, commandArgs, { stdio: 'inherit', cwd: process.env.INIT_CWD ?? root });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 0));
}
