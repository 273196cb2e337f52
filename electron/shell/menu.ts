// The menus, in French. What concerns the register is asked of the page; the rest is done by the system.
import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../contract/bridge.ts';
import { THEME_LABELS, THEMES, type Theme } from './theme.ts';

export interface MenuContext {
  platform: string;
  isPackaged: boolean;
  theme: Theme;
  send(command: MenuCommand): void;
  /** One more window on the same register. */
  openWindow(): void;
  setTheme(theme: Theme): void;
}

type Item = MenuItemConstructorOptions;

const SEPARATOR: Item = { type: 'separator' };

/** The whole menu bar, for Electron's Menu.buildFromTemplate. */
export function menuTemplate(context: MenuContext): Item[] {
  const isMac = context.platform === 'darwin';
  return [
    ...(isMac ? [applicationMenu(context)] : []),
    fileMenu(context, isMac),
    editMenu(context),
    viewMenu(context),
    ...(isMac ? [windowMenu()] : []),
    helpMenu(context, isMac),
  ];
}

function applicationMenu({ send }: MenuContext): Item {
  return {
    label: 'Vigie',
    submenu: [
      { role: 'about', label: 'À propos de Vigie' },
      SEPARATOR,
      { label: 'Réglages…', accelerator: 'CmdOrCtrl+,', click: () => send({ name: 'settings' }) },
      SEPARATOR,
      { role: 'services', label: 'Services' },
      SEPARATOR,
      { role: 'hide', label: 'Masquer Vigie' },
      { role: 'hideOthers', label: 'Masquer les autres' },
      { role: 'unhide', label: 'Tout afficher' },
      SEPARATOR,
      { role: 'quit', label: 'Quitter Vigie' },
    ],
  };
}

function fileMenu({ send, openWindow }: MenuContext, isMac: boolean): Item {
  return {
    label: '&Fichier',
    submenu: [
      { label: 'Nouvelle &fenêtre', accelerator: 'CmdOrCtrl+N', click: () => openWindow() },
      {
        label: '&Nouveau registre…',
        accelerator: 'CmdOrCtrl+Shift+N',
        click: () => send({ name: 'newRegister' }),
      },
      {
        label: '&Ouvrir un registre…',
        accelerator: 'CmdOrCtrl+O',
        click: () => send({ name: 'openRegister' }),
      },
      { label: 'Ouvrir un e&xemple', click: () => send({ name: 'openExample' }) },
      SEPARATOR,
      {
        label: '&Verrouiller le registre',
        accelerator: 'CmdOrCtrl+Shift+L',
        click: () => send({ name: 'lock' }),
      },
      SEPARATOR,
      { label: '&Exporter…', accelerator: 'CmdOrCtrl+E', click: () => send({ name: 'export' }) },
      SEPARATOR,
      ...(isMac
        ? [{ role: 'close', label: 'Fermer la fenêtre' } satisfies Item]
        : [
            { label: '&Réglages…', accelerator: 'CmdOrCtrl+,', click: () => send({ name: 'settings' }) },
            SEPARATOR,
            { role: 'quit', label: '&Quitter', accelerator: 'Ctrl+Q' } satisfies Item,
          ]),
    ],
  };
}

function editMenu({ send }: MenuContext): Item {
  return {
    label: 'É&dition',
    submenu: [
      { role: 'undo', label: '&Annuler' },
      { role: 'redo', label: '&Rétablir' },
      SEPARATOR,
      { role: 'cut', label: '&Couper' },
      { role: 'copy', label: 'C&opier' },
      { role: 'paste', label: 'Co&ller' },
      { role: 'pasteAndMatchStyle', label: 'Coller sans la &mise en forme' },
      { role: 'delete', label: '&Supprimer' },
      SEPARATOR,
      { role: 'selectAll', label: '&Tout sélectionner' },
      SEPARATOR,
      {
        label: 'Rec&hercher dans le registre…',
        accelerator: 'CmdOrCtrl+K',
        click: () => send({ name: 'search' }),
      },
      { label: '&Filtrer cette liste…', accelerator: 'CmdOrCtrl+F', click: () => send({ name: 'find' }) },
    ],
  };
}

function viewMenu({ theme, setTheme, isPackaged }: MenuContext): Item {
  const themes = THEMES.map(
    (choice): Item => ({
      label: THEME_LABELS[choice],
      type: 'radio',
      checked: choice === theme,
      click: () => setTheme(choice),
    }),
  );
  const development: Item[] = [
    SEPARATOR,
    { role: 'forceReload', label: 'Recharger' },
    { role: 'toggleDevTools', label: 'Outils de développement' },
  ];
  return {
    label: '&Affichage',
    submenu: [
      { role: 'resetZoom', label: '&Taille normale' },
      { role: 'zoomIn', label: '&Agrandir' },
      // « + » needs Shift on most French keyboards: the key without it works as well.
      { role: 'zoomIn', label: 'Agrandir', accelerator: 'CmdOrCtrl+=', visible: false },
      { role: 'zoomOut', label: '&Réduire' },
      SEPARATOR,
      { label: 'T&hème', submenu: themes },
      SEPARATOR,
      { role: 'togglefullscreen', label: '&Plein écran' },
      ...(isPackaged ? [] : development),
    ],
  };
}

function windowMenu(): Item {
  return {
    role: 'window',
    label: 'Fenêtre',
    submenu: [
      { role: 'minimize', label: 'Placer dans le Dock' },
      { role: 'zoom', label: 'Réduire/agrandir' },
      SEPARATOR,
      { role: 'front', label: 'Tout ramener au premier plan' },
    ],
  };
}

function helpMenu({ send }: MenuContext, isMac: boolean): Item {
  return {
    role: 'help',
    label: 'Aid&e',
    submenu: [
      { label: '&Aide de Vigie', accelerator: 'F1', click: () => send({ name: 'help' }) },
      ...(isMac ? [] : [SEPARATOR, { role: 'about', label: 'À &propos de Vigie' } satisfies Item]),
    ],
  };
}
