// PDF by Typst, in this process: a fixed template reads the document as data; PDF/UA-1; the same bytes for the same input.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { NodeCompiler as Compiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { composeCommunique, composeLetter, imageAddresses } from './composition.ts';
import { writeCommunique } from './frontMatter.ts';
import { findImage } from './images.ts';
import { labels } from './labels.ts';
import { type Paper, paperJob } from './papers.ts';
import { renderErrorOf } from './pdfDiagnostics.ts';
import { RenderError } from './renderError.ts';
import { type Sheet, sheetJob } from './sheets.ts';
import { imagesOf } from './tree.ts';
import type { CommuniqueDocument, ImageFiles, LetterDocument } from './types.ts';

export interface PdfRenderer {
  /** Throws RenderError naming the image or the character PDF/UA-1 refuses. */
  communique(document: CommuniqueDocument): Promise<Uint8Array>;
  letter(document: LetterDocument): Promise<Uint8Array>;
  /** PDF/A-3a with the communiqué's own Markdown attached. Throws as `communique`, and MISSING_DATE: an archive is dated. */
  archive(document: CommuniqueDocument): Promise<Uint8Array>;
  /**
   * The pages of a communiqué being written: the same as published, but for what PDF/UA-1 refuses, which is shown as it
   * stands. Throws RenderError for a picture that cannot be read.
   */
  pages(document: CommuniqueDocument): Promise<LivePages>;
  /** A list of pieces, or a piece that is no PDF. Throws RenderError naming the character or the picture. */
  sheet(sheet: Sheet): Promise<Uint8Array>;
  /** A notice, a sheet of a register, a form. Throws RenderError naming the character. */
  paper(paper: Paper): Promise<Uint8Array>;
}

export interface LivePages {
  pdf: Uint8Array;
  count: number;
  /** Where each block of the text begins, in order: its page from 1, and its top from the page's, in points. */
  spots: { page: number; top: number }[];
}

/** A template with what it reads. */
export interface Job {
  template: 'communique.typ' | 'letter.typ' | 'sheet.typ' | 'paper.typ' | 'form.typ';
  title: string;
  data: { date: string | null; attachment?: string };
  /** The text of the file that goes inside. */
  attached?: string;
  images: ImageFiles;
  addresses: readonly string[];
  /** Every place an image is shown at, with the words that stand for it. */
  shown: readonly { address: string; alternativeText: string }[];
}

/** A renderer with its templates in `typst` and its faces in `fonts` of a folder. One compiler serves all calls, warm. */
export function createPdfRenderer({ resourcesDir }: { resourcesDir: string }): PdfRenderer {
  const workspace = join(resourcesDir, 'typst');
  const compiler = createCompiler(workspace, join(resourcesDir, 'fonts'));

  async function render(job: Job, standard: 'ua-1' | 'a-3a' = 'ua-1'): Promise<Uint8Array> {
    if (job.title.trim() === '') throw new RenderError('MISSING_TITLE', '');
    const mute = job.shown.find((image) => image.alternativeText.trim() === '');
    if (mute) throw new RenderError('MISSING_ALTERNATIVE_TEXT', mute.address);
    return laidOut(job, (main) => typeset(compiler, main, standard));
  }

  /** Gives a job's data and pictures to the compiler for as long as `use` runs. */
  async function laidOut<Result>(job: Job, use: (main: string) => Result): Promise<Result> {
    const images: Record<string, string> = {};
    for (const [index, address] of job.addresses.entries()) {
      const { bytes, kind } = findImage(job.images, address);
      images[address] = `/picture-${index}.${kind}`;
      compiler.mapShadow(join(workspace, `picture-${index}.${kind}`), Buffer.from(bytes));
    }
    if (job.attached !== undefined) {
      compiler.mapShadow(join(workspace, 'attached.md'), Buffer.from(job.attached));
    }
    compiler.mapShadow(
      join(workspace, 'data.json'),
      Buffer.from(JSON.stringify(templateData(job.data, images))),
    );
    try {
      return use(join(workspace, job.template));
    } catch (error) {
      if (!(error instanceof RenderError) || error.code !== 'BAD_IMAGE') throw error;
      throw new RenderError('BAD_IMAGE', unreadable(compiler, images));
    } finally {
      compiler.resetShadow();
      compiler.evictCache(10);
      // The typesetter frees its buffers on a turn of the event loop.
      await setImmediate();
    }
  }

  return {
    communique: (document) => render(communiqueJob(document)),
    archive: (document) => {
      const job = communiqueJob(document);
      if (dayOf(job.data.date) === null) throw new RenderError('MISSING_DATE', '');
      const attachment = `${document.reference ?? 'communique'}.md`;
      return render(
        { ...job, data: { ...job.data, attachment }, attached: writeCommunique(document) },
        'a-3a',
      );
    },
    pages: (document) => {
      const job = communiqueJob(document);
      const data = { ...job.data, spots: true };
      return laidOut({ ...job, data }, (main) => typesetPages(compiler, main));
    },
    sheet: async (sheet) => render(sheetJob(sheet)),
    paper: async (paper) => render(paperJob(paper)),
    letter: async (document) => {
      const data = composeLetter(document);
      return render({
        template: 'letter.typ',
        title: data.subject,
        data,
        images: document.images,
        addresses: imageAddresses(document),
        shown: [
          ...imagesOf([data.body, data.closing, ...data.notes.map((note) => note.content)].flat()),
          ...[data.sender.logo, data.signature.image].filter((image) => image !== null),
        ],
      });
    },
  };
}

