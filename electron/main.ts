// The desktop application: each line of main() is a rule or a part, found in the file of shell/ that bears its name.
import { statSync } from 'node:fs';
import path from 'node:path';
import {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  Notification,
  nativeTheme,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  utilityProcess,
  type WebContents,
} from 'electron';
import { offerContextMenu } from './shell/contextMenu.ts';
import { type CoreProcess, coreArguments, superviseCore } from './shell/coreProcess.ts';
import { developmentUrl } from './shell/development.ts';
import { chooseFolder, chooseRegister, openExported, revealInFolder } from './shell/dialogs.ts';
import { directories } from './shell/directories.ts';
import { notifyDue } from './shell/dueNotification.ts';
import { externalOpener } from './shell/externalLinks.ts';
import { tellCoreGivenUp, tellCoreRestarted, tellUnexpected, watchPage } from './shell/failures.ts';
import { hardenCommandLine } from './shell/hardening.ts';
import { keychain } from './shell/keychain.ts';
import { knownPaths } from './shell/knownPaths.ts';
import { closeBeforeQuit, endWithLastWindow } from './shell/lifecycle.ts';
import { menuTemplate } from './shell/menu.ts';
import { lockNavigation } from './shell/navigation.ts';
import { blockRemoteRequests } from './shell/noRemoteRequests.ts';
import { listenForOpenedFiles, registerIn } from './shell/openFile.ts';
import { APP_ORIGIN, APP_PAGE, APP_SCHEME, originOf } from './shell/origin.ts';
import { denyPermissions } from './shell/permissions.ts';
import { folderMemory, preferencesFile } from './shell/preferences.ts';
import { registerScheme, serveFiles } from './shell/protocol.ts';
import { lockWithSession } from './shell/sessionLock.ts';
import { claimSingleInstance } from './shell/singleInstance.ts';
import { keepSpellcheckLocal } from './shell/spellcheck.ts';
import { backgroundColour } from './shell/theme.ts';
import { answerInvocations } from './shell/trustedSender.ts';
import { askBeforeLosingText } from './shell/unsavedPage.ts';
import { beside, pagePreferences, rememberPlace, windowOptions } from './shell/window.ts';
import { windowDialogs } from './shell/windowDialogs.ts';
import { pageWindows } from './shell/windows.ts';

/** Starts Vigie. What comes before `ready` cannot come later: sandbox, scheme, switches, the lock, the first file. */
export function main(): void {
  app.enableSandbox();
  hardenCommandLine(app.commandLine, app.isPackaged, devServer);
  registerScheme(protocol);
  setupIdentity();
  if (!claimSingleInstance(app, showAgain)) return;
  setupOpenedFiles();
  setupPages();
  endWithLastWindow(app, process.platform, windows.show);
  setupErrors();
  app
    .whenReady()
    .then(() => {
      setupSession();
      setupTheme();
      setupMenu();
      setupCore();
      setupBridge();
      lockWithSession(powerMonitor, () => windows.command({ name: 'sessionLocked' }));
      windows.show();
    })
    .catch(giveUp);
}

let core: CoreProcess<Electron.MessagePortMain> | null = null;

const built = path.join(import.meta.dirname, '..');
const devServer = developmentUrl(app.isPackaged, process.env);
const devOrigin = devServer === null ? null : originOf(devServer);
const origins = devOrigin === null ? [APP_ORIGIN] : [APP_ORIGIN, devOrigin];
const folders = directories({
  platform: process.platform,
  isPackaged: app.isPackaged,
  appPath: app.getAppPath(),
  resourcesPath: process.resourcesPath,
  documents: app.getPath('documents'),
  appData: app.getPath('appData'),
  env: process.env,
});
const icon = path.join(folders.resources, 'icons', 'vigie-512.png');
const preferences = preferencesFile(folders.settings);
const keys = keychain(safeStorage, process.platform, folders.settings);
const known = knownPaths();
known.remember(folders.registers);
const windows = pageWindows<WebContents, BrowserWindow>(createWindow);
const dialogs = windowDialogs(dialog, windows.front);
const { ask } = dialogs;
const openExternal = externalOpener({ ask, open: (url) => shell.openExternal(url) });

function setupIdentity(): void {
  // Before the lock, which belongs to this folder.
  app.setPath('userData', folders.settings);
  // As in electron-builder.yml: Windows groups the window with its shortcut.
  app.setAppUserModelId('fr.vigie.desktop');
  app.setAboutPanelOptions({
    applicationName: 'Vigie',
    applicationVersion: app.getVersion(),
    iconPath: icon,
  });
}

