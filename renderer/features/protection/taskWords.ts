// What the window about the passphrase says, task by task.
import type { ProtectionTask } from '../../app/protectionWindow.ts';

export const taskWords: Readonly<
  Record<ProtectionTask['kind'], { title: string; body: readonly string[]; action: string }>
> = {
  create: {
    title: 'Protéger ce registre ?',
    body: [
      'Le registre contiendra des noms, des coordonnées et des paroles de parents. Sans phrase de passe, qui vole ou trouve cet ordinateur, ou une sauvegarde, lit tout. Avec elle, le fichier et ses sauvegardes sont chiffrés : illisibles sans elle.',
      'Si la phrase et la clé de secours sont perdues toutes les deux, personne ne pourra rouvrir le registre. Vous pourrez aussi le protéger plus tard, dans les réglages.',
    ],
    action: 'Créer le registre protégé',
  },
  protect: {
    title: 'Protéger ce registre',
    body: [
      'Le fichier est chiffré en entier, et les prochaines sauvegardes aussi : qui vole ou trouve l’ordinateur ne peut rien y lire. Les sauvegardes déjà faites restent lisibles par tous : il vous sera proposé de les chiffrer ou de les supprimer.',
      'Si la phrase et la clé de secours sont perdues toutes les deux, personne ne pourra rouvrir le registre.',
    ],
    action: 'Protéger le registre',
  },
  change: {
    title: 'Changer de phrase de passe',
    body: [
      'La clé de secours imprimée jusqu’ici n’ouvrira plus le registre : une nouvelle vous sera donnée. Les sauvegardes déjà faites gardent l’ancienne phrase et l’ancienne clé.',
    ],
    action: 'Changer la phrase de passe',
  },
  unprotect: {
    title: 'Ne plus protéger ce registre',
    body: [
      'Le fichier et ses prochaines sauvegardes pourront être lus par quiconque a accès à l’ordinateur ou à une copie. Les sauvegardes déjà faites gardent leur phrase de passe.',
    ],
    action: 'Retirer la protection',
  },
  recovery: {
    title: 'Imprimer la clé de secours',
    body: [
      'Elle ouvre le registre quand la phrase de passe est oubliée, et seulement jusqu’au prochain changement de phrase.',
    ],
    action: 'Montrer la clé',
  },
};