function communiqueJob(document: CommuniqueDocument): Job {
  const data = composeCommunique(document);
  return {
    template: 'communique.typ',
    title: data.title,
    data,
    images: document.images,
    addresses: imageAddresses(document),
    shown: [
      ...imagesOf([data.lead, data.body, data.about, ...data.notes.map((note) => note.content)].flat()),
      ...(data.association?.logo ? [data.association.logo] : []),
    ],
  };
}

/** What a template reads: the composed document, its date in parts, its images' places, the fixed words. */
export function templateData<Data extends { date: string | null }>(
  data: Data,
  images: Readonly<Record<string, string>>,
) {
  return { ...data, day: dayOf(data.date), images, words };
}

const words = { ...labels, colon: '\u00A0:' };

function createCompiler(workspace: string, fontsFolder: string): Compiler {
  // The native part alone: the package's index reads more than is needed.
  const { NodeCompiler } = createRequire(import.meta.url)(
    '@myriaddreamin/typst-ts-node-compiler/index-napi.js',
  );
  const fontBlobs = readdirSync(fontsFolder)
    .filter((name) => name.endsWith('.ttf'))
    .sort()
    .map((name) => readFileSync(join(fontsFolder, name)));
  return NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] });
}

function typeset(compiler: Compiler, mainFilePath: string, pdfStandard: string): Uint8Array {
  const document = compile(compiler, mainFilePath);
  try {
    return compiler.pdf(document, { pdfStandard });
  } catch (error) {
    throw renderErrorOf([String(error)]);
  }
}

function typesetPages(compiler: Compiler, mainFilePath: string): LivePages {
  const document = compile(compiler, mainFilePath);
  const spots: { value: [number, string] }[] = compiler.query(document, { selector: '<spot>' });
  return {
    pdf: compiler.pdf(document),
    count: document.numOfPages,
    spots: spots.map(({ value: [page, top] }) => ({ page, top: Number.parseFloat(top) })),
  };
}

/** Throws RenderError saying what keeps the template from being laid out. */
function compile(compiler: Compiler, mainFilePath: string): NodeTypstDocument {
  const compiled = compiler.compile({ mainFilePath });
  const document = compiled.result;
  if (document) return document;
  const error = compiled.takeError();
  throw renderErrorOf(error ? compiler.fetchDiagnostics(error) : []);
}

/** The address of the first image that Typst cannot show alone. */
function unreadable(compiler: Compiler, images: Readonly<Record<string, string>>): string {
  const alone = (path: string) => compiler.compile({ mainFileContent: `#image("${path}")` });
  return Object.entries(images).find(([, path]) => alone(path).hasError())?.[0] ?? '';
}

/** A calendar date as Typst's `datetime` takes it; null where there is none or it is not one. */
function dayOf(date: string | null): { year: number; month: number; day: number } | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? '') ?? [];
  return year === undefined ? null : { year: Number(year), month: Number(month), day: Number(day) };
}
