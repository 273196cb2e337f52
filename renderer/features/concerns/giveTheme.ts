// Gives many concerns a theme, as many in one action as the core takes.
import { client } from '../../app/client.ts';
import { asId } from '../../app/records.ts';

/** As many as the core takes at once. */
const AT_ONCE = 10_000;

/** Gives how many changed; '' takes their theme away. Throws where one was changed meanwhile: those before it are done. */
export async function giveTheme(
  theme: string,
  concerns: readonly { id: string; version: number }[],
): Promise<number> {
  let changed = 0;
  for (let start = 0; start < concerns.length; start += AT_ONCE) {
    const some = concerns.slice(start, start + AT_ONCE).map(({ id, version }) => ({ id: asId(id), version }));
    changed += (await client.concerns.setTheme({ theme, concerns: some })).changed;
  }
  return changed;
}
