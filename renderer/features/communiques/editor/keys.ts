// Keys of the editor that Milkdown does not have, or has on Tab, which must leave the text.

import { listItemSchema } from '@milkdown/preset-commonmark';
import { keymap } from '@milkdown/prose/keymap';
import { liftListItem, sinkListItem, splitListItem } from '@milkdown/prose/schema-list';
import { $prose } from '@milkdown/utils';

/** Enter for the next item, Alt+Shift and an arrow for its depth (as in word processors), Ctrl with a bracket too. */
export const listKeys = $prose((ctx) => {
  const item = listItemSchema.type(ctx);
  return keymap({
    Enter: splitListItem(item),
    'Alt-Shift-ArrowRight': sinkListItem(item),
    'Alt-Shift-ArrowLeft': liftListItem(item),
    'Mod-]': sinkListItem(item),
    'Mod-[': liftListItem(item),
  });
});
