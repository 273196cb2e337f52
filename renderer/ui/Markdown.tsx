// Shows a text in Markdown: its tokens become elements of the page, so that nothing in it can ever run.
import { useComputedColorScheme } from '@mantine/core';
import { Lexer, type MarkedToken, type Token, type Tokens } from 'marked';
import { createContext, createElement, Fragment, type ReactNode, useContext } from 'react';
import { ExternalLink } from './links.tsx';
import { withoutLoneSigns } from './loneSigns.ts';
import classes from './Markdown.module.css';

interface MarkdownProps {
  text: string;
  /** Where a picture of the text is found; null for one that cannot be shown. Left out, pictures are their description. */
  pictureAddress?: PictureFinder;
  /** The rank of its first headings: 3 when left out, where the page has its h1 and the section its h2. */
  rank?: 2 | 3;
}

type PictureFinder = (source: string, theme: 'light' | 'dark') => string | null;

/** Headings begin at `rank`, whatever the first one's depth, and skip none. */
export function Markdown({ text, pictureAddress = noPicture, rank = 3 }: MarkdownProps) {
  return (
    <div className={classes.text}>
      <PictureAddress value={pictureAddress}>{nodes(withRanks(Lexer.lex(text), rank))}</PictureAddress>
    </div>
  );
}

const noPicture: PictureFinder = () => null;
const PictureAddress = createContext<PictureFinder>(noPicture);

function Picture({ source, description }: { source: string; description: string }) {
  const address = useContext(PictureAddress)(source, useComputedColorScheme('light'));
  if (address === null) return `[image\u00a0: ${description || source}]`;
  return <img src={address} alt={description} className={classes.picture} />;
}

function nodes(tokens: readonly Token[]): ReactNode {
  return createElement(Fragment, null, ...tokens.map((token) => node(known(token))));
}

/** Headings with their rank among the depths the text uses, so that no level is skipped. */
function withRanks(tokens: readonly Token[], first: number): Token[] {
  const depths = tokens.flatMap((token) => (token.type === 'heading' ? [Number(token.depth)] : []));
  const used = [...new Set(depths)].sort((a, b) => a - b);
  return tokens.map((token) =>
    token.type === 'heading' ? { ...token, depth: used.indexOf(Number(token.depth)) + first } : token,
  );
}

/** No extension is in use: every token is one of the lexer's own. */
function known(token: Token): MarkedToken {
  return token as MarkedToken;
}

function node(token: MarkedToken): ReactNode {
  switch (token.type) {
    case 'heading':
      return createElement(`h${Math.min(token.depth, 6)}`, null, nodes(token.tokens));
    case 'paragraph':
      return <p>{nodes(token.tokens)}</p>;
    case 'blockquote':
      return <blockquote>{nodes(token.tokens)}</blockquote>;
    case 'list':
      return list(token);
    case 'table':
      return table(token);
    case 'code':
      return (
        <pre>
          <code>{token.text}</code>
        </pre>
      );
    case 'hr':
      return <hr />;
    case 'strong':
      return <strong>{nodes(token.tokens)}</strong>;
    case 'em':
      return <em>{nodes(token.tokens)}</em>;
    case 'del':
      return <del>{nodes(token.tokens)}</del>;
    case 'codespan':
      return <code>{token.text}</code>;
    case 'br':
      return <br />;
    case 'link':
      return link(token);
    case 'image':
      return <Picture source={token.href} description={token.text} />;
    case 'text':
      return token.tokens ? nodes(token.tokens) : plain(token.text);
    case 'escape':
      return plain(token.text);
    case 'space':
    case 'def':
      return null;
    default:
      return token.raw;
  }
}

function list({ ordered, start, items }: Tokens.List): ReactNode {
  const children = items.map((item) => createElement('li', null, nodes(item.tokens)));
  return createElement(ordered ? 'ol' : 'ul', ordered && start !== '' ? { start } : null, ...children);
}

function table({ header, rows }: Tokens.Table): ReactNode {
  const headCells = header.map((cell) => createElement('th', { scope: 'col' }, nodes(cell.tokens)));
  const bodyRows = rows.map((row) =>
    createElement('tr', null, ...row.map((cell) => createElement('td', null, nodes(cell.tokens)))),
  );
  return (
    <table>
      <thead>{createElement('tr', null, ...headCells)}</thead>
      {createElement('tbody', null, ...bodyRows)}
    </table>
  );
}

function link({ href, tokens }: Tokens.Link): ReactNode {
  if (!/^(https?:|mailto:)/iu.test(href)) return nodes(tokens);
  return <ExternalLink href={href}>{nodes(tokens)}</ExternalLink>;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': '’' };

/** The lexer leaves the five entities as typed. */
function plain(text: string): string {
  const typed = text.replace(/&(amp|lt|gt|quot|#39);/gu, (entity, name: string) => NAMED[name] ?? entity);
  return withoutLoneSigns(typed);
}
