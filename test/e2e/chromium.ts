// The browser the tests run in: the one named, one the machine has, or the one inside an npm package.
import { existsSync } from 'node:fs';
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

/** `VIGIE_CHROMIUM` names one; `@sparticuz/chromium` asks for the last resort. */
export async function findChromium(): Promise<Browser> {
  const named = process.env.VIGIE_CHROMIUM;
  const installed = named === '@sparticuz/chromium' ? undefined : (named ?? onThisMachine());
  if (installed !== undefined) return { executablePath: installed, args: ARGS };
  const { default: packaged } = await import('@sparticuz/chromium');
  return { executablePath: await packaged.executablePath(), args: [...packaged.args, ...ARGS] };
}

function onThisMachine(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...candidates, ...PLACES].find((path) => existsSync(path));
}
