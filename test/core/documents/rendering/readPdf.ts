// What a PDF holds, read by another program than the one that made it.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPdf {
  pages: number;
  /** The text in the order of the file, line ends as spaces: a word cut at the end of a line is in two pieces, without its hyphen. */
  text: string;
  /** The same page by page. */
  pageTexts: string[];
  title: string;
  author: string;
  language: string;
  tagged: boolean;
  /** The roles of the tags, each once: 'H1', 'P', 'Figure'… */
  roles: string[];
  /** The descriptions of the pictures. */
  alternativeTexts: string[];
  /** The faces, without their six-letter prefix, and whether each is inside. */
  fonts: { name: string; embedded: boolean }[];
  /** The addresses that links lead to. */
  links: string[];
  /** The right edge of the widest line, in points. */
  rightEdge: number;
  /** Each piece of text of the first page with the place of its left end from the top left, in millimetres. */
  places: { text: string; left: number; top: number }[];
}

interface Tag {
  role: string;
  alt: string | undefined;
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const tags: Tag[] = [];
  const [texts, links]: [string[], string[]] = [[], []];
  const places: ReadPdf['places'] = [];
  let rightEdge = 0;
  const pageTexts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent();
    const before = texts.length;
    for (const item of content.items) {
      if (!('str' in item)) continue;
      texts.push(item.hasEOL ? `${item.str}\n` : item.str);
      rightEdge = Math.max(rightEdge, Number(item.transform[4]) + item.width);
      if (number === 1 && item.str.trim() !== '') {
        places.push({
          text: item.str,
          left: toMillimetres(item.transform[4]),
          top: 297 - toMillimetres(item.transform[5]),
        });
      }
    }
    pageTexts.push(
      texts
        .slice(before)
        .join('')
        .replace(/[ \n]+/g, ' '),
    );
    const annotations: { url?: string }[] = await page.getAnnotations();
    for (const { url } of annotations) if (url) links.push(url);
    tags.push(...flatten(await page.getStructTree()));
  }
  const { info } = await pdf.getMetadata();
  const mark = await pdf.getMarkInfo();
  const read: ReadPdf = {
    pages: pdf.numPages,
    text: texts.join('').replace(/[ \n]+/g, ' '),
    pageTexts,
    title: field(info, 'Title'),
    author: field(info, 'Author'),
    language: field(info, 'Language'),
    tagged: mark?.Marked === true || (mark instanceof Map && mark.get('Marked') === true),
    roles: [...new Set(tags.flatMap((tag) => tag.role ?? []))],
    alternativeTexts: tags.flatMap((tag) => tag.alt ?? []),
    fonts: readFonts(bytes),
    links,
    rightEdge,
    places,
  };
  await task.destroy();
  return read;
}

/** A tag and those inside it; what is no tag (a piece of content) has none. */
function flatten(tag: unknown): Tag[] {
  if (typeof tag !== 'object' || tag === null || !('role' in tag)) return [];
  const alt = 'alt' in tag ? String(tag.alt) : undefined;
  const children = 'children' in tag && Array.isArray(tag.children) ? tag.children : [];
  return [{ role: String(tag.role), alt }, ...children.flatMap(flatten)];
}

/** Typst writes the descriptions of faces as plain text. */
function readFonts(bytes: Uint8Array): ReadPdf['fonts'] {
  const descriptors = Buffer.from(bytes).toString('latin1').split('/Type /FontDescriptor').slice(1);
  return descriptors.map((after) => {
    const description = after.slice(0, after.indexOf('endobj'));
    return {
      name: /\/FontName \/(?:[A-Z]{6}\+)?(\S+)/.exec(description)?.[1] ?? '',
      embedded: /\/FontFile[23]? \d+ 0 R/.test(description),
    };
  });
}

function toMillimetres(points: unknown): number {
  return (Number(points) / 72) * 25.4;
}

function field(info: object, name: string): string {
  return String(Object.entries(info).find(([key]) => key === name)?.[1] ?? '');
}
