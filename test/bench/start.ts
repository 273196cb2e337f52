// From nothing to a window with content, then to a list that can be used, on 100 000 concerns: server, browser and page together.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findChromium } from '../e2e/chromium.ts';
import { serve } from '../e2e/serve.ts';
import type { LargeRegister } from './largeRegister.ts';
import { compare, median, type Row } from './rows.ts';

const ROUNDS = 5;
/**
 * The same server, which listens before its core is read, and the same Chromium with a page of one heading take half a second
 * or so on a quiet small laptop: these multiples keep the second for content, and less than the second and a half for a list,
 * that are wanted there.
 */
const CONTENT_LIMIT = 1.8;
const LIST_LIMIT = 2.2;

export async function startRows({ core, folder, path }: LargeRegister): Promise<Row[]> {
  // Another process opens it now.
  await core.registers.close();
  const interfaceOf = ['--interface', barePage(folder)];
  const times = { bare: [] as number[], content: [] as number[], list: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.bare.push(await coldStart({ folder, args: [path, ...interfaceOf], hash: '', until: 'h1' }));
    times.content.push(await coldStart({ folder, args: [path], hash: '', until: 'h1' }));
    times.list.push(await coldStart({ folder, args: [path], hash: '#/inquietudes', until: 'tbody a' }));
  }
  await core.registers.open(path);
  const against = (ours: number[]) => ({ ours, bare: times.bare });
  return [
    compare('cold start to content (1 s wanted)', against(times.content), median, CONTENT_LIMIT),
    compare('cold start to a usable list (1.5 s wanted)', against(times.list), median, LIST_LIMIT),
  ];
}

export interface Opened {
  page: Page;
  browser: Browser;
  close: () => Promise<void>;
}

/** The built application on a register, in a browser of its own. */
export async function openApplication(folder: string, args: readonly string[], hash = ''): Promise<Opened> {
  const env = { ...process.env, VIGIE_DOCUMENTS: folder, VIGIE_CONFIG: join(folder, 'settings') };
  const { address, server } = await serve(args, env);
  const browser = await chromium.launch(await findChromium());
  const page = await browser.newPage({ viewport: { width: 1024, height: 700 }, locale: 'fr-FR' });
  await page.goto(`${address}${hash}`, { waitUntil: 'commit' });
  const gone = new Promise((resolve) => server.once('exit', resolve));
  return {
    page,
    browser,
    close: async () => {
      await browser.close();
      server.kill();
      await gone;
    },
  };
}

interface Start {
  folder: string;
  args: readonly string[];
  hash: string;
  /** What is seen when it is there. */
  until: string;
}

async function coldStart({ folder, args, hash, until }: Start): Promise<number> {
  const start = performance.now();
  const { page, close } = await openApplication(folder, args, hash);
  await page.locator(until).first().waitFor();
  const took = performance.now() - start;
  await close();
  return took;
}

/** An interface of one heading, for the same server to give out. */
function barePage(folder: string): string {
  const bare = join(folder, 'bare');
  mkdirSync(bare, { recursive: true });
  writeFileSync(
    join(bare, 'index.html'),
    '<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Nue</title></head><body><h1>Nue</h1></body></html>',
  );
  return bare;
}
