// The words of what is found in the texts themselves: persons who could be recognised, words that were confided, dead references.
import { type Found, type Wording, wayTo, wordsOf } from './findingWording.ts';

export const textFindings: Readonly<Record<string, Wording>> = {
  personName: (_detail, finding) => ({
    title: `Une personne du registre est nommée : « ${wordsOf(finding)} »`,
    reason:
      'Vous gardez les coordonnées de cette personne, et sa fiche ne dit pas qu’elle accepte de voir son nom publié. Retirez le nom, ou notez cet accord sur sa fiche. Si c’est quelqu’un d’autre qui porte le même nom, écrivez aussi son prénom.',
    ...wayTo(finding),
  }),
  personalEmail: (_detail, finding) => ({
    title: `Une adresse électronique serait publiée : ${wordsOf(finding)}`,
    reason: `${onlyTheContact} Retirez-la, ou écrivez-la dans la partie « Le contact presse ».`,
    ...wayTo(finding),
  }),
  personalPhone: (_detail, finding) => ({
    title: `Un numéro de téléphone serait publié : ${wordsOf(finding)}`,
    reason: `${onlyTheContact} Retirez-le, ou écrivez-le dans la partie « Le contact presse ».`,
    ...wayTo(finding),
  }),
  childName: (_detail, finding) => ({
    title: `Un enfant pourrait être reconnu : « ${wordsOf(finding)} »`,
    reason:
      'Un prénom à côté d’un niveau ou d’une classe suffit à reconnaître un enfant. Retirez le prénom : « une élève de CE2 », par exemple.',
    ...wayTo(finding),
  }),
  quotedConcern: (_detail, finding) => ({
    title: `Ces mots sont ceux d’un parent : « ${wordsOf(finding)} »`,
    reason:
      'Ils viennent d’une inquiétude du registre, et personne n’a noté que ce parent accepte d’être publié, même sans son nom. Demandez-lui son accord et notez-le sur sa fiche, ou dites la même chose avec vos mots.',
    ...wayTo(finding),
  }),
  deadReference: (_detail, finding) => ({
    title: `La référence ${wordsOf(finding)} ne mène à rien`,
    reason: `Aucune demande, aucune source ni aucun communiqué du registre ne la porte. Corrigez-la, ou confirmez si elle vient d’ailleurs.`,
    ...wayTo(finding),
  }),
  inBin: (_detail, finding) => ({
    title: `${wordsOf(finding)} est dans la corbeille`,
    reason: `${binned(finding)} Sortez-la de la corbeille, retirez-la d’ici, ou confirmez.`,
    ...wayTo(finding),
  }),
};

const onlyTheContact =
  'Seules les coordonnées du contact presse et celles de l’association sont faites pour être publiées.';

function binned({ field }: Found): string {
  return field === 'sourceIds'
    ? 'Ce communiqué cite une source que quelqu’un a mise à la corbeille.'
    : 'Le texte renvoie à une fiche que quelqu’un a mise à la corbeille.';
}
