// Tables of another program: a row of headings first, one line of words a cell, nothing that only places things on a page.
import { rename, unwrap } from './dom.ts';

/** Tables that hold another one, or a single column, lay out a page: they give what they hold. The others get a first row of headings. */
export function tidyTables(body: HTMLElement): void {
  const tables = [...body.querySelectorAll('table')].reverse();
  const layouts = new Set(tables.filter(laysOut));
  for (const table of tables) {
    if (layouts.has(table)) layOut(table);
    else headed(table);
  }
}

function laysOut(table: Element): boolean {
  const rows = [...table.querySelectorAll('tr')];
  return table.querySelector('table') !== null || rows.every((row) => row.children.length < 2);
}

function layOut(table: Element): void {
  for (const cell of table.querySelectorAll(':scope > tbody > tr > :is(td, th), :scope > tr > :is(td, th)')) {
    if (cell.querySelector('p, ul, ol, table, h1, h2, h3, h4, h5, h6')) unwrap(cell);
    else rename(cell, 'p');
  }
  for (const part of table.querySelectorAll(':scope > tbody, :scope > tbody > tr, :scope > tr')) unwrap(part);
  unwrap(table);
}

function headed(table: Element): void {
  const [first, ...rows] = table.querySelectorAll('tr');
  if (!first) return;
  for (const cell of first.querySelectorAll('td')) rename(cell, 'th');
  // A heading beside a row is one only in the first row, where Markdown has them.
  for (const row of rows) for (const cell of row.querySelectorAll('th')) rename(cell, 'td');
  const width = Math.max(...[first, ...rows].map((row) => row.children.length));
  for (const row of [first, ...rows]) {
    while (row.children.length < width) {
      row.append(row.ownerDocument.createElement(row === first ? 'th' : 'td'));
    }
  }
  for (const cell of table.querySelectorAll('td, th')) oneLine(cell);
}

/** Paragraphs and items of a cell, one after the other: a cell of Markdown has one line. */
function oneLine(cell: Element): void {
  for (const block of [...cell.querySelectorAll('p, li, h1, h2, h3, h4, h5, h6, blockquote, div')]) {
    block.before(' ');
    unwrap(block);
  }
  for (const list of [...cell.querySelectorAll('ul, ol')]) unwrap(list);
  for (const end of [...cell.querySelectorAll('br')]) end.replaceWith(' ');
}
