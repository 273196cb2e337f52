// What the interface and the manual say is set as French is: no sign can begin a line.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAst } from 'vite';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** A plain space where an unbreakable one is due: before « ; ! ? : » and inside « ». */
const LOOSE = /[\p{L}\p{N}»)\]}…%’”.] [;!?:](?=\s|$)|« |\S »/u;

/** What they write goes into documents as it would be typed: its typography is the documents' own. */
const WRITTEN = ['quotation.ts', 'questionWords.ts'];

test('no text of the interface has a plain space before a sign', () => {
  const files = globSync('renderer/**/*.{ts,tsx}', { cwd: root }).filter(
    (file) => !WRITTEN.includes(path.basename(file)),
  );
  expect(files.length).toBeGreaterThan(300);
  expect(files.flatMap((file) => loose(file, textsOf(file)))).toEqual([]);
});

test('no chapter of the manual has one either', () => {
  const chapters = globSync('resources/manual/*.md', { cwd: root });
  expect(chapters.flatMap((file) => loose(file, [read(file).replace(/`[^`]*`/gu, '')]))).toEqual([]);
});

function loose(file: string, texts: readonly string[]): string[] {
  return texts.flatMap((text) => {
    const at = text.search(LOOSE);
    return at < 0 ? [] : [`${file}: ${text.slice(Math.max(0, at - 30), at + 30)}`];
  });
}

/** What is written between quotes, in templates and between tags. */
function textsOf(file: string): string[] {
  const found: string[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const text = textOf(node);
    if (text !== null) found.push(text);
    Object.values(node).forEach(walk);
  };
  walk(parseAst(read(file), { lang: file.endsWith('x') ? 'tsx' : 'ts' }));
  return found;
}

function textOf(node: object): string | null {
  if (!('type' in node && 'value' in node)) return null;
  const { type, value } = node;
  if ((type === 'Literal' || type === 'JSXText') && typeof value === 'string') return value;
  const isTemplate = type === 'TemplateElement' && typeof value === 'object' && value !== null;
  return isTemplate && 'raw' in value && typeof value.raw === 'string' ? value.raw : null;
}

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}
