// The core on one register, for the time of a command.
import { resolve } from 'node:path';
import { type Core, createCore } from '../core/core.ts';
import { locate, registersFolder, settingsFolder } from '../core/locations.ts';
import { secretFor } from './secret.ts';

/** Opens the register (`-` opens none), runs the work, closes it whatever happens. */
export async function withCore<Result>(
  file: string,
  work: (client: ReturnType<Core['client']>, core: Core) => Promise<Result>,
): Promise<Result> {
  const core = createCore({
    ...locate(entry()),
    registersFolder: registersFolder(),
    settingsFolder: settingsFolder(),
    // A command leaves no trace in the application's list of recent registers.
    remember: false,
  });
  try {
    if (file !== '-') await core.registers.open(resolve(file), await secretFor(resolve(file)));
    return await work(core.client('commandLine'), core);
  } finally {
    await core.close();
  }
}

/** The address of the entry that runs, source or bundle, from this file's own. */
function entry(): string {
  const here = import.meta.url;
  return here.endsWith('.ts') ? new URL('../cli.ts', here).href : new URL('../cli.js', here).href;
}
