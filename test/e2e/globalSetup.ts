// Before the first test: the browser is there, whole, so that no worker has to unpack it.
import { findChromium } from './chromium.ts';

export default async function findBrowser(): Promise<void> {
  if (!process.env.VIGIE_ELECTRON) await findChromium();
}
