// The desktop shell, where there is one: dialogs, folders, and the line to the core. Null in browser mode.
import { CORE_PORT_MESSAGE, type VigieBridge } from '../../electron/contract/bridge.ts';

export const bridge: VigieBridge | null = window.vigie ?? null;

/**
 * Asks the shell for a line to the core, now and each time the core was started again, and gives every port that comes.
 */
export function onCorePort(shell: VigieBridge, take: (port: MessagePort) => void): void {
  window.addEventListener('message', (event) => {
    // Only the page's own preload posts to the page; anything else is not the shell's.
    if (event.source !== window || event.data !== CORE_PORT_MESSAGE) return;
    const [port] = event.ports;
    if (port) take(port);
  });
  const ask = () => {
    void shell.connectCore();
  };
  shell.onCoreRestarted(ask);
  ask();
}
