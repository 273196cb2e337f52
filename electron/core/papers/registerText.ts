// The sheet of the register of processing (RGPD, art. 30) for the collection of concerns, in Markdown.
import type { PaperFacts } from './facts.ts';
import { address, afterwards, duration, identity, list, said, sorting } from './sentences.ts';

export const REGISTER_TITLE = 'Registre des traitements : recueil des inquiétudes des parents';

/** Of the measures of security it says only what this program does. */
export function registerText(facts: PaperFacts): string {
  const { association, usual, particular, pressMonths, binMonths, isEncrypted, synchronisedBy } = facts;
  const who = [association.representativeName, association.representativeCapacity].map((text) => text.trim());
  return [
    'Fiche tenue en application de l’article 30 du RGPD.',
    '## Responsable du traitement',
    list([
      `${identity(facts)} ;`,
      `adresse : ${address(facts)} ;`,
      `courriel : ${said(association.email, 'courriel de l’association')}${association.phone.trim() === '' ? '' : ` ; téléphone : ${said(association.phone, '')}`} ;`,
      `représentant : ${said(who.filter(Boolean).join(', '), 'nom et qualité')}.`,
    ]),
    '## Finalités',
    list([
      'recueillir et comprendre ce qui inquiète les parents sur l’usage des données de leurs enfants ;',
      'interroger les administrations et informer le public, par des chiffres et des propos publiés avec accord ;',
      'recontacter les parents qui l’acceptent ;',
      'envoyer les communiqués à la presse.',
    ]),
    'Base légale : le consentement des parents, recueilli séparément pour chaque usage, daté et versionné.',
    '## Personnes concernées',
    'Les parents qui s’adressent à l’association ; les contacts de la presse.',
    '## Données',
    list([
      'propos des parents, avec thème, niveau de classe, commune, date et moyen de réception ;',
      'pour ceux qui l’acceptent, tenus à part : nom, courriel, téléphone, adresse postale, note, accords donnés et retirés ;',
      'pour la presse : média, nom, courriel, téléphone, rubrique, souhait de ne plus être contacté.',
    ]),
    'Ni nom d’enfant, ni donnée sur la santé, la religion ou les opinions : les noter est déconseillé, et signalé à la saisie.',
    '## Destinataires',
    'Les bénévoles de l’association chargés de ces dossiers. Le public, pour les seuls propos dont la publication a été acceptée, et pour des nombres d’au moins cinq. Aucun sous-traitant pour la tenue du registre.',
    '## Transferts hors de l’Union européenne',
    synchronisedBy === null
      ? 'Aucun.'
      : `À vérifier : le fichier est dans un dossier que ${said(synchronisedBy, '')} copie sur ses serveurs. Déplacez-le, ou nommez ici ce service et le pays où il garde les données.`,
    '## Durées',
    list([
      `propos : ${duration(usual)} ; ensuite ${afterwards(usual)} ${sorting(facts)} ;`,
      ...particular.map(
        ({ title, policy }) =>
          `propos du dossier « ${said(title, '')} » : ${duration(policy)} ; ensuite ${afterwards(policy)} ;`,
      ),
      'coordonnées d’un parent : comme ce qu’il a dit, ou jusqu’au retrait de son accord ;',
      `contacts de presse : ${pressMonths} mois sans envoi ni modification ;`,
      `corbeille : ${binMonths} mois.`,
    ]),
    '## Mesures de sécurité',
    list([
      'tout est dans un seul fichier, sur l’ordinateur de l’association ; le logiciel n’envoie rien de lui-même ;',
      isEncrypted
        ? 'ce fichier est chiffré et s’ouvre par une phrase secrète ;'
        : 'ce fichier n’est pas chiffré par le logiciel : l’accès à l’ordinateur le protège ;',
      'les coordonnées sont dans une autre table que les propos, et la recherche ne rapproche pas les deux ;',
      'un journal dit qui a fait quoi et quand, sans le contenu ;',
      'effacer réécrit le fichier, pour que rien n’en reste dans la recherche ni dans les parties inutilisées ; chaque tri est noté sans contenu ;',
      'les sauvegardes sont vérifiées en les ouvrant ; elles gardent ce qui a été effacé depuis, jusqu’à ce qu’elles soient supprimées ;',
      'aucun nombre inférieur à cinq n’est montré dans les chiffres tirés des propos.',
    ]),
  ].join('\n\n');
}
