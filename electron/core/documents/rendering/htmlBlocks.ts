// Blocks and inlines as HTML. Every text is escaped, every picture is inside.
import { isRightToLeft } from './direction.ts';
import { imageDataAddress } from './images.ts';
import { labels } from './labels.ts';
import type { Note } from './notes.ts';
import { type Alignment, type Block, type ImageInline, type Inline, inlineText } from './tree.ts';
import type { ImageFiles } from './types.ts';

type Chart = Extract<Block, { type: 'chart' }>;

export interface HtmlSetting {
  images: ImageFiles;
  /** The HTML level of a heading of level 1: 2 for h2. */
  firstHeading: number;
  /** Starts the ids of notes, so that two texts may share a page. */
  notePrefix: string;
  /** Whether classes may be used; without, a fragment carries no form at all. */
  classes: boolean;
}

/** The text so that HTML reads it as that text, in content and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => references[character] ?? character);
}

const references: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The blocks one under the other. Throws MISSING_IMAGE or BAD_IMAGE. */
export function blocksHtml(blocks: readonly Block[], setting: HtmlSetting): string {
  return blocks.map((block) => blockHtml(block, setting)).join('\n');
}

/** The numbered list of notes, each with a link back to its first call. '' when there is none. */
export function notesHtml(notes: readonly Note[], setting: HtmlSetting): string {
  if (notes.length === 0) return '';
  const items = notes.map((note) => {
    const back =
      note.calls === 0
        ? ''
        : ` <a href="#${callId(note.number, 1, setting)}" aria-label="${escapeHtml(labels.backToText(note.number))}">↩</a>`;
    const blocks = blocksHtml(note.content, setting);
    const content = blocks.endsWith('</p>') ? `${blocks.slice(0, -4)}${back}</p>` : `${blocks}${back}`;
    return `<li id="${noteId(note.number, setting)}">${content}</li>`;
  });
  return `<ol>\n${items.join('\n')}\n</ol>`;
}

export function inlinesHtml(inlines: readonly Inline[], setting: HtmlSetting): string {
  return inlines.map((inline) => inlineHtml(inline, setting)).join('');
}

function blockHtml(block: Block, setting: HtmlSetting): string {
  switch (block.type) {
    case 'paragraph':
      return `<p${directionOf(block.children)}>${inlinesHtml(block.children, setting)}</p>`;
    case 'heading': {
      const level = Math.min(6, setting.firstHeading + block.level - 1);
      return `<h${level}${directionOf(block.children)}>${inlinesHtml(block.children, setting)}</h${level}>`;
    }
    case 'quotation':
      return `<blockquote>\n${blocksHtml(block.children, setting)}\n</blockquote>`;
    case 'list':
      return listHtml(block, setting);
    case 'codeBlock':
      return `<pre><code>${escapeHtml(block.text)}\n</code></pre>`;
    case 'table':
      return tableHtml(block, setting);
    case 'figure': {
      const { title } = block.image;
      const caption = title === null ? '' : `<figcaption>${escapeHtml(title)}</figcaption>`;
      return `<figure>${imageHtml(block.image, setting)}${caption}</figure>`;
    }
    case 'chart':
      return chartHtml(block, setting);
    case 'rule':
      return '<hr>';
  }
}

function directionOf(inlines: readonly Inline[]): string {
  return isRightToLeft(inlineText(inlines)) ? ' dir="rtl"' : '';
}

function listHtml(list: Extract<Block, { type: 'list' }>, setting: HtmlSetting): string {
  const tag = list.ordered ? 'ol' : 'ul';
  const start = list.ordered && list.start !== 1 ? ` start="${list.start}"` : '';
  const items = list.items.map((item) => {
    const box = item.task === null ? '' : item.task === 'done' ? '☑ ' : '☐ ';
    const [first, ...rest] = item.children;
    // In a tight list the sentences of an item are not paragraphs.
    const inner = item.children.map((block) =>
      list.tight && block.type === 'paragraph'
        ? inlinesHtml(block.children, setting)
        : blockHtml(block, setting),
    );
    if (box !== '' && !list.tight && first?.type === 'paragraph') {
      return `<li><p>${box}${inlinesHtml(first.children, setting)}</p>\n${blocksHtml(rest, setting)}</li>`;
    }
    return `<li>${box}${inner.join('\n')}</li>`;
  });
  return `<${tag}${start}>\n${items.join('\n')}\n</${tag}>`;
}

function tableHtml(table: Extract<Block, { type: 'table' }>, setting: HtmlSetting): string {
  const aligned = (alignment: Alignment | undefined) =>
    setting.classes && alignment ? ` class="${alignment}"` : '';
  const header = table.header.map(
    (cell, index) => `<th scope="col"${aligned(table.alignments[index])}>${inlinesHtml(cell, setting)}</th>`,
  );
  const rows = table.rows.map((row) => {
    const cells = row.map(
      (cell, index) => `<td${aligned(table.alignments[index])}>${inlinesHtml(cell, setting)}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table>\n<thead><tr>${header.join('')}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
}

/** A page holds the drawing itself; a fragment, which goes where drawings are often taken out, shows it as a picture. */
function chartHtml({ image, svg, caption, table, note }: Chart, setting: HtmlSetting): string {
  const drawing = setting.classes
    ? svg.replaceAll('graphique-', `${escapeHtml(setting.notePrefix)}graphique-`)
    : imageHtml(image, setting);
  const details = `<details><summary>${labels.chartTable}</summary>\n${tableHtml(table, setting)}\n</details>`;
  const words = [caption, note].map(escapeHtml).join('<br>');
  return `<figure>${drawing}<figcaption>${words}</figcaption></figure>\n${details}`;
}

function inlineHtml(inline: Inline, setting: HtmlSetting): string {
  switch (inline.type) {
    case 'text':
      return escapeHtml(inline.text);
    case 'code':
      return `<code>${escapeHtml(inline.text)}</code>`;
    case 'emphasis':
      return `<em>${inlinesHtml(inline.children, setting)}</em>`;
    case 'strong':
      return `<strong>${inlinesHtml(inline.children, setting)}</strong>`;
    case 'strikethrough':
      return `<del>${inlinesHtml(inline.children, setting)}</del>`;
    case 'link': {
      const title = inline.title === null ? '' : ` title="${escapeHtml(inline.title)}"`;
      return `<a href="${escapeHtml(inline.href)}"${title}>${inlinesHtml(inline.children, setting)}</a>`;
    }
    case 'image':
      return imageHtml(inline, setting);
    case 'break':
      return '<br>\n';
    case 'noteReference':
      return escapeHtml(`[^${inline.id}]`);
    case 'noteCall': {
      const id = callId(inline.number, inline.occurrence, setting);
      return `<sup><a id="${id}" href="#${noteId(inline.number, setting)}" aria-label="${labels.noteCall(inline.number)}">${inline.number}</a></sup>`;
    }
  }
}

function imageHtml(image: ImageInline, setting: HtmlSetting): string {
  return `<img src="${imageDataAddress(setting.images, image.address)}" alt="${escapeHtml(image.alternativeText)}">`;
}

function noteId(number: number, setting: HtmlSetting): string {
  return `${setting.notePrefix}note-${number}`;
}

function callId(number: number, occurrence: number, setting: HtmlSetting): string {
  return `${setting.notePrefix}appel-${number}${occurrence === 1 ? '' : `-${occurrence}`}`;
}
