// A communiqué's text as Markdown, in a text area whose own undo knows of every tool.
import { Textarea } from '@mantine/core';
import { type KeyboardEvent, type RefObject, useImperativeHandle, useRef } from 'react';
import classes from './BodyField.module.css';
import {
  continueLine,
  type Edit,
  insertImage,
  insertLink,
  insertNote,
  insertQuotation,
  type Selection,
  toggleEmphasis,
  toggleLines,
} from './markdownEdits.ts';
import { readableText } from './readableText.ts';
import { sentenceAt } from './sentenceAt.ts';
import { applyToArea, selectionOf } from './textareaEdits.ts';
import type { TextSurface } from './textSurface.ts';
import type { EditingTool } from './toolbarTools.ts';

export interface TextProps {
  surface: RefObject<TextSurface | null>;
  id: string;
  labelledBy: string;
  describedBy: string;
  error: string | null;
  value: string;
  onChange: (value: string) => void;
  /** True when a tool took the keys. */
  onKeys: (event: globalThis.KeyboardEvent) => boolean;
  /** True when files that were pasted or dropped are taken. */
  onFiles: (files: FileList) => boolean;
  /** The caret went to that part of the text. */
  onCaret: (at: Caret) => void;
}

/** Where the caret is: at a character of the Markdown text, or in one of its blocks. */
export type Caret = { offset: number } | { block: number };

const edits: Record<EditingTool, (selection: Selection) => Edit> = {
  bold: (selection) => toggleEmphasis(selection, 'bold'),
  italic: (selection) => toggleEmphasis(selection, 'italic'),
  heading: (selection) => toggleLines(selection, 'heading'),
  list: (selection) => toggleLines(selection, 'list'),
  quotation: (selection) => toggleLines(selection, 'quotation'),
};

export function SourceText(props: TextProps) {
  const { surface, id, labelledBy, describedBy, error, value, onChange, onKeys, onFiles, onCaret } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  function apply(edit: (selection: Selection) => Edit): void {
    if (area.current) applyToArea(area.current, edit(selectionOf(area.current)));
  }
  useImperativeHandle(surface, () => ({
    apply: (tool) => apply(edits[tool]),
    selected: () => {
      const { text, start, end } = area.current ? selectionOf(area.current) : { text: '', start: 0, end: 0 };
      return text.slice(start, end);
    },
    selectSentence: () => {
      if (!area.current) return '';
      const { text, start, end } = selectionOf(area.current);
      if (start !== end) return readableText(text.slice(start, end)).trim();
      const line = text.lastIndexOf('\n', start - 1) + 1;
      const rest = text.indexOf('\n', start);
      const found = sentenceAt(text.slice(line, rest === -1 ? text.length : rest), start - line);
      area.current.setSelectionRange(line + found.start, line + found.end);
      return readableText(text.slice(line + found.start, line + found.end)).trim();
    },
    insertLink: (words, address) => apply((selection) => insertLink(selection, words, address)),
    insertNote: (reference) => apply((selection) => insertNote(selection, reference)),
    insertFact: (words, address) => apply((selection) => insertLink(selection, words, address)),
    insertImage: (address, words) => apply((selection) => insertImage(selection, address, words)),
    insertQuotation: (quotation) => apply((selection) => insertQuotation(selection, quotation)),
    reveal: (start, end) => {
      area.current?.focus();
      area.current?.setSelectionRange(start, end);
    },
  }));
  function press(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (onKeys(event.nativeEvent)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    const next = continueLine(selectionOf(event.currentTarget));
    if (next === null) return;
    event.preventDefault();
    applyToArea(event.currentTarget, next);
  }
  return (
    <Textarea
      ref={area}
      id={id}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      classNames={{ input: classes.text }}
      variant="unstyled"
      minRows={14}
      autosize
      spellCheck
      lang="fr"
      error={error}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onSelect={(event) => onCaret({ offset: event.currentTarget.selectionStart })}
      onKeyDown={press}
      onPaste={(event) => onFiles(event.clipboardData.files) && event.preventDefault()}
      onDrop={(event) => onFiles(event.dataTransfer.files) && event.preventDefault()}
    />
  );
}
