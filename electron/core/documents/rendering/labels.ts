// The fixed French words and dates that documents carry.

export const labels = {
  communique: 'COMMUNIQUÉ DE PRESSE',
  demands: 'Nos demandes',
  about: 'À propos',
  contact: 'Contact presse',
  notes: 'Notes et sources',
  chartTable: 'Les chiffres du graphique',
  subject: 'Objet',
  references: 'Réf.',
  enclosures: 'P. J.',
  correctedVersion: (version: number) => `version ${version}`,
  /** « Version 2, corrige la version du 5 octobre 2018 »; what changes follows, after a colon. */
  correction: (version: number, correctedDate: string | null) => {
    const which =
      correctedDate === null ? 'la version précédente' : `la version du ${longDate(correctedDate)}`;
    return version > 1 ? `Version ${version}, corrige ${which}` : `Corrige ${which}`;
  },
  addressee: (addressee: string) => `Demande adressée à : ${addressee}`,
  backToText: (number: number) => `Retour au texte, note ${number}`,
  noteCall: (number: number) => `Note ${number}`,
} as const;

const months = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

/** « 5 octobre 2018 », « 1er mai 2026 » for YYYY-MM-DD; anything else comes back as it is. */
export function longDate(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  const name = months[Number(month) - 1];
  if (year === undefined || name === undefined) return date;
  return `${Number(day) === 1 ? '1er' : Number(day)} ${name} ${Number(year)}`;
}

/** « Lomme, le 5 octobre 2018 », or the part that is known; null when nothing is. */
export function placeAndDate(place: string | null, date: string | null): string | null {
  if (date === null) return place;
  return place === null ? `Le ${longDate(date)}` : `${place}, le ${longDate(date)}`;
}

/** « Sous embargo jusqu’au 6 octobre 2018 à 16 h 00 » for YYYY-MM-DD with or without THH:MM. */
export function embargoSentence(until: string): string {
  const [date, time] = until.split('T');
  const at = time ? ` à ${time.slice(0, 2)}\u00A0h\u00A0${time.slice(3, 5)}` : '';
  return `Sous embargo jusqu’au ${longDate(date ?? until)}${at}`;
}
