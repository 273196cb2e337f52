// References that lead to no record.
import { expect, it } from 'vitest';
import {
  findBinnedSources,
  findDeadReferences,
  referencesIn,
} from '../../../../electron/core/communiques/checks/deadReferences.ts';
import { bodyText, passages } from './texts.ts';

it('references are read as people write them, notes and addresses apart', () => {
  const text =
    'Voir D-2018-01, C‑2018-02 et (S-2018-003). Ni n° 2018-0123, ni ABCD-2018-01, ni D-2018-1, ni D-2018-01-02, ' +
    'ni [^S-2018-09], ni [3](vigie:silence?demande=D-2018-08), ni https://exemple.fr/D-2018-07.html';
  expect(referencesIn(bodyText(text))).toEqual(['D-2018-01', 'C-2018-02', 'S-2018-003']);
});

it('one that leads nowhere, and one that leads to the bin, are to be confirmed', () => {
  const text = 'Voir D-2018-01, D-2018-02, encore D-2018-02 et D-2018-03.';
  const findings = findDeadReferences(bodyText(text), (reference) =>
    reference === 'D-2018-01' ? 'used' : reference === 'D-2018-02' ? 'binned' : 'unknown',
  );
  expect(findings.map(({ code, blocking, detail }) => [code, blocking, detail])).toEqual([
    ['inBin', false, 'D-2018-02'],
    ['deadReference', false, 'D-2018-03'],
  ]);
  expect(passages(text, findings)).toEqual(['D-2018-02', 'D-2018-03']);
});

it('a cited source in the bin is named', () => {
  const sources = [
    { reference: 'S-2018-01', binnedAt: null },
    { reference: 'S-2018-02', binnedAt: '2018-11-15T12:00:00.000Z' },
  ];
  expect(findBinnedSources(sources)).toEqual([
    { code: 'inBin', blocking: false, field: 'sourceIds', detail: 'S-2018-02' },
  ]);
});
