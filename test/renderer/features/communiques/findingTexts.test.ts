import { expect, test } from 'vitest';
import type { Finding } from '../../../../electron/contract/communiques.ts';
import { factProblems } from '../../../../electron/contract/facts.ts';
import { findIssues, findingKey as keyOfTheCore } from '../../../../electron/core/communiques/check.ts';
import {
  findingKey,
  findingText,
  passageOf,
} from '../../../../renderer/features/communiques/findingTexts.ts';

/** A draft in which every check finds something. */
const findings = findIssues({
  communique: {
    ...{ lead: '', body: '', place: '', issuedOn: null, contactPhone: '', contactEmail: '' },
    ...{ correctsId: '01890000-0000-7000-8000-000000000000', changeNote: '', title: '[Le titre]' },
    // Only these are read by the checks.
  } as Parameters<typeof findIssues>[0]['communique'],
  claims: [
    { text: 'À vérifier', status: 'toCheck', sourceIds: [] },
    { text: 'Sans source', status: 'reported', sourceIds: [] },
  ],
  sources: [],
  demands: [{ text: 'Le contrat', addressee: null }],
  association: { place: '', contactPhone: '', contactEmail: '' },
  facts: factProblems.map((problem) => ({ address: `vigie:${problem}`, problem })),
  body: { imagesWithoutText: ['document:1'], missingImages: ['document:2'], notes: ['S-2018-09'] },
}).findings;

/** What is found in the texts themselves. */
const inTexts = [
  ...['personName', 'personalEmail', 'personalPhone', 'childName', 'quotedConcern', 'deadReference', 'inBin'],
];

test('every finding of the core has its own words', () => {
  const all = [
    ...findings,
    { code: 'tooLong', blocking: false, field: 'body', detail: '3200' },
    ...inTexts.map((code) => ({ code, blocking: true, field: 'body', detail: 'Maëlle Tandrier' })),
  ];
  const titles = all.map((finding) => findingText(finding).title);
  expect(titles).not.toContain('Un point demande votre attention');
  expect(new Set(titles).size).toBe(titles.length);
});

test('a finding is confirmed by the name the core gives it', () => {
  for (const finding of findings) expect(findingKey(finding)).toBe(keyOfTheCore(finding));
});

const finding = (code: string, detail: string): Finding => ({ code, detail, blocking: true, field: 'body' });

test.each([
  [
    'a call to an unknown source',
    finding('unknownSource', 'S-2018-09'),
    'Un fait[^S-2018-09].',
    '[^S-2018-09]',
  ],
  ['a place to fill', finding('placeToFill', '[la date]'), 'Le [la date], à Valmont.', '[la date]'],
  ['an image without words', finding('imageWithoutText', 'document:7'), 'Texte\n\n![](document:7)', ''],
  [
    'an image that is not there',
    finding('missingImage', 'photo.png'),
    '![Une école](photo.png)',
    'Une école',
  ],
  [
    'a fact without value',
    finding('factTooFew', 'vigie:inquietudes?niveau=CM2'),
    'Nous comptons [4](vigie:inquietudes?niveau=CM2) voix.',
    '[4](vigie:inquietudes?niveau=CM2)',
  ],
])('%s is found in the text', (_what, found, body, passage) => {
  const place = passageOf(found, body);
  expect(place && body.slice(place.start, place.end)).toBe(passage);
});

test('a finding about no passage has no place in the text', () => {
  expect(passageOf(finding('missingBody', ''), 'Texte')).toBeNull();
  expect(passageOf(finding('unknownSource', 'S-2018-09'), 'Plus rien')).toBeNull();
  const inLead = { ...finding('placeToFill', '[la date]'), field: 'lead' };
  expect(passageOf(inLead, 'Le [la date].')).toBeNull();
});

test('the place the core gives is the one that is shown, while the text has it', () => {
  const found = { ...finding('personName', 'Tandrier'), start: 9, end: 17 };
  expect(passageOf(found, 'Tandrier Tandrier')).toEqual({ start: 9, end: 17 });
  expect(passageOf(found, 'Tandrier')).toEqual({ start: 0, end: 8 });
});

test('what is found in a demand is named by its words, and leads to it', () => {
  const detail = 'Répondre à Maëlle Tandrier';
  const found = { ...finding('personName', detail), field: 'demands', start: 11, end: 26 };
  expect(findingText(found)).toMatchObject({
    title: 'Une personne du registre est nommée\u00A0: «\u00A0Maëlle Tandrier\u00A0»',
    part: 'revendications',
  });
  expect(findingText({ ...found, field: 'lead', detail: 'Tandrier' }).link).toBe(
    'Voir dans «\u00A0Chapeau\u00A0»',
  );
});
