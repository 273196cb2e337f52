// The closed list of what a letter, a screen or a template may cite.
import { NARROW_NBSP, NBSP } from './sentences.ts';

/** `V`: read in an official source. `2`: concordant secondary sources. Nothing weaker is citable. */
export type Grade = 'V' | '2';

export interface CitableReference {
  /** Text and number, as `findCitations` gives them: `CRPA L311-1`, `RGPD 12(3)`, `CE 488227`. */
  ref: string;
  /** What it is about, in French. */
  title: string;
  grade: Grade;
  /** Where it is published, in French. */
  source: string;
}

const CRPA = 'Code des relations entre le public et l’administration (Légifrance)';
const CJA = 'Code de justice administrative (Légifrance)';
const CCP = 'Code de la commande publique (Légifrance)';
const RGPD = 'Règlement (UE) 2016/679 (EUR-Lex)';
const CE = 'Décision du Conseil d’État (ArianeWeb)';
const CADA = 'Avis de la CADA (cada.fr)';

/** Every citable reference. A test fails when a template or a letter cites anything else. */
export const CITABLE: readonly CitableReference[] = [
  entry('CRPA L112-1', 'Envoi à une administration : le cachet de la poste fait foi', 'V', CRPA),
  entry('CRPA L112-3', 'Accusé de réception de toute demande', '2', CRPA),
  entry('CRPA L112-6', 'Sans accusé de réception, les délais de recours ne sont pas opposables', '2', CRPA),
  entry('CRPA L114-2', 'Transmission de la demande à l’administration compétente', '2', CRPA),
  entry('CRPA L232-4', 'Communication, sur demande, des motifs d’une décision implicite', '2', CRPA),
  entry('CRPA L300-2', 'Définition des documents administratifs', '2', CRPA),
  entry('CRPA L311-1', 'Droit à la communication des documents administratifs', '2', CRPA),
  entry('CRPA L311-2', 'Documents achevés, demandes abusives, transmission de la demande', '2', CRPA),
  entry('CRPA L311-5', 'Documents qui ne sont pas communicables', '2', CRPA),
  entry('CRPA L311-6', 'Documents communicables à la seule personne intéressée', '2', CRPA),
  entry('CRPA L311-9', 'Modalités de l’accès', '2', CRPA),
  entry('CRPA L312-1-1', 'Publication en ligne de documents administratifs', '2', CRPA),
  entry('CRPA L330-1', 'Personne responsable de l’accès aux documents administratifs', '2', CRPA),
  entry(
    'CRPA L342-1',
    'Saisine de la CADA, préalable à tout recours contentieux ; demandes en série',
    'V',
    CRPA,
  ),
  entry('CRPA L412-3', 'Mention du recours administratif préalable obligatoire', '2', CRPA),
  entry('CRPA R*311-12', 'Le silence gardé sur une demande vaut refus', 'V', CRPA),
  entry('CRPA R311-13', 'Ce refus naît au bout d’un mois', 'V', CRPA),
  entry('CRPA R343-1', 'Deux mois pour saisir la CADA', 'V', CRPA),
  entry('CRPA R343-3', 'Un mois pour l’avis de la CADA', 'V', CRPA),
  entry('CRPA R343-4', 'Le silence gardé après la saisine confirme le refus', 'V', CRPA),
  entry('CRPA R343-5', 'Ce délai de deux mois court de l’enregistrement à la CADA', 'V', CRPA),
  entry('CJA R312-1', 'Tribunal administratif du siège de l’autorité', '2', CJA),
  entry('CJA R421-1', 'Deux mois pour saisir le tribunal administratif', '2', CJA),
  entry('CJA R421-2', 'Recours contre une décision implicite de rejet', '2', CJA),
  entry('CJA R421-5', 'Délais de recours opposables s’ils ont été indiqués', '2', CJA),
  entry('RGPD 12(3)', 'Un mois pour répondre, deux de plus s’ils sont annoncés et motivés', 'V', RGPD),
  entry('RGPD 12(4)', 'Motifs d’une absence de suite et recours possibles', '2', RGPD),
  entry('RGPD 12(6)', 'Justification de l’identité en cas de doutes raisonnables', 'V', RGPD),
  entry('RGPD 13', 'Information quand les données sont collectées auprès de la personne', '2', RGPD),
  entry('RGPD 14', 'Information quand les données viennent d’ailleurs', '2', RGPD),
  entry('RGPD 15', 'Droit d’accès', 'V', RGPD),
  entry('RGPD 21', 'Droit d’opposition', 'V', RGPD),
  entry('RGPD 28', 'Sous-traitant', '2', RGPD),
  entry('RGPD 30', 'Registre des activités de traitement', '2', RGPD),
  entry('RGPD 33', 'Notification d’une violation de données à l’autorité de contrôle', '2', RGPD),
  entry('RGPD 34', 'Information des personnes sur une violation de données', '2', RGPD),
  entry('RGPD 35', 'Analyse d’impact relative à la protection des données', '2', RGPD),
  entry('RGPD 37', 'Désignation du délégué à la protection des données', '2', RGPD),
  entry('RGPD 38(4)', 'Prise de contact avec le délégué à la protection des données', '2', RGPD),
  entry('RGPD 77', 'Réclamation auprès d’une autorité de contrôle', 'V', RGPD),
  entry('RGPD 80(1)', 'Représentation par une association mandatée', '2', RGPD),
  entry('CCP L2196-2', 'Données essentielles des marchés publics', '2', CCP),
  entry('CCP R2196-1', 'Publication de ces données par l’acheteur', '2', CCP),
  entry('Décret 2022-1335', 'Demandes en série devant la CADA', 'V', 'Décret (Légifrance)'),
  entry('Règlement 1182/71', 'Calcul des délais européens', 'V', 'Règlement (EUR-Lex)'),
  entry('CE 391899', 'Délais non opposables au demandeur qui n’en a pas été informé', 'V', CE),
  entry('CE 488227', 'Un an, dernière limite du recours quand les deux mois ne sont pas opposables', 'V', CE),
  entry('CE 409579', 'Délai franc du recours devant le tribunal', '2', CE),
  entry('CE 472836', 'Délai franc du recours devant le tribunal', '2', CE),
  entry('CE 466541', 'Le cachet de la poste fait foi aussi devant le juge', '2', CE),
  entry('CE 375529', 'Prix d’un marché signé : ce qui est communicable', '2', CE),
  entry(
    'CADA 20215973',
    'Analyses d’impact et registres de traitement sont des documents administratifs',
    'V',
    CADA,
  ),
  entry(
    'CADA 20231552',
    'Analyses d’impact et registres de traitement sont des documents administratifs',
    'V',
    CADA,
  ),
  entry(
    'CADA 20225747',
    'Analyses d’impact et registres de traitement sont des documents administratifs',
    'V',
    CADA,
  ),
];

/** The reference of the list with this `ref` (the asterisk of an article's number may be left out). */
export function citableReference(ref: string): CitableReference | undefined {
  return byRef.get(plain(ref));
}

/** The reference of the list an article's letter and number belong to: `L311-1` is the CRPA's. */
export function citableByNumber(number: string): CitableReference | undefined {
  return byNumber.get(plain(number));
}

function entry(ref: string, title: string, grade: Grade, source: string): CitableReference {
  return { ref, title: title.replace(/ (?=:)/g, NBSP).replace(/ (?=;)/g, NARROW_NBSP), grade, source };
}

function plain(ref: string): string {
  return ref.replace('*', '');
}

const byRef = new Map(CITABLE.map((reference) => [plain(reference.ref), reference]));
const byNumber = new Map(
  CITABLE.filter(({ ref }) => /^(?:CRPA|CJA|CCP) /.test(ref)).map((reference) => [
    plain(reference.ref.slice(reference.ref.indexOf(' ') + 1)),
    reference,
  ]),
);
