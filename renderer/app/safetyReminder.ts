// What is to be said today of the register's safety: the gravest thing, or nothing.
import type { Safety } from '../../electron/contract/backUps.ts';

export interface SafetyReminder {
  kind: 'gone' | 'failure' | 'clock' | 'missing' | 'stale' | 'exercise';
  title: string;
  advice: string;
}

/** The gravest thing to say; null when all is well. */
export function safetyReminder({
  file,
  failure,
  clockBehind,
  second,
  exercise,
}: Safety): SafetyReminder | null {
  if (file !== 'here') {
    return {
      kind: 'gone',
      title:
        file === 'missing'
          ? 'Le fichier du registre n’est plus à sa place'
          : 'Un autre fichier a pris la place du registre',
      advice:
        'Rien de ce qui était enregistré n’est perdu, et plus rien ne s’écrit : remettez d’abord le registre en place.',
    };
  }
  if (failure !== null) {
    return {
      kind: 'failure',
      title: 'La dernière sauvegarde n’a pas pu se faire',
      advice: 'Ce que vous écrivez est bien enregistré, mais n’existe qu’en un exemplaire.',
    };
  }
  if (clockBehind !== null) {
    return {
      kind: 'clock',
      title: 'L’horloge de cet ordinateur semble en retard',
      advice: 'Rien n’est perdu, mais les délais affichés seraient faux : réglez la date et l’heure.',
    };
  }
  if (second.state === 'missing') {
    return {
      kind: 'missing',
      title: 'La clé ou le disque des copies n’est pas branché',
      advice: 'Branchez-le pour que Vigie y copie la prochaine sauvegarde.',
    };
  }
  if (second.state === 'stale') {
    return {
      kind: 'stale',
      title: 'La copie du registre gardée ailleurs a plus de sept jours',
      advice: 'Elle se refera à la prochaine sauvegarde, ou dès maintenant si vous le demandez.',
    };
  }
  if (exercise.isDue) {
    return {
      kind: 'exercise',
      title: 'Un exercice de restauration est à faire',
      advice: 'Une fois par an, assurez-vous en quelques secondes que la dernière sauvegarde est bonne.',
    };
  }
  return null;
}
