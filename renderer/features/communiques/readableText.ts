// What is read of a Markdown text, to count it as one types: no mark, no address, no note. A test holds it to the core's.

/** The words of a text, in their order; notes it defines itself left out. */
export function readableText(markdown: string): string {
  return hideMarks(hideNotes(markdown)).replaceAll(HIDDEN, '');
}

/** Stands for each character that is not read, so that the others keep their place. */
const HIDDEN = '\0';

function hide(text: string): string {
  return HIDDEN.repeat(text.length);
}

function hideNotes(markdown: string): string {
  return markdown.replace(
    /^ {0,3}\[\^[^\]\s^[]{1,100}\]:[^\n]*(?:\n(?![ \t]*(?:\n|$)| {0,3}\[\^)[^\n]+)*(?:\n(?:[ \t]*\n)+ {2,}[^\n]+)*/gmu,
    hide,
  );
}

/** The same steps as electron/core/communiques/checks/readableText.ts, which finds places too. */
function hideMarks(markdown: string): string {
  let text = markdown
    .replace(/^ {0,3}(?:```|~~~)[^\n]*$/gmu, hide)
    .replace(/^ {0,3}(?:[-*_][ \t]*){3,}$/gmu, hide)
    .replace(/^ {0,3}(?:=+|-+)[ \t]*$/gmu, hide)
    .replace(/^[ \t]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$/gmu, hide)
    .replace(/^ {0,3}\[[^\]^\n][^\]\n]*\]:[ \t]*\S+[^\n]*$/gmu, hide)
    .replace(/^ {0,3}\[\^[^\]\s^[]{1,100}\]:[ \t]*/gmu, hide)
    .replace(/\[\^[^\]\s^[]{1,100}\]/gu, hide)
    .replace(/^(?:[ \t]*>[ \t]?)+/gmu, hide)
    .replace(/^([\0 \t]*)(#{1,6}[ \t]+)/gmu, hide)
    .replace(/^([\0 \t]*)((?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?)/gmu, hide)
    .replace(/^[\0 \t]*\|[^\n]*$/gmu, (row) => row.replaceAll('|', HIDDEN))
    .replace(/<(?=(?:https?:\/\/|mailto:)?[^\s<>]+>)([^\s<>]*[:@][^\s<>]*)>/gu, hideEnds);
  // A link may be made of an image: the image goes first, then the link around it.
  for (let pass = 0; pass < 2; pass += 1) text = text.replace(LINK, hideAddress);
  // Innermost first: words in bold may hold words in italics.
  for (let pass = 0; pass < 3; pass += 1) text = text.replace(STARS, hideBoth).replace(LINES, hideBoth);
  return text
    .replace(/(~~)([^~\n]+)~~/gu, hideBoth)
    .replace(/(`+)([^`\n]+)\1/gu, hideBoth)
    .replace(/\\(?=[!-/:-@[-`{-~\n])/gu, hide);
}

const LINK =
  /(!?\[)((?:[^[\]\\\n]|\\.|\n(?![ \t]*\n))*)(\](?:\((?:<[^<>\n]*>|(?:[^()\s\\]|\\.|\([^()\s]*\))*)(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'))?[ \t]*\)|\[[^\]\n]+\]))/gu;
const STARS = /(?<![\\*])(\*{1,3})(?![\s*])((?:[^*\n]|\n(?![ \t]*\n))*[^\s*\\])\1(?!\*)/gu;
const LINES =
  /(?<![\p{L}\p{N}\\_])(_{1,3})(?![\s_])((?:[^_\n]|\n(?![ \t]*\n))*[^\s_\\])\1(?![\p{L}\p{N}_])/gu;

function hideAddress(_link: string, opening: string, words: string, address: string): string {
  return hide(opening) + words + hide(address);
}

function hideBoth(_marked: string, mark: string, words: string): string {
  return hide(mark) + words + hide(mark);
}

function hideEnds(_link: string, address: string): string {
  return HIDDEN + address + HIDDEN;
}
