// The browser the tests run in: the one named, one the machine has, or the one inside an npm package.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

export interface Browser {
  executablePath: string;
  args: string[];
}

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome.exe',
  'msedge.exe',
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
// No sandbox as root; nothing asked of the network by the browser itself.
const ARGS = [
  ...['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync', '--disable-quic', '--disable-dev-shm-usage'],
];

/** Where the run unpacked the last resort: its workers are told, so as not to unpack it one over the other. */
const UNPACKED = 'VIGIE_CHROMIUM_UNPACKED';

/** `VIGIE_CHROMIUM` names one; `@sparticuz/chromium` asks for the last resort, which is gone when the process that unpacked it ends. */
export async function findChromium(): Promise<Browser> {
  const named = process.env.VIGIE_CHROMIUM;
  const installed = named === '@sparticuz/chromium' ? undefined : (named ?? onThisMachine());
  if (installed !== undefined) return { executablePath: installed, args: ARGS };
  const { default: packaged } = await import('@sparticuz/chromium');
  const executablePath = process.env[UNPACKED] ?? (await unpack(() => packaged.executablePath()));
  process.env[UNPACKED] = executablePath;
  return { executablePath, args: [...packaged.args, ...ARGS] };
}

/** In a folder of its own: the package takes whatever it finds in the common one for whole, a half of it too. */
async function unpack(work: () => Promise<string>): Promise<string> {
  const common = process.env.TMPDIR;
  const folder = mkdtempSync(join(tmpdir(), 'vigie-chromium-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  process.env.TMPDIR = folder;
  try {
    return await work();
  } finally {
    if (common === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = common;
  }
}

function onThisMachine(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...candidates, ...PLACES].find((path) => existsSync(path));
}
