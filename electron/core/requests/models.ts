// The letters to start from, read from resources/letters: front matter, then Markdown.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type InformationRequest, LetterModel } from '../../contract/requests.ts';
import { readHeader } from '../documents/rendering/yamlHeader.ts';

const Header = LetterModel.omit({ id: true, body: true }).extend({
  enclosures: LetterModel.shape.enclosures.default([]),
});

/** Who may sign a letter: as its model says; one without a model exercises a person's rights, or anyone may sign it. */
export function signedBy(
  { model, regime, legalClock }: Pick<InformationRequest, 'model' | 'regime' | 'legalClock'>,
  models: readonly LetterModel[],
): LetterModel['signedBy'] {
  const known = models.find(({ id }) => id === model);
  return known?.signedBy ?? (regime === 'rgpd' && legalClock ? 'personConcerned' : 'anyone');
}

/** The models of a folder, by title. Throws when a file of ours does not read: a test reads them all. */
export function readLetterModels(folder: string): LetterModel[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => {
      const { header, text } = readHeader(readFileSync(join(folder, name), 'utf8'));
      return { id: name.replace(/\.md$/, ''), ...z.parse(Header, header.values), body: text.trim() };
    })
    .sort((a, b) => a.title.localeCompare(b.title, 'fr'));
}
