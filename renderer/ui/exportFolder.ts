// Where what is exported goes.
import { bridge } from '../app/bridge.ts';

/** The folder the user chooses; none in a browser, where files are downloaded. Null where the user gives up. */
export async function askExportFolder(): Promise<{ to?: string } | null> {
  if (bridge === null) return {};
  const to = await bridge.chooseFolder('exports');
  return to === null ? null : { to };
}
