// What a salvage gave, in French sentences.
import type { SalvageReport } from '../../../electron/contract/recovery.ts';
import { recordWords } from '../../app/places.ts';
import { countWords } from '../../ui/countWords.ts';

export function salvageTitle({ tables, findings }: SalvageReport): string {
  if (findings.length > 0)
    return 'Une partie du registre est récupérée, mais le nouveau fichier est à vérifier';
  const isAll = tables.every(({ lost, isWhole }) => lost === 0 && isWhole);
  return isAll ? 'Tout le registre est récupéré' : 'Ce qui était lisible est récupéré';
}

/** One sentence a fact; what there is nothing to say of is left out. */
export function salvageFacts(report: SalvageReport): string[] {
  const { tables, attachments, doubtful, unreadable, setAside, stubs, detached } = report;
  const read = tables.reduce((sum, table) => sum + table.read, 0);
  const lost = tables.filter((table) => table.lost > 0);
  const unsure = tables.filter((table) => table.lost === 0 && !table.isWhole);
  return [
    `${countWords(read, ['ligne lue', 'lignes lues'])} et remises en place.`,
    ...lost.map(({ table, lost: count, isWhole }) => `${tableWords(table)} : ${lostWords(count, isWhole)}.`),
    ...unsureWords(unsure.map(({ table }) => tableWords(table).toLowerCase())),
    ...one(
      unreadable,
      ['ligne illisible', 'lignes illisibles'],
      ' dont on ne sait plus ce qu’elles étaient.',
    ),
    ...one(
      setAside.length,
      ['ligne mise', 'lignes mises'],
      ' de côté, gardées entières dans le nouveau registre sans être affichées.',
    ),
    ...one(
      stubs,
      ['fiche « (fiche perdue) » tient', 'fiches « (fiche perdue) » tiennent'],
      ' la place de ce qui manque.',
    ),
    ...one(detached, ['fiche ne renvoie', 'fiches ne renvoient'], ' plus à une autre, qui est perdue.'),
    ...one(doubtful, ['ligne vient', 'lignes viennent'], ' d’un endroit abîmé : à relire.'),
    attachments.wrong.length === 0
      ? `${countWords(attachments.read, ['pièce jointe relue', 'pièces jointes relues'])}, toutes intactes.`
      : `${countWords(attachments.wrong.length, ['pièce jointe abîmée', 'pièces jointes abîmées'])} : ${attachments.wrong.join(', ')}.`,
  ];
}

function one(count: number, words: [string, string], rest: string): string[] {
  return count === 0 ? [] : [countWords(count, words) + rest];
}

function lostWords(lost: number, isWhole: boolean): string {
  return isWhole ? countWords(lost, ['perdue', 'perdues']) : `${lost} au moins sont perdues`;
}

/** Tables some pages of which could not be read, and of which nothing says that a row is missing. */
function unsureWords(names: readonly string[]): string[] {
  const different = [...new Set(names)];
  if (different.length === 0) return [];
  // The list of tables itself was damaged: naming all of them says nothing.
  if (different.length > 6) {
    return [
      'Rien ne dit qu’il manque autre chose, mais le fichier ne permet plus d’en être sûr : comparez avec une sauvegarde.',
    ];
  }
  return [`Il manque peut-être des lignes ici, sans qu’on puisse le savoir : ${different.join(', ')}.`];
}

const others: Readonly<Record<string, string>> = {
  journal: 'Lignes du journal',
  documentChunk: 'Morceaux de pièces jointes',
  publishedFile: 'Fichiers des communiqués publiés',
  searchEntry: 'Entrées de la recherche',
  association: 'Fiche de l’association',
  referenceCounter: 'Numérotation des références (remise en ordre)',
};

function tableWords(table: string): string {
  const [, words] = Object.entries(recordWords).find(([type]) => type === table) ?? [];
  const name = words?.plural ?? others[table] ?? 'Liens entre les fiches';
  return name.charAt(0).toUpperCase() + name.slice(1);
}
