// Folders on the way to a file: made, named, or refused; never waited for without end.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder } from '../../electron/core/makeFolder.ts';

it('makes what is missing and gives the outermost of it', () => {
  const root = mkdtempSync(join(tmpdir(), 'vigie-folder-'));
  try {
    expect(makeFolder(root)).toBeUndefined();
    expect(makeFolder(join(root, 'a', 'b', 'c'))).toBe(join(root, 'a'));
    expect(existsSync(join(root, 'a', 'b', 'c'))).toBe(true);
    expect(makeFolder(join(root, 'a', 'b', 'd'))).toBe(join(root, 'a', 'b', 'd'));
    writeFileSync(join(root, 'file'), '');
    expect(() => makeFolder(join(root, 'file', 'x'))).toThrow(/ENOTDIR|ENOENT/);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});

it.runIf(process.platform === 'linux')('a place where the system makes no folder is refused at once', () => {
  expect(() => makeFolder('/proc/vigie/lettres')).toThrow(/ENOENT/);
});
