// The models of ours, read from resources/communiques: front matter, then Markdown.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OriginalModel } from '../../contract/communiqueModels.ts';
import { readHeader } from '../documents/rendering/yamlHeader.ts';

/** The models of a resources folder, by name. Throws when a file of ours does not read: a test reads them all. */
export function readOriginalModels(resourcesDir: string): OriginalModel[] {
  const folder = join(resourcesDir, 'communiques');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => {
      const { header, text } = readHeader(readFileSync(join(folder, name), 'utf8'));
      return OriginalModel.parse({
        ...header.values,
        ...{ body: text.trim(), origin: name.replace(/\.md$/, '') },
      });
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'fr'));
}
