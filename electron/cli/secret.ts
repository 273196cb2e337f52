// The passphrase of an encrypted register, for a command: never among its words, which other programs of the machine can read.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { isEncryptedFile } from '../core/register/paths.ts';
import type { Secret } from '../core/register/unlocking.ts';

/**
 * What opens this file: nothing for a clear one; else the passphrase in VIGIE_PASSPHRASE, or in what the descriptor named by
 * VIGIE_PASSPHRASE_FD holds, or typed at the terminal, where it is not shown. Nothing where there is none of them.
 */
export async function secretFor(file: string): Promise<Secret> {
  return isEncryptedFile(file) ? givenPassphrase('Phrase de passe : ') : {};
}

/** The passphrase as it is given, by the same three ways. */
export async function givenPassphrase(question: string): Promise<Secret> {
  const { VIGIE_PASSPHRASE: passphrase, VIGIE_PASSPHRASE_FD: descriptor } = process.env;
  if (passphrase !== undefined) return { passphrase };
  if (descriptor !== undefined) {
    return { passphrase: readFileSync(Number(descriptor), 'utf8').replace(/\r?\n$/, '') };
  }
  return process.stdin.isTTY && process.stderr.isTTY ? { passphrase: await ask(question) } : {};
}

async function ask(question: string): Promise<string> {
  process.stderr.write(question);
  const silence = new Writable({ write: (_chunk, _encoding, done) => done() });
  const line = createInterface({ input: process.stdin, output: silence, terminal: true });
  try {
    return await line.question('');
  } finally {
    line.close();
    process.stderr.write('\n');
  }
}
