// What the editor is made of: Milkdown's CommonMark and tables, our dialect in place of its own, and our own nodes.
import type { MilkdownPlugin } from '@milkdown/ctx';
import {
  commonmark,
  imageSchema,
  listItemKeymap,
  remarkPreserveEmptyLinePlugin,
  syncHeadingIdPlugin,
} from '@milkdown/preset-commonmark';
import { footnoteReferenceSchema, gfm, remarkGFMPlugin } from '@milkdown/preset-gfm';
import { $remark } from '@milkdown/utils';
import { communiqueDialect } from './dialect.ts';
import { factSchema, noteSchema, pictureSchema } from './nodes.ts';

const dialect = $remark('communiqueDialect', () => communiqueDialect);

/** Replaced by ours; the keys of list items would keep the Tab key for themselves, and nobody could leave the text. */
const left = new Set<unknown>(
  [
    remarkPreserveEmptyLinePlugin,
    remarkGFMPlugin,
    syncHeadingIdPlugin,
    imageSchema,
    footnoteReferenceSchema,
    listItemKeymap,
  ].flat(),
);

/** Facts come before links: both match the same Markdown. */
export const extensions: MilkdownPlugin[] = [
  dialect,
  factSchema,
  noteSchema,
  pictureSchema,
  ...commonmark.filter((plugin) => !left.has(plugin)),
  ...gfm.filter((plugin) => !left.has(plugin)),
].flat();
