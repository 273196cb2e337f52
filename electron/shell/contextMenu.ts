// The menu of the right button: Electron has none, and people paste with it.
import type { MenuItemConstructorOptions } from 'electron';

/** The part of Electron's context menu parameters that decides what to offer. */
export interface ContextTarget {
  isEditable: boolean;
  selectionText: string;
  linkURL: string;
  misspelledWord: string;
  dictionarySuggestions: string[];
}

export interface ContextActions {
  copyText(text: string): void;
  replaceMisspelling(word: string): void;
}

export interface ClickedContents {
  on(event: 'context-menu', listener: (event: unknown, target: ContextTarget) => void): unknown;
  replaceMisspelling(word: string): void;
}

/** Shows the menu at each right click of a page, unless it would be empty. */
export function offerContextMenu(
  contents: ClickedContents,
  copyText: (text: string) => void,
  popUp: (template: MenuItemConstructorOptions[]) => void,
): void {
  contents.on('context-menu', (_event, target) => {
    const items = contextTemplate(target, {
      copyText,
      replaceMisspelling: (word) => contents.replaceMisspelling(word),
    });
    if (items.length > 0) popUp(items);
  });
}

/** What to offer at the place clicked; nothing where there is nothing to do. */
export function contextTemplate(
  target: ContextTarget,
  actions: ContextActions,
): MenuItemConstructorOptions[] {
  const groups = [suggestions(target, actions), link(target, actions), text(target)];
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group, index) => (index === 0 ? group : [{ type: 'separator' as const }, ...group]));
}

function suggestions(target: ContextTarget, actions: ContextActions): MenuItemConstructorOptions[] {
  if (!target.isEditable || target.misspelledWord === '') return [];
  if (target.dictionarySuggestions.length === 0) return [{ label: 'Aucune suggestion', enabled: false }];
  return target.dictionarySuggestions.map((word) => ({
    label: word,
    click: () => actions.replaceMisspelling(word),
  }));
}

function link(target: ContextTarget, actions: ContextActions): MenuItemConstructorOptions[] {
  if (!/^(https?|mailto):/i.test(target.linkURL)) return [];
  return [{ label: 'Copier l’adresse du lien', click: () => actions.copyText(target.linkURL) }];
}

function text(target: ContextTarget): MenuItemConstructorOptions[] {
  if (target.isEditable) {
    return [
      { role: 'cut', label: 'Couper' },
      { role: 'copy', label: 'Copier' },
      { role: 'paste', label: 'Coller' },
      { role: 'selectAll', label: 'Tout sélectionner' },
    ];
  }
  return target.selectionText.trim() === '' ? [] : [{ role: 'copy', label: 'Copier' }];
}
