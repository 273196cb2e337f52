// Renders communiqués and letters to the formats asked for; Typst is loaded at the first PDF only.
import type { Format, LetterFormat } from '../../contract/documents.ts';
import { Failure } from '../failure.ts';
import type { Paper } from './rendering/papers.ts';
import type { LivePages, PdfRenderer } from './rendering/pdf.ts';
import { RenderError } from './rendering/renderError.ts';
import type { Sheet } from './rendering/sheets.ts';
import type { CommuniqueDocument, LetterDocument } from './rendering/types.ts';
import type { RenderedFile } from './writeFiles.ts';

/** What a message needs beyond the communiqué; the PDF is made where it is not given. */
export interface MessageGiven {
  bcc: readonly string[];
  pdfName: string;
  pdf?: Uint8Array;
}

export interface Renderer {
  /** Throws RENDER_FAILED naming the image or the character that cannot be rendered. */
  communique(
    document: CommuniqueDocument,
    formats: readonly Format[],
    message?: MessageGiven,
  ): Promise<RenderedFile[]>;
  letter(document: LetterDocument, formats: readonly LetterFormat[]): Promise<RenderedFile[]>;
  /** The pages of a communiqué being written. Throws RENDER_FAILED naming a picture that cannot be read. */
  pages(document: CommuniqueDocument): Promise<LivePages>;
  /** A list of pieces, or a piece that is no PDF, as a PDF. Throws RENDER_FAILED. */
  sheet(sheet: Sheet): Promise<Uint8Array>;
  /** A notice, a sheet of a register, a form to fill in. Throws RENDER_FAILED. */
  paper(paper: Paper): Promise<Uint8Array>;
}

const FILES: Readonly<Record<Format, Pick<RenderedFile, 'mediaType' | 'ending'>>> = {
  md: { mediaType: 'text/markdown; charset=utf-8', ending: '.md' },
  html: { mediaType: 'text/html; charset=utf-8', ending: '.html' },
  fragment: { mediaType: 'text/html; charset=utf-8', ending: '.fragment.html' },
  txt: { mediaType: 'text/plain; charset=utf-8', ending: '.txt' },
  pdf: { mediaType: 'application/pdf', ending: '.pdf' },
  pdfa: { mediaType: 'application/pdf', ending: '.archive.pdf' },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ending: '.docx',
  },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', ending: '.odt' },
  eml: { mediaType: 'message/rfc822', ending: '.eml' },
};

export function createRenderer(resourcesDir: string): Renderer {
  let loaded: Promise<PdfRenderer> | null = null;
  const pdf = () => {
    loaded ??= import('./rendering/pdf.ts').then(({ createPdfRenderer }) =>
      createPdfRenderer({ resourcesDir }),
    );
    return loaded;
  };

  return {
    communique: (document, formats, given) =>
      renderEach(formats, async (format) => {
        switch (format) {
          case 'pdf':
            return (await pdf()).communique(document);
          case 'pdfa':
            return (await pdf()).archive(document);
          case 'docx':
            return (await import('./rendering/word.ts')).wordDocument(document);
          case 'odt':
            return (await import('./rendering/openDocument.ts')).openDocument(document);
          case 'eml':
            return (await import('./rendering/message.ts')).message(document, {
              ...{
                bcc: given?.bcc ?? [],
                pdfName: given?.pdfName ?? `${document.reference ?? 'communique'}.pdf`,
              },
              pdf: given?.pdf ?? (await (await pdf()).communique(document)),
            });
          default:
            return encode(await communiqueText(document, format));
        }
      }),
    letter: (document, formats) =>
      renderEach(formats, async (format) => {
        if (format === 'pdf') return (await pdf()).letter(document);
        return encode(await letterText(document, format));
      }),
    pages: (document) => failing(async () => (await pdf()).pages(document)),
    sheet: (sheet) => failing(async () => (await pdf()).sheet(sheet)),
    paper: (paper) => failing(async () => (await pdf()).paper(paper)),
  };
}

async function renderEach<Asked extends Format>(
  formats: readonly Asked[],
  render: (format: Asked) => Promise<Uint8Array>,
): Promise<RenderedFile[]> {
  return failing(async () => {
    const files: RenderedFile[] = [];
    for (const format of new Set(formats))
      files.push({ format, ...FILES[format], bytes: await render(format) });
    return files;
  });
}

/** What `render` gives; what keeps it from rendering is said as RENDER_FAILED. */
async function failing<Result>(render: () => Promise<Result>): Promise<Result> {
  try {
    return await render();
  } catch (error) {
    if (!(error instanceof RenderError)) throw error;
    throw new Failure('RENDER_FAILED', { reason: error.code, detail: error.detail });
  }
}

async function communiqueText(
  document: CommuniqueDocument,
  format: Exclude<LetterFormat, 'pdf'>,
): Promise<string> {
  if (format === 'md') return (await import('./rendering/frontMatter.ts')).writeCommunique(document);
  if (format === 'txt') return (await import('./rendering/plainText.ts')).plainText(document);
  const { communiqueHtml } = await import('./rendering/html.ts');
  return communiqueHtml(document, { kind: format === 'html' ? 'page' : 'fragment' });
}

async function letterText(document: LetterDocument, format: Exclude<LetterFormat, 'pdf'>): Promise<string> {
  if (format === 'md') return (await import('./rendering/letterMarkdown.ts')).writeLetter(document);
  if (format === 'txt') return (await import('./rendering/plainText.ts')).plainText(document);
  const { letterHtml } = await import('./rendering/html.ts');
  return letterHtml(document);
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
