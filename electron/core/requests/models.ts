// The letters to start from, read from resources/letters: front matter, then Markdown.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { LetterModel } from '../../contract/requests.ts';
import { readHeader } from '../documents/rendering/yamlHeader.ts';

const Header = LetterModel.omit({ id: true, body: true });

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
