// Installs what is missing and builds what has changed, on any Node from 20 on, before anything else runs.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const windows = process.platform === 'win32';

/** The Node the project runs on, whatever the machine has: the npm package `node`. */
export const node = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

/** The script of an installed package's command: `packageScript('vite', 'bin/vite.js')`. */
export function packageScript(name, path) {
  return join(root, 'node_modules', name, path);
}

/** Runs a program with its output shown (`quiet` sends it to the error stream); ends this process if it fails. */
export function run(command, args, options = {}) {
  const { quiet = false, ...rest } = options;
  const stdio = quiet ? ['inherit', 2, 2] : 'inherit';
  const { status, error } = spawnSync(command, args, { cwd: root, stdio, ...rest });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

/**
 * The only packages whose install scripts are run: Node itself, and the packager's choice of a 7-Zip. npm would also
 * compile better-sqlite3, which brings its binaries, on a machine that may have neither Python nor Node's headers.
 */
const scripted = ['node', 'electron-winstaller'];

/**
 * Packages as the lock file wants them; nothing happens when it has not changed since, nor where `node_modules` is a link:
 * packages shared by several checkouts are kept by whoever made the link.
 */
export function install({ quiet = false } = {}) {
  if (isLink(join(root, 'node_modules'))) return;
  const stamp = join(root, 'node_modules', '.vigie-install');
  const wanted = `${digest([join(root, 'package-lock.json')])} ${process.platform}-${process.arch}`;
  if (existsSync(node) && read(stamp) === wanted) return;
  say('Installation des paquets (une à deux minutes la première fois)…');
  const common = ['--no-audit', '--no-fund', '--loglevel=error'];
  run('npm', ['ci', '--ignore-scripts', ...common], { quiet, shell: windows });
  run('npm', ['rebuild', ...scripted, '--ignore-scripts=false', ...common], { quiet, shell: windows });
  writeFileSync(stamp, wanted);
}

/** The built application in out/; nothing happens when its sources have not changed since. */
export function build({ quiet = false } = {}) {
  const stamp = join(root, 'out', '.vigie-build');
  const sources = [
    'electron',
    'renderer',
    'resources/manual',
    'electron.vite.config.ts',
    'package-lock.json',
    'package.json',
    'scripts/shippedPackages.ts',
    'tsconfig.json',
  ];
  const wanted = digest(sources.flatMap((name) => filesUnder(join(root, name))));
  if (read(stamp) === wanted) return;
  say('Construction de l’application…');
  const script = packageScript('electron-vite', 'bin/electron-vite.js');
  run(node, [script, 'build', '--logLevel', 'warn'], { quiet });
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

/** Path of Electron's runtime, fetched once where it can be had; null where it cannot. A refusal is asked again after a day. */
export function electronRuntime() {
  const folder = join(root, 'node_modules', 'electron');
  const found = () => {
    const name = read(join(folder, 'path.txt'));
    const path = name === null ? null : join(folder, 'dist', name);
    return path !== null && existsSync(path) ? path : null;
  };
  const present = found();
  if (present) return present;
  const stamp = join(root, 'node_modules', '.vigie-electron-refused');
  if (existsSync(stamp) && Date.now() - statSync(stamp).mtimeMs < 24 * 60 * 60 * 1000) return null;
  say('Recherche du moteur d’Electron…');
  spawnSync(node, [join(folder, 'install.js')], { cwd: root, stdio: 'ignore', timeout: 180_000 });
  const fetched = found();
  if (!fetched) writeFileSync(stamp, '');
  return fetched;
}

/** Whether a window can be opened here. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** A line for the person at the keyboard; never mixed with what a program prints. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

function isLink(path) {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

function digest(paths) {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(path.slice(root.length)).update(readFileSync(path));
  return hash.digest('hex');
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}
