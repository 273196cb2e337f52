// What the palette offers wherever one is: what to begin, where to go.
import type { RecordType } from '../../../electron/contract/primitives.ts';
import { navigation } from '../navigation.ts';
import { newPath } from '../places.ts';

export interface Destination {
  label: string;
  to: string;
  /** Other words a person may look for it by. */
  words?: string;
}

const beginnings: readonly (readonly [label: string, type: RecordType, words?: string])[] = [
  ['Rédiger un communiqué', 'communique', 'écrire presse nouveau'],
  ['Écrire une demande', 'request', 'lettre cada courrier nouvelle rédiger'],
  ['Ajouter une inquiétude', 'concern', 'noter parent témoignage nouvelle'],
  ['Créer un dossier', 'dossier', 'nouveau ouvrir affaire'],
  ['Ajouter une source', 'source', 'article nouvelle'],
  ['Ajouter un usage de données', 'dataUse', 'traitement hébergement nouveau'],
  ['Ajouter une affirmation', 'claim', 'phrase preuve nouvelle'],
  ['Ajouter une revendication', 'demand', 'exigence nouvelle'],
  ['Ajouter un organisme', 'authority', 'ministère rectorat administration nouveau'],
  ['Ajouter une personne', 'person', 'parent contact coordonnées nouvelle'],
  ['Noter la demande d’une personne sur ses données', 'rightsRequest', 'accès effacement rgpd opposition'],
  ['Ajouter un contact de presse', 'pressContact', 'journaliste média nouveau'],
  ['Ajouter une liste de presse', 'pressList', 'journalistes nouvelle'],
  ['Ajouter un modèle de communiqué', 'communiqueModel', 'nouveau'],
];

export const destinations: readonly Destination[] = [
  ...beginnings.map(([label, type, words]) => ({ label, to: newPath(type), ...(words && { words }) })),
  {
    label: 'Écrire à plusieurs organismes',
    to: newPath('series'),
    words: 'série demande lettre publipostage',
  },
  { label: 'Saisir plusieurs inquiétudes', to: '/inquietudes/saisir', words: 'réunion noter' },
  { label: 'Importer des inquiétudes', to: '/inquietudes/importer', words: 'tableur csv excel formulaire' },
  { label: 'Chiffres des inquiétudes', to: '/inquietudes/chiffres', words: 'graphique statistiques courbe' },
  { label: 'Thèmes des inquiétudes', to: '/inquietudes/themes', words: 'renommer réunir classer' },
  {
    label: 'Réunir les inquiétudes qui se ressemblent',
    to: '/inquietudes/semblables',
    words: 'doublons pareilles',
  },
  { label: 'Importer des organismes', to: '/organismes/importer', words: 'annuaire csv' },
  { label: 'Chercher les organismes en double', to: '/organismes/doublons', words: 'fusionner' },
  { label: 'Importer des contacts de presse', to: '/presse/importer', words: 'csv vcard' },
  { label: 'Feuille de ce qui est à faire', to: '/a-faire', words: 'imprimer échéances' },
  ...navigation.flatMap(({ entries }) => entries.map(({ label, to }) => ({ label, to }))),
  { label: 'Séries de demandes', to: '/series' },
  { label: 'Listes de presse', to: '/listes-presse' },
  { label: 'Modèles de communiqué', to: '/modeles' },
  { label: 'Recherche dans tout le registre', to: '/recherche', words: 'trouver' },
  { label: 'Présenter votre association', to: '/bienvenue', words: 'nom lieu contact logo questions' },
  {
    label: 'Demandes des personnes sur leurs données',
    to: '/droits',
    words: 'accès effacement rgpd opposition',
  },
  { label: 'Formulations des accords', to: '/consentements', words: 'consentements rgpd textes' },
  { label: 'Ménage', to: '/menage', words: 'effacer anonymiser purge rgpd' },
  { label: 'Durées de conservation', to: '/conservation', words: 'rgpd délais règles' },
  { label: 'Aide', to: '/aide', words: 'manuel mode d’emploi' },
  { label: 'Les touches', to: '/aide/touches', words: 'aide clavier raccourcis' },
  { label: 'Les mots de la loi', to: '/aide/mots', words: 'aide glossaire cada cnil rgpd définition' },
  {
    label: 'Papiers et protection des données',
    to: '/papiers',
    words: 'rgpd notice formulaire registre traitements cnil',
  },
  { label: 'Réglages', to: '/reglages', words: 'préférences association logo' },
  { label: 'Composants et licences', to: '/composants', words: 'à propos logiciel libre version' },
  {
    label: 'Sauvegardes et sécurité du registre',
    to: '/sauvegardes',
    words: 'copie restaurer réparer exporter',
  },
  { label: 'Journal', to: '/journal', words: 'historique modifications' },
  { label: 'Corbeille', to: '/corbeille', words: 'restaurer supprimé' },
];
