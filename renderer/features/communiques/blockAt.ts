// Which block of a Markdown text a character is in, as far as following a caret needs to know.

/** The number of the block, from 0: blank lines part blocks, but within a fence, a list or a quotation. */
export function blockAt(markdown: string, offset: number): number {
  const lines = markdown.slice(0, offset).split('\n');
  let block = -1;
  let previous: Kind = 'blank';
  let fenced = false;
  let holding: Kind = 'blank';
  for (const line of lines) {
    const fence = /^ {0,3}(?:```|~~~)/u.test(line);
    const kind = fenced ? 'text' : kindOf(line);
    if (kind !== 'blank' && (startsBlock(kind, previous, holding) || (fence && !fenced))) {
      block += 1;
      holding = kind;
    }
    if (fence) fenced = !fenced;
    previous = fenced ? 'text' : kind;
  }
  return Math.max(0, block);
}

type Kind = 'blank' | 'text' | 'heading' | 'item' | 'quotation' | 'indented' | 'note';

function kindOf(line: string): Kind {
  if (line.trim() === '') return 'blank';
  if (/^ {0,3}\[\^[^\]]+\]:/u.test(line)) return 'note';
  if (/^ {0,3}#{1,6}(?:\s|$)/u.test(line)) return 'heading';
  if (/^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:\s|$)/u.test(line)) return 'item';
  if (/^ {0,3}>/u.test(line)) return 'quotation';
  return /^(?: {2,}|\t)/u.test(line) ? 'indented' : 'text';
}

/** Notes the text defines are not printed where they stand. */
function startsBlock(kind: Kind, previous: Kind, holding: Kind): boolean {
  if (kind === 'note') return false;
  if (kind === 'heading' || previous === 'heading') return true;
  if (kind === 'item') return holding !== 'item';
  if (kind === 'indented') return previous === 'blank' && holding !== 'item';
  if (kind === 'quotation') return previous !== 'quotation';
  return previous === 'blank' || (holding === 'quotation' && previous !== 'quotation' && previous !== 'text');
}
