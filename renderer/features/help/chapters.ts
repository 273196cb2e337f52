// The chapters of the manual, in the order they are read: their texts, and the pictures these show.
import accessibility from '../../../resources/manual/accessibilite.md?raw';
import begin from '../../../resources/manual/commencer.md?raw';
import communiques from '../../../resources/manual/communiques.md?raw';
import requests from '../../../resources/manual/demandes.md?raw';
import dossiers from '../../../resources/manual/dossiers.md?raw';
import concerns from '../../../resources/manual/inquietudes.md?raw';
import safety from '../../../resources/manual/surete.md?raw';
import keys from '../../../resources/manual/touches.md?raw';
import { glossary } from '../../ui/glossary.ts';
import type { ChapterName } from '../../ui/help.ts';

export interface Chapter {
  name: ChapterName;
  title: string;
  /** In Markdown, without its title. */
  text: string;
}

export const chapters: readonly Chapter[] = [
  chapter('commencer', begin),
  chapter('dossiers', dossiers),
  chapter('demandes', requests),
  chapter('communiques', communiques),
  chapter('inquietudes', concerns),
  chapter('surete', safety),
  chapter('touches', keys),
  { name: 'mots', title: 'Les mots', text: glossaryText() },
  chapter('accessibilite', accessibility),
];

/** The address of a picture named in a chapter, as the screens look in a theme; null for one that is not there. */
export function pictureAddress(source: string, theme: 'light' | 'dark'): string | null {
  const address = `../../../resources/manual/${source}`;
  const dark = pictures[address.replace(/\.png$/u, '-sombre.png')];
  return (theme === 'dark' ? dark : undefined) ?? pictures[address] ?? null;
}

// Written out: the bundler reads this call as a text.
const pictures = import.meta.glob<string>('../../../resources/manual/images/*.png', {
  eager: true,
  query: '?url',
  import: 'default',
});

/** A text begins with its title: `# Les demandes`. */
function chapter(name: ChapterName, source: string): Chapter {
  const [, title = '', text = ''] = /^# (.+)\n+([\s\S]*)$/u.exec(source) ?? [];
  return { name, title, text };
}

function glossaryText(): string {
  return glossary.map(({ name, meaning }) => `## ${name}\n\n${meaning}\n`).join('\n');
}
