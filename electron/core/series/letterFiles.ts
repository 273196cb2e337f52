// Where the letters of a series go: a folder of files, one PDF to print, a zip. Nothing has its name before all of it is there.
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { PDFDocument as Document } from '@cantoo/pdf-lib';
import type { seriesExports } from '../../contract/series.ts';
import type { Bookmark } from '../documents/merging/outline.ts';
import { type ArchiveEntry, zipOf } from '../documents/rendering/archive.ts';
import { Failure } from '../failure.ts';
import { makeFolder } from '../makeFolder.ts';

export interface LetterFile {
  /** D-2018-01.pdf. */
  name: string;
  /** What a bookmark says: the reference and the authority. */
  title: string;
  bytes: Uint8Array;
}

export interface Made {
  name: string;
  mediaType: string;
  size: number;
  /** Null for a folder. */
  sha256: string | null;
  path: string | null;
  content: string | null;
}

/** Letters on their way: each is added, then the whole is finished, and takes its name at the very end. */
export interface LetterFiles {
  /** Throws FILE_NOT_WRITABLE, as all of these do; of a letter before it, at the latest when finishing. */
  add(letter: LetterFile): Promise<void>;
  /** What it will be. Nothing has its name yet. */
  finish(): Promise<Made>;
  /** Gives it its name. Throws FILE_EXISTS for one that something has taken since. */
  settle(): void;
  /** Leaves the disk as it was, whatever was done. */
  discard(): Promise<void>;
}

export interface LetterFilesInput {
  as: (typeof seriesExports)[number];
  /** The folder to write into; in the answer where it is left out. */
  to: string | undefined;
  /** S-2018-01. */
  reference: string;
  subject: string;
}

export function letterFiles(input: LetterFilesInput): LetterFiles {
  const { as, to, reference } = input;
  const name = `${reference} - lettres`;
  if (as === 'files' && to !== undefined) return folderOf(placeIn(to, name));
  return oneFile(as === 'one' ? printed(input) : zipped(), {
    name: `${name}${as === 'one' ? '.pdf' : '.zip'}`,
    mediaType: as === 'one' ? 'application/pdf' : 'application/zip',
    to,
  });
}

function folderOf(place: Place): LetterFiles {
  let letters = 0;
  let size = 0;
  // A letter goes to the disk while the next one is made.
  let writing: Promise<void> = Promise.resolve();
  return {
    async add({ name, bytes }) {
      await writing;
      const first = letters === 0;
      writing = place.write(async (partial) => {
        if (first) mkdirSync(partial);
        await writeFile(join(partial, name), bytes, { flush: true });
      });
      // Its failure is told where it is waited for.
      writing.catch(() => undefined);
      letters += 1;
      size += bytes.length;
    },
    async finish() {
      await writing;
      const name = letters === 1 ? '1 lettre' : `${letters} lettres`;
      return {
        ...{ name, mediaType: 'inode/directory', size, sha256: null, path: place.path, content: null },
      };
    },
    settle: place.settle,
    async discard() {
      await writing.catch(() => undefined);
      place.discard();
    },
  };
}

interface Gathering {
  add(letter: LetterFile): Promise<void>;
  bytes(): Promise<Uint8Array>;
}

function oneFile(
  gathering: Gathering,
  { name, mediaType, to }: { name: string; mediaType: string; to: string | undefined },
): LetterFiles {
  const place = to === undefined ? null : placeIn(to, name);
  return {
    add: gathering.add,
    async finish() {
      const bytes = await gathering.bytes();
      await place?.write((partial) => writeFile(partial, bytes, { flush: true }));
      return {
        ...{ name: place === null ? name : basename(place.path), mediaType, size: bytes.length },
        sha256: createHash('sha256').update(bytes).digest('hex'),
        path: place?.path ?? null,
        content: place === null ? Buffer.from(bytes).toString('base64') : null,
      };
    },
    settle: () => place?.settle(),
    discard: async () => place?.discard(),
  };
}

function zipped(): Gathering {
  const entries: ArchiveEntry[] = [];
  return {
    add: async ({ name, bytes }) => {
      // A PDF is compressed already.
      entries.push({ path: name, bytes, stored: true });
    },
    bytes: async () => zipOf(entries),
  };
}

/**
 * One file to print, a bookmark for each letter, its pages copied from the letters themselves so that they are the same to
 * the byte. Copying leaves the tags of PDF/UA behind: the accessible ones are the letters one by one.
 */
function printed({ reference, subject }: LetterFilesInput): Gathering {
  let merged: Promise<Document> | null = null;
  const bookmarks: Bookmark[] = [];
  const document = () => {
    merged ??= import('@cantoo/pdf-lib').then(({ PDFDocument }) =>
      PDFDocument.create({ updateMetadata: false }),
    );
    return merged;
  };
  return {
    async add({ title, bytes }) {
      const { PDFDocument } = await import('@cantoo/pdf-lib');
      const whole = await document();
      const letter = await PDFDocument.load(bytes, { updateMetadata: false });
      const pages = await whole.copyPages(letter, letter.getPageIndices());
      for (const page of pages) whole.addPage(page);
      const [first] = pages;
      if (first) bookmarks.push({ title, page: first.ref, children: [] });
    },
    async bytes() {
      const { writeOutline } = await import('../documents/merging/outline.ts');
      const whole = await document();
      writeOutline(whole, bookmarks);
      whole.setTitle(`${reference} - ${subject}`);
      whole.setLanguage('fr');
      return whole.save();
    },
  };
}

interface Place {
  /** Where it will be. */
  path: string;
  /** Works on the name it has meanwhile. */
  write(work: (partial: string) => Promise<void>): Promise<void>;
  settle(): void;
  discard(): void;
}

/** A name nothing has yet in a folder, which is made where there is none. */
function placeIn(to: string, name: string): Place {
  const path = freePath(to, name);
  const partial = join(to, `.${randomUUID()}.partial`);
  let firstMade: string | undefined;
  let begun = false;
  let settled = false;
  const failure = (error: unknown) => {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return new Failure('FILE_NOT_WRITABLE', { path, reason });
  };
  return {
    path,
    async write(work) {
      try {
        if (!begun) firstMade = makeFolder(to);
        begun = true;
        await work(partial);
      } catch (error) {
        throw failure(error);
      }
    },
    settle() {
      // Never over what came there since.
      if (existsSync(path)) throw new Failure('FILE_EXISTS', { path });
      try {
        renameSync(partial, path);
        settled = true;
      } catch (error) {
        throw failure(error);
      }
    },
    discard() {
      if (!begun) return;
      rmSync(settled ? path : partial, { recursive: true, force: true });
      if (firstMade !== undefined) removeEmpty(to, firstMade);
    },
  };
}

/** The folders that were made for it, from the inside out, as long as nothing else is in them. */
function removeEmpty(inner: string, outer: string): void {
  for (let folder = inner; folder.length >= outer.length; folder = dirname(folder)) {
    try {
      rmdirSync(folder);
    } catch {
      // Somebody put something there: it stays.
      return;
    }
  }
}

function freePath(to: string, name: string): string {
  const ending = extname(name) === '.pdf' || extname(name) === '.zip' ? extname(name) : '';
  const stem = name.slice(0, name.length - ending.length);
  for (let number = 1; ; number += 1) {
    const path = join(to, number === 1 ? name : `${stem} (${number})${ending}`);
    if (!existsSync(path)) return path;
  }
}
