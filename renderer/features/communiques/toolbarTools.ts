// The tools over a communiqué's text: their names, their keys, and what each does.
import {
  IconBlockquote,
  IconBold,
  IconDatabase,
  IconHeading,
  IconItalic,
  IconLink,
  IconList,
  IconMessage2,
  IconPhoto,
  IconQuote,
  IconShieldCheck,
} from '@tabler/icons-react';

/** Tools that change the text at once. */
export type EditingTool = 'bold' | 'italic' | 'heading' | 'list' | 'quotation';
/** Tools that ask for something first, in a window. */
export type AskingTool = 'speech' | 'link' | 'note' | 'claim' | 'fact' | 'image';

export interface Tool {
  name: string;
  label: string;
  Icon: typeof IconBold;
  /** With Ctrl (Cmd on a Mac): a letter, after Shift where `shift`. */
  key: string;
  shift: boolean;
  does: { edits: EditingTool } | { asks: AskingTool };
}

export const tools: readonly Tool[] = [
  {
    name: 'bold',
    label: 'Gras',
    Icon: IconBold,
    key: 'b',
    shift: false,
    does: { edits: 'bold' },
  },
  {
    name: 'italic',
    label: 'Italique',
    Icon: IconItalic,
    key: 'i',
    shift: false,
    does: { edits: 'italic' },
  },
  {
    name: 'heading',
    label: 'Intertitre',
    Icon: IconHeading,
    key: 'h',
    shift: true,
    does: { edits: 'heading' },
  },
  {
    name: 'list',
    label: 'Liste',
    Icon: IconList,
    key: 'l',
    shift: true,
    does: { edits: 'list' },
  },
  {
    name: 'quotation',
    label: 'Retrait',
    Icon: IconBlockquote,
    key: 'u',
    shift: true,
    does: { edits: 'quotation' },
  },
  {
    name: 'speech',
    label: 'Citation et son auteur…',
    Icon: IconMessage2,
    key: 'y',
    shift: true,
    does: { asks: 'speech' },
  },
  { name: 'link', label: 'Lien…', Icon: IconLink, key: 'k', shift: true, does: { asks: 'link' } },
  {
    name: 'note',
    label: 'Note vers une source…',
    Icon: IconQuote,
    key: 's',
    shift: true,
    does: { asks: 'note' },
  },
  {
    name: 'claim',
    label: 'Affirmation et ses sources…',
    Icon: IconShieldCheck,
    key: 'e',
    shift: true,
    does: { asks: 'claim' },
  },
  {
    name: 'fact',
    label: 'Donnée du registre…',
    Icon: IconDatabase,
    key: 'd',
    shift: true,
    does: { asks: 'fact' },
  },
  { name: 'image', label: 'Image…', Icon: IconPhoto, key: 'm', shift: true, does: { asks: 'image' } },
];

const onMac = typeof navigator !== 'undefined' && /mac/iu.test(navigator.platform);

/** « Ctrl+Maj+L », « ⇧⌘L ». */
export function keysWords({ key, shift }: Pick<Tool, 'key' | 'shift'>): string {
  if (onMac) return `${shift ? '⇧' : ''}⌘${key.toUpperCase()}`;
  return `Ctrl+${shift ? 'Maj+' : ''}${key.toUpperCase()}`;
}

/** For `aria-keyshortcuts`. */
export function ariaKeys({ key, shift }: Pick<Tool, 'key' | 'shift'>): string {
  return `${onMac ? 'Meta' : 'Control'}+${shift ? 'Shift+' : ''}${key.toUpperCase()}`;
}

interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

/** The tool whose keys were pressed. */
export function toolOfKeys({ key, ctrlKey, metaKey, shiftKey, altKey }: Pressed): Tool | undefined {
  // Ctrl+Alt is AltGr, which types characters.
  if (altKey || (onMac ? !metaKey : !ctrlKey)) return undefined;
  return tools.find((tool) => tool.key === key.toLowerCase() && tool.shift === shiftKey);
}
