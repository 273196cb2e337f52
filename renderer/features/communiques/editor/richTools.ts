// What the toolbar does in the editor: marks, kinds of blocks, and the things it puts in the text.

import { editorViewCtx, schemaCtx } from '@milkdown/core';
import type { Ctx } from '@milkdown/ctx';
import { lift, setBlockType, toggleMark, wrapIn } from '@milkdown/prose/commands';
import type { Node, NodeType, Schema } from '@milkdown/prose/model';
import { liftListItem, wrapInList } from '@milkdown/prose/schema-list';
import { type Command, type EditorState, TextSelection } from '@milkdown/prose/state';
import type { EditorView } from '@milkdown/prose/view';
import { sentenceAt } from '../sentenceAt.ts';
import type { TextSurface } from '../textSurface.ts';
import type { EditingTool } from '../toolbarTools.ts';
import { findPassage } from './passages.ts';

/** The toolbar's hold on an editor; `written` is its text as it stands. */
export function richSurface(ctx: Ctx, written: () => string): TextSurface {
  const view = () => ctx.get(editorViewCtx);
  const schema = ctx.get(schemaCtx);
  return {
    apply: (tool) => run(view(), commandOf(tool, schema, view().state)),
    selected: () => {
      const { from, to } = view().state.selection;
      return view().state.doc.textBetween(from, to, ' ');
    },
    selectSentence: () => {
      const { state, dispatch } = view();
      const { $from, from, to } = state.selection;
      const start = $from.start();
      // Each leaf is one character, as it is one place of the document.
      const text = $from.parent.textBetween(0, $from.parent.content.size, undefined, '\uFFFC');
      // A note or a picture that the arrows reached is selected, and has no words.
      const hasWords = wordsBetween(state.doc, from, to) !== '';
      const found = hasWords
        ? { start: from - start, end: to - start }
        : sentenceAt(text, $from.parentOffset);
      const [first, last] = [start + found.start, start + found.end];
      dispatch(state.tr.setSelection(TextSelection.create(state.doc, first, last)));
      return wordsBetween(state.doc, first, last);
    },
    insertLink: (words, address) => {
      const mark = schema.marks.link?.create({ href: address });
      if (mark) replaceWith(view(), schema.text(words.trim() || address, [mark]));
    },
    insertNote: (reference) => insertNote(view(), nodeOf(schema, 'footnote_reference', { label: reference })),
    insertFact: (value, address) => replaceWith(view(), nodeOf(schema, 'fact', { address, value })),
    insertImage: (address, alt) => {
      const picture = nodeOf(schema, 'image', { src: address, alt, title: '' });
      insertBlock(view(), nodeOf(schema, 'paragraph', null, picture));
    },
    insertQuotation: ({ words, author }) => {
      const paragraphs = [...words, author].map((line) =>
        nodeOf(schema, 'paragraph', null, schema.text(line)),
      );
      const { state, dispatch } = view();
      if (!state.selection.empty) dispatch(state.tr.deleteSelection());
      insertBlock(view(), nodeOf(schema, 'blockquote', null, paragraphs));
    },
    reveal: (start, end) => {
      const { state, dispatch } = view();
      view().focus();
      const found = findPassage(state.doc, written().slice(start, end));
      if (found === null) return;
      dispatch(state.tr.setSelection(TextSelection.create(state.doc, found.from, found.to)).scrollIntoView());
    },
  };
}

/** The words as they are read: values are said, calls to notes and pictures are not. */
function wordsBetween(document: Node, from: number, to: number): string {
  const said = (leaf: Node) => (leaf.type.name === 'fact' ? String(leaf.attrs.value) : '');
  return document.textBetween(from, to, ' ', said).replace(/\s+/gu, ' ').trim();
}

function run(view: EditorView, command: Command): void {
  view.focus();
  command(view.state, view.dispatch, view);
}

function commandOf(tool: EditingTool, schema: Schema, state: EditorState): Command {
  const type = (name: string): NodeType => typeOf(schema, name);
  switch (tool) {
    case 'bold':
    case 'italic': {
      const mark = schema.marks[tool === 'bold' ? 'strong' : 'emphasis'];
      return mark ? toggleMark(mark) : () => false;
    }
    case 'heading':
      return state.selection.$from.parent.type === type('heading')
        ? setBlockType(type('paragraph'))
        : setBlockType(type('heading'), { level: 2 });
    case 'list':
      return within(state, type('list_item'))
        ? liftListItem(type('list_item'))
        : wrapInList(type('bullet_list'));
    case 'quotation':
      return within(state, type('blockquote')) ? lift : wrapIn(type('blockquote'));
  }
}

function within({ selection: { $from } }: EditorState, type: NodeType): boolean {
  return Array.from({ length: $from.depth }, (_, above) => $from.node(above + 1)).some(
    (node) => node.type === type,
  );
}

function replaceWith(view: EditorView, node: Node): void {
  const { tr } = view.state;
  view.focus();
  view.dispatch(tr.replaceSelectionWith(node, false).setStoredMarks([]).scrollIntoView());
}

/** A note sticks to the last word selected, or to the word before the caret. */
function insertNote(view: EditorView, note: Node): void {
  const { tr, selection } = view.state;
  const { $to } = selection;
  const before = $to.parent.textBetween(0, $to.parentOffset, undefined, '\uFFFC');
  const spaces = /[ \t\u00A0\u202F]*$/u.exec(before)?.[0].length ?? 0;
  const at = $to.pos - spaces;
  view.focus();
  tr.insert(at, note);
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, at + note.nodeSize)).scrollIntoView());
}

/** A block of its own after the one the caret is in; in place of it where it is empty. */
function insertBlock(view: EditorView, block: Node): void {
  const { tr, selection } = view.state;
  const { $to } = selection;
  const empty = $to.depth === 1 && $to.parent.content.size === 0;
  const at = empty ? $to.before(1) : $to.after(1);
  view.focus();
  view.dispatch(tr.replaceWith(at, empty ? $to.after(1) : at, block).scrollIntoView());
}

function nodeOf(
  schema: Schema,
  name: string,
  attrs: Record<string, unknown> | null,
  content?: Node | Node[],
): Node {
  return typeOf(schema, name).createChecked(attrs, content);
}

function typeOf(schema: Schema, name: string): NodeType {
  const type = schema.nodes[name];
  if (!type) throw new Error(`No ${name} in this editor`);
  return type;
}