function setupOpenedFiles(): void {
  listenForOpenedFiles(app, openFile);
  const file = registerIn(process.argv, process.cwd(), isFile);
  if (file !== null) openFile(file);
}

function setupPages(): void {
  app.on('web-contents-created', (_event, contents) => {
    lockNavigation(contents, origins, (url) => void openExternal(url));
    watchPage(contents, ask, () => app.quit());
    contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) windows.pageLeft(contents);
    });
    askBeforeLosingText(contents, dialogs.askAtOnce);
    offerContextMenu(
      contents,
      (text) => clipboard.writeText(text),
      (items) => Menu.buildFromTemplate(items).popup(),
    );
  });
}

function setupErrors(): void {
  process.on('uncaughtException', (error) => {
    console.error(error);
    void app.whenReady().then(() => tellUnexpected(ask, error));
  });
}

async function giveUp(error: unknown): Promise<void> {
  console.error(error);
  await tellUnexpected(ask, error);
  app.exit(1);
}

function setupSession(): void {
  protocol.handle(APP_SCHEME, serveFiles(path.join(built, 'renderer')));
  denyPermissions(session.defaultSession, origins);
  blockRemoteRequests(session.defaultSession, origins);
  keepSpellcheckLocal(session.defaultSession, process.platform);
}

function setupTheme(): void {
  nativeTheme.themeSource = preferences.read().theme;
  nativeTheme.on('updated', () => {
    const colour = backgroundColour(nativeTheme.shouldUseDarkColors);
    for (const window of windows.all()) window.setBackgroundColor(colour);
  });
}

function setupMenu(): void {
  const template = menuTemplate({
    platform: process.platform,
    isPackaged: app.isPackaged,
    theme: preferences.read().theme,
    send: (command) => {
      windows.show();
      windows.command(command);
    },
    openWindow: windows.open,
    setTheme: (theme) => {
      nativeTheme.themeSource = theme;
      preferences.change({ theme });
    },
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function setupCore(): void {
  const supervised = superviseCore({
    start: () =>
      utilityProcess.fork(path.join(built, 'main', 'core.js'), coreArguments(folders), {
        serviceName: 'Vigie (registre)',
        stdio: 'inherit',
      }),
    newChannel: () => new MessageChannelMain(),
    now: () => performance.now(),
    onFiles: (files) => files.forEach(known.remember),
    onRestarted: () => {
      windows.tell('coreRestarted', null);
      void tellCoreRestarted(ask);
    },
    onGivenUp: (startAgain) => void tellCoreGivenUp(ask, startAgain, () => app.quit()),
  });
  core = supervised;
  closeBeforeQuit(app, () => supervised.close());
}

function setupBridge(): void {
  answerInvocations<WebContents>(ipcMain, origins, {
    connectCore: (page) => core?.connect(page),
    chooseFolder: (_page, use) => chooseFolder(dialogs, known, folderMemory(preferences), use),
    chooseRegister: (_page, choice) =>
      chooseRegister(dialogs, known, folderMemory(preferences), folders.registers, choice),
    revealInFolder: (_page, file) => revealInFolder(shell, known, file),
    openExported: (_page, file) => openExported(shell, known, file),
    openExternal: (_page, url) => openExternal(url),
    notifyDue: (_page, due) => notifyDue(Notification, due, windows.show),
    keychainState: () => keys.state(),
    rememberKey: (_page, kept) => keys.remember(kept),
    hasKey: (_page, register) => keys.has(register),
    rememberedKey: (_page, register) => keys.recall(register),
    forgetKey: (_page, register) => keys.forget(register),
    listenToMenu: (page) => windows.pageListens(page),
  });
}

function createWindow(front: BrowserWindow | null): BrowserWindow {
  const saved = preferences.read();
  const opened = new BrowserWindow(
    windowOptions({
      preferences: front === null ? saved : { ...saved, bounds: beside(front.getNormalBounds()) },
      workAreas: screen.getAllDisplays().map((display) => display.workArea),
      isDark: nativeTheme.shouldUseDarkColors,
      icon,
      webPreferences: pagePreferences(
        path.join(built, 'preload', 'preload.cjs'),
        app.isPackaged,
        process.platform,
      ),
    }),
  );
  rememberPlace(opened, front === null && saved.isMaximised, preferences.change);
  void opened.loadURL(devServer ?? APP_PAGE);
  return opened;
}

function showAgain(argv: readonly string[], workingDirectory: string): void {
  const file = registerIn(argv, workingDirectory, isFile);
  if (file === null) windows.show();
  else openFile(file);
}

function openFile(file: string): void {
  known.remember(file);
  windows.command({ name: 'openFile', path: file });
  if (app.isReady()) windows.show();
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}

main();
