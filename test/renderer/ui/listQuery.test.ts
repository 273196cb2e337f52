// A list is what its address says.
import { beforeAll, describe, expect, test, vi } from 'vitest';

let rules: typeof import('../../../renderer/ui/listQuery.ts');

beforeAll(async () => {
  vi.stubGlobal('window', { location: { origin: 'http://127.0.0.1' } });
  rules = await import('../../../renderer/ui/listQuery.ts');
});

describe('the state of a list', () => {
  test('words, sort and filters are read from the address', () => {
    const query = { mots: 'amaz', tri: 'title.desc', kind: 'article', onglet: 'sources' };
    expect(rules.listState(query, ['kind'], ['title'])).toEqual({
      words: 'amaz',
      sort: { by: 'title', direction: 'desc' },
      filter: { kind: 'article' },
    });
  });

  test.each(['reference.asc', 'title.up', 'title', ''])(
    'a sort the list does not know (%s) is left out',
    (tri) => {
      expect(rules.listState({ tri }, [], ['title']).sort).toBeNull();
    },
  );
});
