// What the toolbar and its windows ask of the text, whichever way it is shown: as it will be read, or as Markdown.
import type { Quotation } from './quotation.ts';
import type { EditingTool } from './toolbarTools.ts';

export interface TextSurface {
  apply(tool: EditingTool): void;
  /** The words selected, '' where there are none. */
  selected(): string;
  /** Selects the sentence the caret is in, without its full stop, where nothing is selected; gives its words as they are read. */
  selectSentence(): string;
  insertLink(words: string, address: string): void;
  insertNote(reference: string): void;
  insertFact(value: string, address: string): void;
  /** A picture on a paragraph of its own: a document of the register, or a chart of its figures. */
  insertImage(address: string, alternativeText: string): void;
  /** A quotation on paragraphs of its own, in place of what is selected. */
  insertQuotation(quotation: Quotation): void;
  /** Takes the focus, and selects a passage of the Markdown text. */
  reveal(start: number, end: number): void;
}
