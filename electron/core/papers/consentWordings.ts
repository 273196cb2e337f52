// The wordings a parent is asked to agree to on paper: the latest version of each.
import type { ConsentWording } from '../../contract/persons.ts';
import { listWordings } from '../persons/wordings.ts';
import type { Register } from '../register/register.ts';

export type ShownWording = Pick<ConsentWording, 'kind' | 'number' | 'words'>;

/** In the order a parent is asked, with the association's name in them. */
export async function readConsentWordings(register: Register): Promise<ShownWording[]> {
  const { wordings } = await listWordings(register);
  return wordings.filter(({ kind }, index) => wordings.findIndex((one) => one.kind === kind) === index);
}
