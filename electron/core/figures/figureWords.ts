// The French words of figures: what they are by, and their values.
import type { ChartKind, FigureDimension } from '../../contract/figures.ts';

export type CountedBy = FigureDimension | 'week';

/** The header of the values, what they are counted by, and what a value that nobody gave is called. */
export const dimensionWords: Readonly<Record<CountedBy, { header: string; by: string; none: string }>> = {
  theme: { header: 'Thème', by: 'par thème', none: 'Sans thème' },
  level: { header: 'Niveau', by: 'par niveau', none: 'Non précisé' },
  commune: { header: 'Commune', by: 'par commune', none: 'Non précisée' },
  channel: { header: 'Reçue par', by: 'par moyen de réception', none: 'Non précisé' },
  month: { header: 'Mois', by: 'par mois', none: '' },
  week: { header: 'Semaine', by: 'par semaine', none: '' },
};

/** What a chart is called: in a list of charts, and above it. */
export function captionOf(kind: ChartKind | 'week'): string {
  return `Inquiétudes ${kind === 'themeByLevel' ? 'par thème et par niveau' : dimensionWords[kind].by}`;
}

/** The label of a value; null stands for all the others. */
export function labelOf(by: CountedBy, value: string | null): string {
  if (value === null) return 'Autres';
  if (value === '') return dimensionWords[by].none;
  if (by === 'month') return monthLabel(value);
  if (by === 'week') return weekLabel(value);
  const words = by === 'channel' ? channelWords[value] : by === 'level' ? levelWords[value] : undefined;
  return words ?? value;
}

const channelWords: Readonly<Record<string, string>> = {
  meeting: 'Réunion',
  phone: 'Téléphone',
  email: 'Courriel',
  form: 'Formulaire',
  paper: 'Papier',
  other: 'Autre moyen',
};

const levelWords: Readonly<Record<string, string>> = {
  maternelle: 'Maternelle',
  terminale: 'Terminale',
  autre: 'Autre niveau',
};

const shortMonths = [
  ...['janv.', 'févr.', 'mars', 'avril', 'mai', 'juin'],
  ...['juill.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
];

/** « sept. 2018 » for YYYY-MM. */
function monthLabel(month: string): string {
  return `${shortMonths[Number(month.slice(5, 7)) - 1] ?? ''} ${month.slice(0, 4)}`;
}

/** « 24 sept. 2018 », the Monday, for YYYY-MM-DD. */
function weekLabel(monday: string): string {
  return `${Number(monday.slice(8))} ${monthLabel(monday)}`;
}
