// The system's keychain, in the desktop application: keeps what opens a register, at its user's wish.
import { bridge } from '../../app/bridge.ts';

/** Takes away what the keychain keeps for a register; nothing in browser mode, which has none. */
export async function forgetKey(path: string): Promise<void> {
  await bridge?.forgetKey(path);
}
