// What each dated thing of a dossier's story is called.
import { events } from '../requests/eventWords.ts';

/** The sentence for an entry's code: « Article ou document paru » for `source.published`; events have their own words. */
export function timelineWords(what: string): string {
  return words[what] ?? 'Fait daté';
}

const words: Readonly<Record<string, string>> = {
  'dossier.opened': 'Dossier ouvert',
  'source.published': 'Source parue',
  'dataUse.declared': 'Usage de données déclaré',
  'communique.published': 'Communiqué publié',
  'communique.corrected': 'Communiqué rectifié',
  'demand.open': 'Réponse à une revendication, toujours en cours',
  'demand.met': 'Revendication satisfaite',
  'demand.refused': 'Revendication refusée',
  'demand.dropped': 'Revendication abandonnée',
  ...Object.fromEntries(Object.entries(events).map(([type, { label }]) => [`event.${type}`, label])),
};
