// Back-ups in French words: why each was made, where it is, what went wrong.
import type { BackUp, ExerciseReport, Safety } from '../../../electron/contract/backUps.ts';
import { recordWords } from '../../app/places.ts';
import { countWords } from '../../ui/countWords.ts';
import { instantDayWords, instantWords } from '../../ui/dates.ts';
import { recordTypes } from './recordTypes.ts';

export const whyWords: Readonly<Record<BackUp['why'], string>> = {
  asked: 'à votre demande',
  work: 'automatique',
  closing: 'à la fermeture',
  migration: 'avant une mise à jour du registre',
  restoring: 'avant un retour en arrière',
};

/** « jusqu’au 3 mai 2027 au plus tard ». */
export function keptWords({ keptUntil }: BackUp): string {
  return keptUntil === null ? 'tant que vous ne la supprimez pas' : `jusqu’au ${instantDayWords(keptUntil)}`;
}

/** What went wrong, what is safe, what to do: in two sentences. */
export function failureWords({ at, place, code, reason }: NonNullable<Safety['failure']>): string {
  const when = `Essai du ${instantWords(at)}`;
  const where = place === 'beside' ? 'à côté du registre' : 'au second emplacement';
  return `${when}, ${where} : ${causeWords(code, reason)} Votre registre, lui, est à jour : tout ce qui est enregistré y est.`;
}

function causeWords(code: NonNullable<Safety['failure']>['code'], reason: string): string {
  if (/ENOSPC|SQLITE_FULL|EDQUOT/u.test(reason)) return 'le disque est plein. Faites de la place.';
  if (/EROFS|EACCES|EPERM|SQLITE_READONLY|SQLITE_PERM/u.test(reason)) {
    return 'le dossier est protégé. Rendez-le modifiable ou choisissez-en un autre.';
  }
  if (code === 'FILE_NOT_FOUND') return 'le dossier n’est pas là. Branchez la clé ou le disque.';
  if (code === 'REGISTER_DAMAGED') {
    return 'la copie n’était pas bonne et n’a pas été gardée. Vérifiez le fichier du registre dans les réglages.';
  }
  return 'le dossier ne peut pas être écrit. Vérifiez le disque, ou choisissez un autre dossier.';
}

/** How many records of each kind there are in a back-up, most numerous first. */
export function kindCounts(rows: Readonly<Record<string, number>>): string[] {
  return recordTypes
    .map((type) => ({ type, count: rows[type] ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
    .map(({ type, count }) => countWords(count, [recordWords[type].singular, recordWords[type].plural]));
}

export const changeWords: Readonly<Record<string, string>> = {
  create: 'ajout',
  update: 'modification',
  bin: 'mise à la corbeille',
  restore: 'sortie de la corbeille',
  erase: 'effacement pour de bon',
  import: 'import',
  publish: 'publication',
  export: 'export',
};

/** « ajout (source) ». */
export function lineWords(action: string, type: string): string {
  const known = recordTypes.find((one) => one === type);
  const what = known === undefined ? 'association' : recordWords[known].singular;
  return `${changeWords[action] ?? 'changement'} (${what})`;
}

/** What an exercise found, one sentence a finding. */
export function exerciseFindings({ findings, tables, attachments }: ExerciseReport): string[] {
  const unexplained = tables.reduce((sum, table) => sum + table.unexplained, 0);
  const wrong = attachments.read - attachments.right;
  return [
    ...findings.map((finding) =>
      finding === 'sha256'
        ? 'Le fichier n’est plus celui qui a été écrit : il a changé sur le disque.'
        : `Le fichier est abîmé : ${finding}`,
    ),
    ...(unexplained > 0
      ? [`${countWords(unexplained, ['ligne diffère', 'lignes diffèrent'])} du registre sans raison.`]
      : []),
    ...(wrong > 0
      ? [`${countWords(wrong, ['pièce jointe est abîmée', 'pièces jointes sont abîmées'])}.`]
      : []),
  ];
}
