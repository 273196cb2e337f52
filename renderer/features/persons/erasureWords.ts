// What an erasure did, in sentences that name nobody.
import { countWords } from '../../ui/countWords.ts';
import { dateWords, instantDayWords, instantWords } from '../../ui/dates.ts';
import type { ErasureReport } from './lastErasure.ts';

/** What went, one line each; what there was none of is left out. */
export function erasedLines(report: ErasureReport): string[] {
  const { erasedConsents, erasedDocuments, erasedConcerns, detachedConcerns } = report;
  const { maskedConcerns, closedRequests } = report;
  const counted: readonly (readonly [number, readonly [string, string]])[] = [
    [erasedConsents, ['accord effacé', 'accords effacés']],
    [erasedDocuments, ['pièce effacée', 'pièces effacées']],
    [erasedConcerns, ['inquiétude effacée', 'inquiétudes effacées']],
    [detachedConcerns, ['inquiétude gardée sans nom', 'inquiétudes gardées sans nom']],
    [maskedConcerns, ['inquiétude où le nom est masqué', 'inquiétudes où le nom est masqué']],
    [closedRequests, ['demande d’effacement close', 'demandes d’effacement closes']],
  ];
  return [
    'Coordonnées effacées',
    ...counted.flatMap(([count, words]) => (count === 0 ? [] : [countWords(count, words)])),
  ];
}

/** « Sauvegarde du 5 octobre 2018 à 10:30 : au plus tard le 5 octobre 2019 ». */
export function backUpLine({ at, place, keptUntil }: ErasureReport['backUps'][number]): string {
  const where = place === 'second' ? ', au second emplacement' : '';
  const until =
    keptUntil === null
      ? 'rien ne dit quand elle disparaît'
      : `disparaît au plus tard le ${instantDayWords(keptUntil)}`;
  return `Sauvegarde du ${instantWords(at)}${where}\u00a0: ${until}.`;
}

/** The report as a text to keep or to send; `on` is the day it is made. */
export function reportText(report: ErasureReport, on: string): string {
  const { stillNamed, backUps } = report;
  return [
    `Compte rendu d’effacement du ${dateWords(on)}`,
    '',
    ...erasedLines(report).map((line) => `- ${line}`),
    '',
    stillNamed.length === 0
      ? 'Aucun autre texte du registre ne nomme la personne.'
      : `La personne est encore nommée dans ${countWords(stillNamed.length, ['texte', 'textes'])} du registre, à corriger.`,
    '',
    backUps.length === 0
      ? 'Aucune sauvegarde connue ne la contient.'
      : 'Sauvegardes qui la contiennent encore\u00a0:',
    ...backUps.map((backUp) => `- ${backUpLine(backUp)}`),
    '',
  ].join('\n');
}
