// Which chapter of the help explains a page.
import type { ChapterName } from '../../ui/help.ts';

/** By the beginning of the page's address; the chapter to begin with for any other. */
export function chapterOfPage(pathname: string): ChapterName {
  const [first = ''] = pathname.split('/').slice(1);
  return chapters[first] ?? 'commencer';
}

const chapters: Readonly<Record<string, ChapterName>> = {
  dossiers: 'dossiers',
  usages: 'dossiers',
  sources: 'dossiers',
  affirmations: 'dossiers',
  pieces: 'dossiers',
  demandes: 'demandes',
  series: 'demandes',
  organismes: 'demandes',
  'a-faire': 'demandes',
  communiques: 'communiques',
  modeles: 'communiques',
  revendications: 'communiques',
  diffusions: 'communiques',
  presse: 'communiques',
  'listes-presse': 'communiques',
  inquietudes: 'inquietudes',
  personnes: 'inquietudes',
  menage: 'inquietudes',
  conservation: 'inquietudes',
  papiers: 'inquietudes',
  consentements: 'inquietudes',
  droits: 'inquietudes',
  reglages: 'surete',
  sauvegardes: 'surete',
  journal: 'surete',
  corbeille: 'surete',
};
