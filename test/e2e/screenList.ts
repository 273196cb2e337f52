// Every screen of the interface that needs no record, by its address and its heading.

export const SCREENS: readonly (readonly [path: string, heading: RegExp])[] = [
  ['/', /./],
  ['/bienvenue', /Quatre questions/],
  ['/dossiers', /Dossiers/],
  ['/communiques', /Communiqués/],
  ['/demandes', /Demandes/],
  ['/series', /Séries/],
  ['/series/nouveau', /plusieurs organismes/],
  ['/inquietudes', /Inquiétudes/],
  ['/inquietudes/chiffres', /Chiffres des inquiétudes/],
  ['/inquietudes/themes', /Thèmes des inquiétudes/],
  ['/inquietudes/semblables', /se ressemblent/],
  ['/personnes', /Personnes/],
  ['/organismes', /Organismes/],
  ['/organismes/importer', /Importer des organismes/],
  ['/organismes/doublons', /Doublons possibles/],
  ['/sources', /Sources/],
  ['/usages', /Usages/],
  ['/modeles', /Modèles de communiqué/],
  ['/modeles/nouveau', /modèle/i],
  ['/affirmations', /Affirmations/],
  ['/revendications', /Revendications/],
  ['/diffusions', /Diffusions/],
  ['/presse', /Presse/],
  ['/presse/nouveau', /Nouveau contact/],
  ['/presse/importer', /Importer des contacts/],
  ['/listes-presse', /Listes de presse/],
  ['/pieces', /Pièces/],
  ['/recherche?mots=donnees', /Recherche/],
  ['/corbeille', /Corbeille/],
  ['/menage', /Ménage/],
  ['/papiers', /Papiers et protection/],
  ['/conservation', /Durées de conservation/],
  ['/journal', /Journal/],
  ['/aide', /Commencer/],
  ['/aide/demandes', /Les demandes/],
  ['/aide/mots', /Les mots/],
  ['/reglages', /Réglages/],
  ['/sauvegardes', /Sauvegardes/],
  ['/dossiers/nouveau', /dossier/i],
  ['/communiques/nouveau', /communiqué/i],
  ['/demandes/nouveau', /Nouvelle demande/i],
  ['/inquietudes/nouveau', /inquiétude/i],
];

const half = Math.ceil(SCREENS.length / 2);

/** Two lists, so that two workers share them. */
export const halves = [
  ['one half', SCREENS.slice(0, half)],
  ['the other half', SCREENS.slice(half)],
] as const;
