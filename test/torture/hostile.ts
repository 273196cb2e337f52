// Hostile files, given where files are taken: answered or refused by the contract, nothing runs, nothing is written elsewhere.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CHUNK_LIMIT } from '../../electron/contract/documents.ts';
import { columnsOf, defaults, type NamedBytes, readFiles } from '../fixtures/concernReadings.ts';
import { makeWorld, type World } from '../fixtures/domains.ts';
import { failureOf } from '../fixtures/failures.ts';
import { type HostileFile, hostileFile } from '../fixtures/hostileFiles.ts';
import { type Client, freshRegister } from '../freshRegister.ts';
import type { TortureRow, TortureSize } from './rows.ts';

/** In milliseconds of this process' time. */
const SLOW = 5_000;

/** What a page made from a text must not hold: elements that run or load, handlers, addresses that run. */
const RUNNING_ELEMENT = /^(?:script|iframe|object|embed|base|form)$/i;
const RUNNING_ADDRESS = /^\s*(?:javascript|vbscript|file|data:text)/i;
const LOADS = /^(?:href|src|action|formaction|data|poster|xlink:href)$/i;
const TAG = /<([a-z][a-z0-9]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi;
const ATTRIBUTE = /([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

export async function hostileRows({
  hostileFiles,
}: Pick<TortureSize, 'hostileFiles'>): Promise<TortureRow[]> {
  await using fresh = await freshRegister();
  const world = await makeWorld(fresh.client);
  const root = join(fresh.folder, '..');
  const broken: string[] = [];
  const names = () => readdirSync(root, { recursive: true }).map(String).sort().join('\n');
  const before = names();
  let refused = 0;
  let slowest = { what: '', milliseconds: 0 };
  for (let number = 0; number < hostileFiles; number += 1) {
    const file = hostileFile(number);
    const start = process.cpuUsage();
    for (const give of waysIn(fresh.client, world, file)) {
      const outcome = await give().then(
        (pages) => pages,
        (error: unknown) => failureOf(Promise.reject(error)).catch(String),
      );
      if (typeof outcome === 'string') broken.push(`${file.what}: ${outcome}`);
      else if ('code' in outcome) refused += 1;
      else broken.push(...outcome.flatMap((page) => harmIn(page).map((harm) => `${file.what}: ${harm}`)));
    }
    const { user, system } = process.cpuUsage(start);
    const milliseconds = Math.round((user + system) / 1000);
    if (milliseconds > slowest.milliseconds) slowest = { what: file.what, milliseconds };
    if (milliseconds > SLOW) broken.push(`${file.what}: ${milliseconds} ms`);
  }
  if (names() !== before) broken.push(`files were written: ${names()}`);
  const { ok, findings } = await fresh.client.register.check();
  if (!ok) broken.push(...findings);
  return [
    {
      promise: 'Fichiers piégés (tableaux, classeurs, images, courriels, Markdown, noms) sans effet',
      ...{ tried: `${hostileFiles} fichiers, ${refused} refus`, broken },
      note: `le plus long : ${slowest.what}, ${slowest.milliseconds} ms de processeur`,
    },
  ];
}

/** Each way a user could give the file; each gives the pages that came of it. */
function waysIn(client: Client, world: World, file: HostileFile): (() => Promise<string[]>)[] {
  const { bytes, name } = file;
  const { dossierId, requestId } = world;
  const text = bytes.toString('utf8');
  const concerns = (ending: string) => async () =>
    readConcerns(client, dossierId, [{ name: name + ending, bytes }]);
  switch (file.kind) {
    case 'markdown':
      return [async () => pagesOf(client, dossierId, text)];
    case 'table':
      return [
        concerns('.csv'),
        async () => {
          await client.pressContacts.readFile({ text });
          return [];
        },
        async () => {
          await readByPieces(bytes, name, client);
          return [];
        },
      ];
    case 'workbook':
      return [concerns('.xlsx')];
    case 'picture':
      return [
        async () => {
          const { document } = await client.documents.attach({
            ...{ name, size: bytes.length, content: bytes.toString('base64'), alternativeText: 'Image' },
          });
          return pagesOf(client, dossierId, `![Image](document:${document?.id})`);
        },
      ];
    case 'mail':
      return [
        concerns('.eml'),
        async () => {
          const uploadId = await hold(client, bytes, name);
          await client.requests.readMail({ requestId, uploadId });
          return [];
        },
      ];
  }
}

/** A file of concerns, as far as the lines it would bring in. */
async function readConcerns(client: Client, dossierId: string, files: NamedBytes[]): Promise<string[]> {
  const { readingId, summary } = await readFiles(client, files);
  const columns = columnsOf(summary);
  if (columns.length > 0 && !columns.includes('text')) columns[0] = 'text';
  await client.concerns.previewFile({ readingId, dossierId, defaults, columns });
  return [];
}

/** The pages of a communiqué with this text, in all formats; those that are text come back. */
async function pagesOf(client: Client, dossierId: string, body: string): Promise<string[]> {
  const { id } = await client.communiques.create({ dossierId, title: 'Essai', body });
  await client.communiques.check({ id });
  const { html } = await client.communiques.preview({ id });
  const pages = [html];
  for (const formats of [['html', 'fragment'], ['pdf'], ['docx', 'odt'], ['eml', 'txt', 'md']] as const) {
    const { files } = await client.communiques.export({ ref: id, formats: [...formats] });
    for (const { format, content } of files) {
      if (format === 'html' || format === 'fragment')
        pages.push(Buffer.from(content ?? '', 'base64').toString());
    }
  }
  return pages;
}

function harmIn(page: string): string[] {
  return [...page.matchAll(TAG)].flatMap(([tag, element = '', inside = '']) => {
    if (RUNNING_ELEMENT.test(element)) return [tag];
    const runs = [...inside.matchAll(ATTRIBUTE)].some(([, name = '', ...values]) => {
      const value = (values.find((one) => one !== undefined) ?? '').replaceAll('&#58;', ':');
      return /^on/i.test(name) || name === 'srcdoc' || (LOADS.test(name) && RUNNING_ADDRESS.test(value));
    });
    return runs ? [tag] : [];
  });
}

async function hold(client: Client, bytes: Buffer, name: string): Promise<string> {
  let uploadId = '';
  for (let offset = 0; offset < bytes.length; offset += CHUNK_LIMIT) {
    const content = bytes.subarray(offset, offset + CHUNK_LIMIT).toString('base64');
    const answer = await client.documents.attach(
      offset === 0 ? { name, size: bytes.length, hold: true, content } : { uploadId, offset, content },
    );
    uploadId = answer.uploadId ?? '';
  }
  return uploadId;
}

/** A table of authorities, piece by piece. */
async function readByPieces(bytes: Buffer, name: string, client: Client): Promise<void> {
  let readingId = '';
  for (let offset = 0; offset < bytes.length; offset += CHUNK_LIMIT) {
    const content = bytes.subarray(offset, offset + CHUNK_LIMIT).toString('base64');
    const answer = await client.authorities.readFile(
      offset === 0 ? { name, size: bytes.length, content } : { readingId, offset, content },
    );
    readingId = answer.readingId;
  }
}
