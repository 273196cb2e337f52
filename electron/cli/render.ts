// vigie render: from Markdown with front matter to files, without any register.
import { readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Format } from '../contract/documents.ts';
import { createRenderer } from '../core/documents/renderer.ts';
import { FrontMatterError, parseCommunique } from '../core/documents/rendering/frontMatter.ts';
import type { CommuniqueDocument } from '../core/documents/rendering/types.ts';
import { writeAll } from '../core/documents/writeFiles.ts';
import { Failure } from '../core/failure.ts';
import { locate } from '../core/locations.ts';
import { loadLocalPictures } from './localPictures.ts';
import { print, UsageError } from './output.ts';

const USAGE =
  'usage : vigie render COMMUNIQUE.md --to DOSSIER [--formats md,html,fragment,txt,pdf,pdfa,docx,odt,eml]';
const FORMATS: readonly Format[] = ['md', 'html', 'fragment', 'txt', 'pdf', 'pdfa', 'docx', 'odt', 'eml'];

export async function render(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      to: { type: 'string' },
      formats: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const [file] = positionals;
  if (file === undefined || values.to === undefined || positionals.length > 1) throw new UsageError(USAGE);
  const formats = readFormats(values.formats ?? 'md,html,pdf');
  const path = resolve(file);
  const text = readCommunique(path);
  const document = { ...text, images: loadLocalPictures(text.body, dirname(path)) };
  const { resourcesDir } = locate(entry());
  const files = await createRenderer(resourcesDir).communique(document, formats);
  const stem = basename(path).replace(/\.(md|markdown)$/i, '');
  const paths = writeAll(resolve(values.to), files, stem);
  print(values.json, { files: paths }, () => paths);
}

function readFormats(list: string): Format[] {
  return list.split(',').map((name) => {
    const format = FORMATS.find((known) => known === name.trim());
    if (!format) throw new UsageError(`format inconnu : ${name}\n${USAGE}`);
    return format;
  });
}

function readCommunique(path: string): CommuniqueDocument {
  try {
    return parseCommunique(readText(path));
  } catch (error) {
    if (!(error instanceof FrontMatterError)) throw error;
    const { message, field, line } = error;
    throw Object.assign(new Error(message), { code: 'BAD_FRONT_MATTER', data: { path, field, line } });
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new Failure('FILE_NOT_FOUND', { path });
  }
}

/** The address of the entry that runs, source or bundle, from this file's own. */
function entry(): string {
  const here = import.meta.url;
  return here.endsWith('.ts') ? new URL('../cli.ts', here).href : new URL('../cli.js', here).href;
}
