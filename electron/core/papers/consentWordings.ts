// The wordings a parent is asked to agree to on paper, each with its version.
import type { consentKinds } from '../../contract/persons.ts';
import type { Register } from '../register/register.ts';

export interface ShownWording {
  kind: (typeof consentKinds)[number];
  number: number;
  /** With the association's name in it. */
  words: string;
}

/** The latest of each kind, in the order a parent is asked. */
export async function readConsentWordings(_register: Register, name: string): Promise<ShownWording[]> {
  const association = name || 'l’association';
  return [
    {
      kind: 'keep',
      number: 1,
      words: `J’accepte que ${association} garde mon nom et mes coordonnées pour suivre ce que je lui ai dit. Je peux demander à tout moment qu’ils soient corrigés ou effacés.`,
    },
    {
      kind: 'contact',
      number: 1,
      words: `J’accepte que ${association} me recontacte au sujet de ce que je lui ai dit. Je peux changer d’avis à tout moment.`,
    },
    {
      kind: 'publishAnonymously',
      number: 1,
      words: `J’accepte que ${association} publie ce que je lui ai dit, sans mon nom ni rien qui permette de me reconnaître ou de reconnaître mon enfant. Je peux changer d’avis à tout moment pour les publications à venir.`,
    },
    {
      kind: 'publishByName',
      number: 1,
      words: `J’accepte que ${association} publie ce que je lui ai dit avec mon nom, sans le nom de mon enfant. Je peux changer d’avis à tout moment pour les publications à venir.`,
    },
  ];
}
