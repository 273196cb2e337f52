// Facts in a Markdown text: links of their own scheme, whose words are the last value that was seen.
import type { Fact } from '../../contract/facts.ts';

/** A link to a fact; its words may hold escaped brackets. */
const FACT_LINK = /\[(?:[^[\]\\]|\\.)*\]\((vigie:[^\s()<>]*)\)/g;

/** What a reader sees where a fact has no value: never the last one, which may not be true any more. */
export const WITHOUT_VALUE = '[donnée absente]';

/** The addresses of the facts of a text, each once, in reading order. */
export function factsIn(markdown: string): string[] {
  return [...new Set([...markdown.matchAll(FACT_LINK)].map(([, address = '']) => address))];
}

/** A fact that is shown as a picture: `![What it shows](vigie:graphique?par=theme)`. */
export const CHART_IMAGE = /!\[((?:[^[\]\\]|\\.)*)\]\((vigie:graphique[^\s()<>]*)\)/g;

/** The text with the value of each fact in place of its link, as plain words; charts stay pictures. */
export function showFacts(markdown: string, facts: readonly Fact[]): string {
  if (!markdown.includes('](vigie:')) return markdown;
  const values = new Map(facts.map(({ address, value }) => [address, value]));
  return markdown.replace(FACT_LINK, (link, address: string, at: number) =>
    markdown[at - 1] === '!' && address.startsWith('vigie:graphique')
      ? link
      : escaped(values.get(address) ?? WITHOUT_VALUE),
  );
}

/** Words that Markdown reads as those words: a place may be called « A*B ». */
function escaped(words: string): string {
  return words.replace(/[\\`*_{}[\]<>()#+\-.!|~&:@$^=]/g, (character) => `\\${character}`);
}
