// How a back-up is called: the register's name, the instant, and why it was made. The name says it all by itself.
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { WhyMade } from '../../../contract/backUps.ts';

/** The folder beside a register where its back-ups go. */
export const BACK_UP_FOLDER = 'Sauvegardes';

const WORDS: Readonly<Record<WhyMade, string>> = {
  asked: '',
  work: ' automatique',
  closing: ' fermeture',
  migration: ' avant mise à jour',
  restoring: ' avant restauration',
};

export interface NamedBackUp {
  /** The register's name, without `.vigie`. */
  register: string;
  at: string;
  why: WhyMade;
  /** 1, or more for another one of the same second. */
  number: number;
}

/** The folder of a register's back-ups. */
export function backUpFolder(register: string): string {
  return join(dirname(register), BACK_UP_FOLDER);
}

/** A name nothing has yet for a back-up of `register` made at `now`, in `folder`. */
export function freeBackUpPath(
  register: string,
  now: string,
  why: WhyMade = 'asked',
  folder = backUpFolder(register),
): string {
  const stamp = now.slice(0, 19).replaceAll(':', '-');
  const stem = join(folder, `${registerName(register)} ${stamp}${WORDS[why]}`);
  for (let number = 1; ; number += 1) {
    const path = number === 1 ? `${stem}.vigie` : `${stem} ${number}.vigie`;
    if (!existsSync(path)) return path;
  }
}

/** What a back-up's file name says; null for any other file. */
export function readBackUpName(file: string): NamedBackUp | null {
  // Some systems give names back with their accents apart.
  const found = PATTERN.exec(file.normalize('NFC'));
  if (!found) return null;
  const [, register = '', date = '', time = '', word = '', number = '1'] = found;
  const at = new Date(`${date}T${time.replaceAll('-', ':')}.000Z`);
  if (Number.isNaN(at.getTime())) return null;
  return { register, at: at.toISOString(), why: BY_WORD.get(word) ?? 'asked', number: Number(number) };
}

/** A register's name: its file's, without the ending. */
export function registerName(path: string): string {
  return basename(path)
    .replace(/\.vigie$/, '')
    .normalize('NFC');
}

const BY_WORD = new Map(Object.entries(WORDS).map(([why, word]) => [word, why as WhyMade]));
const PATTERN = new RegExp(
  String.raw`^(.*) (\d{4}-\d{2}-\d{2})T(\d{2}-\d{2}-\d{2})(${Object.values(WORDS).filter(Boolean).join('|')})?(?: (\d+))?\.vigie$`,
);
