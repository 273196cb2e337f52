// The first wording of each consent, as we propose it; an association rewrites them as it likes.
import type { ConsentKind } from '../../contract/persons.ts';

/** `[association]` stands for the association's name. */
export const originalWordings: Readonly<Record<ConsentKind, string>> = {
  keep: 'J’accepte que [association] garde mon nom et mes coordonnées pour suivre ce que je lui ai dit. Je peux demander à tout moment qu’ils soient corrigés ou effacés.',
  contact:
    'J’accepte que [association] me recontacte au sujet de ce que je lui ai dit. Je peux changer d’avis à tout moment.',
  publishAnonymously:
    'J’accepte que [association] publie ce que je lui ai dit, sans mon nom ni rien qui permette de me reconnaître ou de reconnaître mon enfant. Je peux changer d’avis à tout moment pour les publications à venir.',
  publishByName:
    'J’accepte que [association] publie ce que je lui ai dit avec mon nom, sans le nom de mon enfant. Je peux changer d’avis à tout moment pour les publications à venir.',
};
