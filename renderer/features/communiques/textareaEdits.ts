// Applies an edit to a text area so that Ctrl+Z takes it back, and reads what is selected in it.
import type { Edit, Selection } from './markdownEdits.ts';

export function selectionOf(area: HTMLTextAreaElement): Selection {
  return { text: area.value, start: area.selectionStart, end: area.selectionEnd };
}

/** The area takes the focus, the text changes as if it had been typed, and the edit's selection is selected. */
export function applyToArea(area: HTMLTextAreaElement, { from, to, insert, start, end }: Edit): void {
  area.focus();
  area.setSelectionRange(from, to);
  // The one way to change a text area that its own undo knows of.
  const typed =
    insert === ''
      ? from === to || document.execCommand('delete')
      : document.execCommand('insertText', false, insert);
  if (!typed) {
    area.setRangeText(insert, from, to);
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  area.setSelectionRange(start, end);
}
