// The menus: in French, complete, and each doing what it says.
import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import type { MenuCommand } from '../../electron/contract/bridge.ts';
import { type ContextTarget, contextTemplate } from '../../electron/shell/contextMenu.ts';
import { menuTemplate } from '../../electron/shell/menu.ts';
import type { Theme } from '../../electron/shell/theme.ts';

const PLATFORMS = ['darwin', 'win32', 'linux'];

function menus(platform: string, isPackaged = true, theme: Theme = 'system') {
  const sent: MenuCommand[] = [];
  const themes: Theme[] = [];
  const opened: string[] = [];
  const template = menuTemplate({
    platform,
    isPackaged,
    theme,
    send: (command) => sent.push(command),
    openWindow: () => opened.push('window'),
    setTheme: (chosen) => themes.push(chosen),
  });
  return { template, items: template.flatMap(withInner), sent, themes, opened };
}

function withInner(item: MenuItemConstructorOptions): MenuItemConstructorOptions[] {
  return [item, ...(Array.isArray(item.submenu) ? item.submenu.flatMap(withInner) : [])];
}

/** Clicks the item of that label (its keyboard mnemonic left out). */
function click(items: MenuItemConstructorOptions[], label: string): void {
  const item = items.find((candidate) => plain(candidate.label) === label);
  if (item?.click === undefined) throw new Error(`nothing to click: ${label}`);
  Reflect.apply(item.click, undefined, []);
}

function plain(label: string | undefined): string {
  return (label ?? '').replace('&', '');
}

describe.each(PLATFORMS)('on %s', (platform) => {
  it('every item has a French label of its own, separators apart', () => {
    for (const item of menus(platform).items) {
      if (item.type !== 'separator') expect(item.label, JSON.stringify(item)).toMatch(/\p{L}/u);
    }
  });

  it('no shortcut is given twice', () => {
    const shortcuts = menus(platform).items.flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
  });

  it('no two items of a menu share a mnemonic', () => {
    for (const { submenu } of menus(platform).items) {
      if (!Array.isArray(submenu)) continue;
      const letters = submenu.flatMap(({ label }) => /&(\p{L})/u.exec(label ?? '')?.[1]?.toLowerCase() ?? []);
      expect(new Set(letters).size, letters.join()).toBe(letters.length);
    }
  });

  it.each([
    ['Nouveau registre…', 'newRegister'],
    ['Ouvrir un registre…', 'openRegister'],
    ['Ouvrir un exemple', 'openExample'],
    ['Exporter…', 'export'],
    ['Rechercher dans le registre…', 'search'],
    ['Filtrer cette liste…', 'find'],
    ['Réglages…', 'settings'],
    ['Aide de Vigie', 'help'],
  ])('« %s » asks the page for %s', (label, name) => {
    const { items, sent } = menus(platform);
    click(items, label);
    expect(sent).toEqual([{ name }]);
  });

  it('« Nouvelle fenêtre » opens one', () => {
    const { items, opened } = menus(platform);
    click(items, 'Nouvelle fenêtre');
    expect(opened).toEqual(['window']);
  });

  it.each([
    'undo',
    'redo',
    'cut',
    'copy',
    'paste',
    'selectAll',
    'zoomIn',
    'zoomOut',
    'resetZoom',
    'quit',
    'about',
  ])('has %s', (role) => {
    expect(menus(platform).items.some((item) => item.role === role)).toBe(true);
  });

  it('has developer tools in development only', () => {
    const roles = (isPackaged: boolean) => menus(platform, isPackaged).items.map(({ role }) => role);
    expect(roles(true)).not.toContain('toggleDevTools');
    expect(roles(true)).not.toContain('forceReload');
    expect(roles(false)).toContain('toggleDevTools');
  });
});

it.each([
  ['darwin', 'Vigie', 'Fenêtre'],
  ['linux', 'Fichier', 'Aide'],
])('on %s, menus begin by %s and have %s', (platform, first, other) => {
  const labels = menus(platform).template.map(({ label }) => plain(label));
  expect(labels[0]).toBe(first);
  expect(labels).toContain(other);
});

it('the theme in use is ticked, and another can be chosen', () => {
  const { items, themes } = menus('linux', true, 'dark');
  expect(items.filter(({ checked }) => checked).map(({ label }) => label)).toEqual(['Sombre']);
  click(items, 'Clair');
  expect(themes).toEqual(['light']);
});

describe('the right button', () => {
  const nothing: ContextTarget = {
    isEditable: false,
    selectionText: '',
    linkURL: '',
    misspelledWord: '',
    dictionarySuggestions: [],
  };

  it.each([
    ['nothing', {}, []],
    ['a selection', { selectionText: 'mot' }, ['Copier']],
    ['a field', { isEditable: true }, ['Couper', 'Copier', 'Coller', 'Tout sélectionner']],
    ['a web link', { linkURL: 'https://exemple.fr' }, ['Copier l’adresse du lien']],
    ['a link of the page itself', { linkURL: 'vigie://app/dossiers' }, []],
    [
      'a misspelt word',
      { isEditable: true, misspelledWord: 'eccole', dictionarySuggestions: ['école'] },
      ['école', undefined, 'Couper', 'Copier', 'Coller', 'Tout sélectionner'],
    ],
    [
      'an unknown word',
      { isEditable: true, misspelledWord: 'xyz' },
      ['Aucune suggestion', undefined, 'Couper', 'Copier', 'Coller', 'Tout sélectionner'],
    ],
  ])('on %s', (_name, target, labels) => {
    const items = contextTemplate(
      { ...nothing, ...target },
      { copyText: () => {}, replaceMisspelling: () => {} },
    );
    expect(items.map(({ label }) => label)).toEqual(labels);
  });

  it('copies the address of a link and replaces a word', () => {
    const done: string[] = [];
    const items = contextTemplate(
      {
        isEditable: true,
        selectionText: '',
        linkURL: 'https://exemple.fr',
        misspelledWord: 'eccole',
        dictionarySuggestions: ['école'],
      },
      { copyText: (text) => done.push(text), replaceMisspelling: (word) => done.push(word) },
    );
    click(items, 'école');
    click(items, 'Copier l’adresse du lien');
    expect(done).toEqual(['école', 'https://exemple.fr']);
  });
});
