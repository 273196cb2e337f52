// The frame of a standalone HTML page: its head, its style and a policy that lets nothing else in.
import { escapeHtml } from './htmlBlocks.ts';

export interface HtmlPage {
  language: string;
  title: string;
  author: string | null;
  description: string | null;
  /** YYYY-MM-DD. */
  date: string | null;
  /** The content of body. */
  content: string;
}

/** A whole page: no script, no remote content, its only style inside and named by its hash. */
export function htmlPage(page: HtmlPage): string {
  const meta = (name: string, content: string | null) =>
    content === null ? [] : [`<meta name="${name}" content="${escapeHtml(content)}">`];
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(page.language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeHtml(page.title)}</title>`,
    ...meta('author', page.author),
    ...meta('description', page.description),
    ...meta('date', page.date),
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    page.content,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** SHA-256 of the style below, in base64; a test holds it. Written down, since computing it loads all of `node:crypto`. */
const STYLE_HASH = '90bl/pyNmVBjfkndbjEDoRMowUR2EWlvDwTLfveG63E=';

const style = `
:root { color-scheme: light dark; --ink: #1b1b1f; --paper: #fff; --soft: #55565c; --line: #c9cad1; --link: #0b4f9e; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e6ea; --paper: #17181c; --soft: #a9aab2; --line: #44464f; --link: #8db8f0; }
}
* { box-sizing: border-box; }
body { margin: 0; padding: 2rem 1.25rem; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.6 'Source Serif 4', Georgia, 'Times New Roman', serif; hyphens: auto; overflow-wrap: break-word; }
article { max-width: 44rem; margin: 0 auto; }
h1, h2, h3, h4, h5, h6, .label, footer, .sender { font-family: 'Source Sans 3', 'Segoe UI', Helvetica, Arial, sans-serif; }
h1 { font-size: 2rem; line-height: 1.2; margin: 1rem 0; hyphens: manual; }
h2, h3, h4, h5, h6 { font-size: 1.2rem; line-height: 1.3; margin: 2rem 0 .5rem; hyphens: manual; }
p, ul, ol, blockquote, table, pre, figure { margin: 0 0 1rem; }
a { color: var(--link); }
header { border-bottom: 1px solid var(--line); padding-bottom: 1rem; margin-bottom: 1.5rem; }
header img { max-height: 5rem; max-width: 14rem; }
header p { margin: 0; }
.label { font-weight: 700; letter-spacing: .08em; }
.lead { font-size: 1.15rem; font-weight: 600; }
.embargo { border: 1px solid currentColor; padding: .5rem .75rem; font-weight: 700; }
.soft { color: var(--soft); }
blockquote { border-left: 3px solid var(--line); padding-left: 1rem; margin-left: 0; font-style: italic; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid var(--line); padding: .35rem .6rem; text-align: left; vertical-align: top; }
th.center, td.center { text-align: center; }
th.right, td.right { text-align: right; }
img { max-width: 100%; height: auto; }
figcaption { color: var(--soft); font-size: .9rem; }
pre { overflow-x: auto; padding: .75rem; border: 1px solid var(--line); }
code { font-family: 'Source Code Pro', Consolas, monospace; font-size: .9em; }
footer { border-top: 1px solid var(--line); margin-top: 2rem; font-size: .95rem; }
.notes { font-size: .9rem; }
address { font-style: normal; }
.addressee { margin: 2rem 0 2rem 50%; }
.signature { margin: 2rem 0 0 50%; }
.signature img { max-height: 6rem; }
@media (max-width: 40rem) { .addressee, .signature { margin-left: 0; } }
@media print {
  :root { --ink: #000; --paper: #fff; --soft: #333; --line: #999; --link: #000; }
  @page { size: A4; margin: 2cm; }
  body { padding: 0; font-size: 11pt; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  p, li, blockquote { orphans: 2; widows: 2; }
  figure, table { break-inside: avoid; }
}
`;
