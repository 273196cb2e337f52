// The only thing the page gets from the desktop: a narrow, frozen bridge, and its line to the core.
import { contextBridge, ipcRenderer } from 'electron';
import { CORE_PORT_MESSAGE, type MenuCommand, type VigieBridge } from './contract/bridge.ts';
import { EVENTS, INVOCATIONS } from './shell/channels.ts';

const bridge: VigieBridge = {
  platform: process.platform,
  connectCore: () => ipcRenderer.invoke(INVOCATIONS.connectCore),
  chooseFolder: (use) => ipcRenderer.invoke(INVOCATIONS.chooseFolder, use),
  chooseRegister: (choice) => ipcRenderer.invoke(INVOCATIONS.chooseRegister, choice),
  revealInFolder: (path) => ipcRenderer.invoke(INVOCATIONS.revealInFolder, path),
  openExported: (path) => ipcRenderer.invoke(INVOCATIONS.openExported, path),
  openExternal: (url) => ipcRenderer.invoke(INVOCATIONS.openExternal, url),
  notifyDue: (due) => ipcRenderer.invoke(INVOCATIONS.notifyDue, due),
  keychainState: () => ipcRenderer.invoke(INVOCATIONS.keychainState),
  rememberKey: (kept) => ipcRenderer.invoke(INVOCATIONS.rememberKey, kept),
  hasKey: (path) => ipcRenderer.invoke(INVOCATIONS.hasKey, path),
  rememberedKey: (path) => ipcRenderer.invoke(INVOCATIONS.rememberedKey, path),
  forgetKey: (path) => ipcRenderer.invoke(INVOCATIONS.forgetKey, path),
  onMenu(callback) {
    // The event itself stays here: it would give the page the sender and its ports.
    const listener = (_event: unknown, command: MenuCommand): void => callback(command);
    ipcRenderer.on(EVENTS.menu, listener);
    void ipcRenderer.invoke(INVOCATIONS.listenToMenu);
    return () => {
      ipcRenderer.removeListener(EVENTS.menu, listener);
    };
  },
  onCoreRestarted(callback) {
    const listener = (): void => callback();
    ipcRenderer.on(EVENTS.coreRestarted, listener);
    return () => {
      ipcRenderer.removeListener(EVENTS.coreRestarted, listener);
    };
  },
};

// contextBridge freezes what it exposes, and a port cannot cross it: it goes by a message to this very page.
contextBridge.exposeInMainWorld('vigie', bridge);
ipcRenderer.on(EVENTS.corePort, (event) => {
  window.postMessage(CORE_PORT_MESSAGE, window.location.origin, event.ports);
});
