// Every code a dossier's story may hold has its words.
import { expect, test } from 'vitest';
import { demandStatuses } from '../../../../electron/contract/demands.ts';
import { EventType } from '../../../../electron/contract/law.ts';
import { timelineWords } from '../../../../renderer/features/dossiers/timelineWords.ts';

const codes = [
  ...[
    'dossier.opened',
    'source.published',
    'dataUse.declared',
    'communique.published',
    'communique.corrected',
  ],
  ...demandStatuses.map((status) => `demand.${status}`),
  ...EventType.options.map((type) => `event.${type}`),
];

test.each(codes)('%s is said in words', (code) => {
  expect(timelineWords(code)).not.toBe(timelineWords('no such code'));
});

test('a code of a later version is still a dated fact', () => {
  expect(timelineWords('no such code')).toBe('Fait daté');
});
