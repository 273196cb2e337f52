// A fact's address is a link in the text: readable by a person, left alone by any Markdown tool.
import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { levels } from '../../../electron/contract/concerns.ts';
import { EventType } from '../../../electron/contract/law.ts';
import { type FactQuery, factAddress, readFactAddress } from '../../../electron/core/facts/address.ts';

const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 100 })
  .map((text) => text.toWellFormed());
const queries: fc.Arbitrary<FactQuery> = fc.oneof(
  fc.constant<FactQuery>({ kind: 'concernCount', by: 'total' }),
  words.map((theme): FactQuery => ({ kind: 'concernCount', by: 'theme', theme })),
  fc
    .constantFrom(...levels.filter((level) => level !== ''))
    .map((level): FactQuery => ({ kind: 'concernCount', by: 'level', level })),
  words.map((request): FactQuery => ({ kind: 'silenceDays', request })),
  fc.uuid({ version: 7 }).map((dataUseId): FactQuery => ({ kind: 'hostingPlace', dataUseId })),
  fc
    .record({ request: words, event: fc.constantFrom(...EventType.options) })
    .map((given): FactQuery => ({ kind: 'eventDate', ...given })),
);

describe('the address of a fact', () => {
  it('reads back to the same fact, whatever the theme is called', () => {
    fc.assert(
      fc.property(queries, (query) => {
        expect(readFactAddress(factAddress(query))).toEqual(query);
      }),
    );
  });

  it('is one link for a Markdown tool, with its value as text', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const address = factAddress(query);
        const [paragraph] = marked.lexer(`Nous comptons [34](${address}) inquiétudes.`);
        const links = paragraph && 'tokens' in paragraph ? (paragraph.tokens ?? []) : [];
        expect(links.find((token) => token.type === 'link')).toMatchObject({ text: '34', href: address });
      }),
    );
  });

  it('is written in words a person can read', () => {
    expect(factAddress({ kind: 'concernCount', by: 'level', level: 'CM2' })).toBe(
      'vigie:inquietudes?niveau=CM2',
    );
    expect(factAddress({ kind: 'silenceDays', request: 'D-2018-01' })).toBe(
      'vigie:silence?demande=D-2018-01',
    );
  });

  it.each([
    'https://exemple.fr/',
    'vigie:',
    'vigie:inconnu',
    'vigie:inquietudes?niveau=CM9',
    'vigie:inquietudes?theme=',
    'vigie:inquietudes?theme=a&niveau=CM2',
    'vigie:inquietudes?theme=a&theme=b',
    'vigie:silence',
    'vigie:date?demande=D-2018-01&evenement=inconnu',
    'VIGIE:inquietudes',
    ' vigie:inquietudes',
  ])('asks for nothing when it is %s', (address) => {
    expect(readFactAddress(address)).toBeNull();
  });
});
