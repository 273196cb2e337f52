// Threads of the core begin with one file of the contract or another: each can be the first.
import { readdirSync } from 'node:fs';
import { expect, it, vi } from 'vitest';

const folder = new URL('../../electron/contract/', import.meta.url);

it('every file of the contract can be loaded first', async () => {
  const failed: string[] = [];
  for (const name of readdirSync(folder)) {
    vi.resetModules();
    await import(new URL(name, folder).href).catch((error: unknown) => failed.push(`${name}: ${error}`));
  }
  expect(failed).toEqual([]);
});
