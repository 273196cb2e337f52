// The choice of many authorities: what is asked for, and what is kept of it.
import { beforeAll, expect, test, vi } from 'vitest';
import type { Authority } from '../../../../electron/contract/authorities.ts';

vi.stubGlobal('window', { location: { origin: 'http://127.0.0.1' } });

let choices: typeof import('../../../../renderer/features/series/authorityChoices.ts');
beforeAll(async () => {
  choices = await import('../../../../renderer/features/series/authorityChoices.ts');
});

function authority(id: string): Authority {
  const base = {
    version: 1,
    createdAt: '',
    updatedAt: '',
    binnedAt: null,
    kind: 'school',
    zone: 'FR',
  } as const;
  const place = {
    postalAddress: '',
    postalCode: '59000',
    city: 'Valmont',
    email: '',
    dpoEmail: '',
    phone: '',
  };
  const rest = { website: '', salutation: '', identifier: '', note: '' };
  return { ...base, ...place, ...rest, id: id as Authority['id'], name: `Collège ${id}` };
}

const [one, two] = [authority('1'), authority('2')];

test('only what is given narrows the search', () => {
  const sort = { by: 'name', direction: 'asc' };
  expect(choices.searchInput({ words: ' ', kind: null, postalCode: '' })).toEqual({ filter: {}, sort });
  expect(choices.searchInput({ words: ' lille ', kind: 'school', postalCode: '59' })).toEqual({
    ...{ words: 'lille', filter: { kind: 'school', postalCode: '59' }, sort },
  });
});

test('an authority is chosen, then not any more, and the choice before is left as it was', () => {
  const none: ReadonlyMap<string, Authority> = new Map();
  const chosen = choices.toggledAuthority(none, one);
  expect([...chosen.keys()]).toEqual(['1']);
  expect(none.size).toBe(0);
  expect(choices.toggledAuthority(chosen, one).size).toBe(0);
});

test('all that are found join those chosen before, but for those that may not be', () => {
  const chosen = choices.withAuthorities(new Map([['1', one]]), [one, two, authority('3')], new Set(['3']));
  expect([...chosen.keys()]).toEqual(['1', '2']);
});
