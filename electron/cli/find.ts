// vigie search, vigie due.
import { parseArgs } from 'node:util';
import { print, UsageError } from './output.ts';
import { withCore } from './session.ts';

const RIGHTS = {
  access: 'demande d’accès d’une personne',
  rectification: 'demande de correction d’une personne',
  erasure: 'demande d’effacement d’une personne',
  objection: 'opposition d’une personne',
} as const;
const GROUPS = { late: 'en retard', today: 'aujourd’hui', toCome: 'à venir' } as const;

export async function search(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const [file, ...words] = positionals;
  if (file === undefined || words.length === 0) throw new UsageError('usage : vigie search FICHIER MOTS');
  await withCore(file, async (client) => {
    const result = await client.search.query({ words: words.join(' '), limit: 100 });
    const plain = (parts: { text: string }[]) =>
      parts
        .map((part) => part.text)
        .join('')
        .replace(/\s+/gu, ' ');
    print(values.json, result, () =>
      result.hits.map((hit) => `${hit.type}  ${hit.id}  ${plain(hit.title)}\n    ${plain(hit.excerpt)}`),
    );
  });
}

export async function due(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { on: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) {
    throw new UsageError('usage : vigie due FICHIER [--on AAAA-MM-JJ]');
  }
  await withCore(file, async (client) => {
    const asked = values.on === undefined ? undefined : { on: values.on };
    const result = await client.requests.due(asked);
    const rights = await client.rightsRequests.due(asked);
    print(values.json, { ...result, rights: rights.items }, () => [
      ...result.items.map(
        (item) =>
          `${item.on}  ${GROUPS[item.group]}  ${item.reference}  ${item.authority}\n    ${item.because}`,
      ),
      ...rights.items.map(
        (item) =>
          `${item.on}  ${GROUPS[item.group]}  ${RIGHTS[item.kind]}, reçue le ${item.receivedOn}\n    ${item.because}`,
      ),
    ]);
  });
}
