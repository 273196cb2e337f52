// Text as OpenDocument has it: paragraphs, lists, tables, notes and pictures of its own.
import { fitInto, imageSize } from './imageSize.ts';
import { findImage, imageMediaTypes } from './images.ts';
import type { Note } from './notes.ts';
import type { Block, ImageInline, Inline, ListItem, TableBlock } from './tree.ts';
import type { ImageFiles } from './types.ts';

/** A picture of the document's archive. */
export interface OpenPicture {
  path: string;
  bytes: Uint8Array;
  mediaType: string;
}

export interface OpenWriter {
  blocks(blocks: readonly Block[], style?: string): string;
  picture(image: Pick<ImageInline, 'address' | 'alternativeText'>, box?: typeof BOX): string;
  /** Every picture that was written, each once. */
  pictures: Map<string, OpenPicture>;
}

const BOX = { width: 16, height: 12 };

/** Any text as XML: what XML cannot hold is left out, spaces in a row and line feeds are said. */
export function xmlText(text: string): string {
  return xmlAttribute(text)
    .replace(/ {2,}/gu, (spaces) => ` <text:s text:c="${spaces.length - 1}"/>`)
    .replace(/\t/gu, '<text:tab/>')
    .replace(/\n/gu, '<text:line-break/>');
}

export function xmlAttribute(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/gu, (character) => `&#${character.codePointAt(0)};`);
}

export function paragraph(style: string, content: string): string {
  return `<text:p text:style-name="${style}">${content}</text:p>`;
}

export function heading(level: number, content: string): string {
  return `<text:h text:style-name="Heading_20_${level}" text:outline-level="${level}">${content}</text:h>`;
}

/** A task's box stands before its first word. */
function withBox(task: ListItem['task'], children: readonly Block[]): readonly Block[] {
  if (task === null) return children;
  const box: Inline = { type: 'text', text: task === 'done' ? '☑ ' : '☐ ' };
  const [first, ...others] = children;
  return first?.type === 'paragraph'
    ? [{ ...first, children: [box, ...first.children] }, ...others]
    : [{ type: 'paragraph', children: [box] }, ...children];
}

/** Headings of the text come under that of the title, which is the first level. */
export function openWriter(images: ImageFiles, notes: readonly Note[]): OpenWriter {
  const pictures = new Map<string, OpenPicture>();
  let tables = 0;

  function blocks(given: readonly Block[], style = 'Text_20_body'): string {
    return given.map((block) => write(block, style)).join('');
  }
  function write(block: Block, style: string): string {
    switch (block.type) {
      case 'paragraph':
        return paragraph(style, inlines(block.children));
      case 'heading':
        return heading(Math.min(block.level + 1, 6), inlines(block.children));
      case 'list':
        return list(block.items, block.ordered ? block.start : null);
      case 'quotation':
        return blocks(block.children, 'Quotations');
      case 'codeBlock':
        return paragraph('Preformatted_20_Text', xmlText(block.text));
      case 'table':
        return table(block);
      case 'figure': {
        const caption = block.image.title === null ? '' : paragraph('Caption', xmlText(block.image.title));
        return paragraph(style, picture(block.image)) + caption;
      }
      case 'chart': {
        // The drawing has faces of ours, which another program replaces: the figures are what everyone can read.
        const title = paragraph(style, span('Strong_20_Emphasis', xmlText(block.caption)));
        return title + table(block.table) + paragraph('Caption', xmlText(block.note));
      }
      case 'rule':
        return paragraph('Horizontal_20_Line', '');
    }
  }
  function list(items: readonly ListItem[], start: number | null): string {
    const written = items.map(({ task, children }, index) => {
      const from = index === 0 && start !== null && start !== 1 ? ` text:start-value="${start}"` : '';
      return `<text:list-item${from}>${blocks(withBox(task, children), 'List')}</text:list-item>`;
    });
    const style = start === null ? 'Bullets' : 'Numbers';
    return `<text:list text:style-name="${style}">${written.join('')}</text:list>`;
  }
  function table({ alignments, header, rows }: TableBlock): string {
    tables += 1;
    const row = (cells: readonly Inline[][], style: string) =>
      cells
        .map((cell, column) => {
          const aligned = alignments[column] === 'right' ? `${style}_20_right` : style;
          const content = paragraph(aligned, inlines(cell));
          return `<table:table-cell table:style-name="Cell" office:value-type="string">${content}</table:table-cell>`;
        })
        .join('');
    const lines = rows.map(
      (cells) => `<table:table-row>${row(cells, 'Table_20_Contents')}</table:table-row>`,
    );
    return (
      `<table:table table:name="Tableau${tables}" table:style-name="Table">` +
      `<table:table-column table:number-columns-repeated="${Math.max(1, header.length)}"/>` +
      `<table:table-header-rows><table:table-row>${row(header, 'Table_20_Heading')}</table:table-row></table:table-header-rows>` +
      `${lines.join('')}</table:table>${paragraph('Text_20_body', '')}`
    );
  }
  function inlines(given: readonly Inline[]): string {
    return given.map(inline).join('');
  }
  function span(style: string, content: string): string {
    return `<text:span text:style-name="${style}">${content}</text:span>`;
  }
  function inline(one: Inline): string {
    switch (one.type) {
      case 'text':
        return xmlText(one.text);
      case 'code':
        return span('Source_20_Text', xmlText(one.text));
      case 'break':
        return '<text:line-break/>';
      case 'image':
        return picture(one);
      case 'emphasis':
        return span('Emphasis', inlines(one.children));
      case 'strong':
        return span('Strong_20_Emphasis', inlines(one.children));
      case 'strikethrough':
        return span('Struck', inlines(one.children));
      case 'link':
        return `<text:a xlink:type="simple" xlink:href="${xmlAttribute(one.href)}">${inlines(one.children)}</text:a>`;
      case 'noteReference':
        return xmlText(`[^${one.id}]`);
      case 'noteCall':
        return noteCall(one.number, one.occurrence);
    }
  }
  /** A note stands where it is called first; the other calls show its number. */
  function noteCall(number: number, occurrence: number): string {
    const note = notes.find((known) => known.number === number);
    if (occurrence > 1 || note === undefined) return span('Raised', String(number));
    return (
      `<text:note text:id="note${number}" text:note-class="footnote"><text:note-citation>${number}</text:note-citation>` +
      `<text:note-body>${blocks(note.content, 'Footnote')}</text:note-body></text:note>`
    );
  }
  function picture(
    { address, alternativeText }: Pick<ImageInline, 'address' | 'alternativeText'>,
    box = BOX,
  ): string {
    const { bytes, kind } = findImage(images, address);
    const path = pictures.get(address)?.path ?? `Pictures/${pictures.size + 1}.${kind}`;
    pictures.set(address, { path, bytes, mediaType: imageMediaTypes[kind] });
    const { width, height } = fitInto(imageSize(bytes, kind), box);
    const words = xmlAttribute(alternativeText);
    return (
      `<draw:frame draw:style-name="Picture" text:anchor-type="as-char" svg:width="${width.toFixed(2)}cm" svg:height="${height.toFixed(2)}cm">` +
      `<draw:image xlink:href="${path}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/>` +
      `<svg:title>${words}</svg:title><svg:desc>${words}</svg:desc></draw:frame>`
    );
  }
  return { blocks, picture, pictures };
}
