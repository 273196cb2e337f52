// Invented concerns, the same at each run: sentences put together from parts by a small generator.

export interface InventedConcern {
  text: string;
  theme: string;
  level: 'CP' | 'CE1' | '6e' | '2de';
  commune: string;
  channel: 'meeting' | 'email';
  receivedOn: string;
}

const WHO = ['Nous ne savons pas', 'Personne n’a dit', 'J’aimerais comprendre', 'Je voudrais qu’on explique'];
const WHAT = [
  'où sont hébergées les réponses des évaluations',
  'combien de temps les résultats sont conservés',
  'qui peut consulter les données de l’école',
  'si une entreprise peut réutiliser les résultats',
  'pourquoi aucun choix n’a été proposé aux familles',
  'ce que contient le contrat de l’hébergeur',
];
const WHY = [
  'avant la rentrée',
  'depuis la réunion',
  'malgré notre courrier',
  'comme promis au conseil d’école',
];
const THEMES = ['hébergement', 'durée', 'accès', 'information', 'contrat'];
const LEVELS = ['CP', 'CE1', '6e', '2de'] as const;
const COMMUNES = ['Valmarin', 'Hautecombe', 'Brévilly', 'Saint-Elme'];

/** `count` concerns; every hundredth holds the word « sirocco », to be searched for. */
export function inventConcerns(count: number): InventedConcern[] {
  let state = 20_180_905;
  const pick = <Item>(items: readonly Item[]): Item => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    const item = items[Math.floor((state / 2_147_483_648) * items.length)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  };
  return Array.from({ length: count }, (_, index) => ({
    text: `${pick(WHO)} ${pick(WHAT)} ${pick(WHY)}${index % 100 === 0 ? ', dit le sirocco' : ''} (${index}).`,
    theme: pick(THEMES),
    level: pick(LEVELS),
    commune: pick(COMMUNES),
    channel: index % 3 === 0 ? 'email' : 'meeting',
    receivedOn: `2018-${index % 2 === 0 ? '09' : '10'}-${String((index % 28) + 1).padStart(2, '0')}`,
  }));
}
