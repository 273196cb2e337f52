// What the core refuses is shown on the field it is about.
import { ORPCError } from '@orpc/client';
import { beforeAll, expect, test, vi } from 'vitest';
import type { AnyFormSection } from '../../../renderer/ui/formTypes.ts';

const form: readonly AnyFormSection[] = [
  {
    fields: [
      { name: 'title', kind: 'line', label: 'Titre', required: true },
      {
        name: 'statedBy',
        kind: 'line',
        label: 'Par',
        required: true,
        visible: ({ title }) => title === 'dit',
      },
      { name: 'sourceIds', kind: 'records', label: 'Sources', domain: 'sources' },
    ],
  },
];

let rules: typeof import('../../../renderer/ui/useRecordForm.ts');

beforeAll(async () => {
  vi.stubGlobal('window', { location: { origin: 'http://127.0.0.1' } });
  rules = await import('../../../renderer/ui/useRecordForm.ts');
});

function refusal(...fields: string[]): unknown {
  return new ORPCError('BAD_INPUT', {
    data: { issues: fields.map((field) => ({ field, code: 'REQUIRED', detail: '' })) },
  });
}

test('an issue on a changed field or inside a list is placed on that field', () => {
  const { fields, whole } = rules.problemsOf(form, refusal('changes.title', 'changes.sourceIds.2'));
  expect(fields).toEqual({ title: 'À remplir.', sourceIds: 'À remplir.' });
  expect(whole).toBeNull();
});

test('an issue on a field the form does not show is explained whole', () => {
  const error = refusal('title', 'dossierId');
  const { fields, whole } = rules.problemsOf(form, error);
  expect(Object.keys(fields)).toEqual(['title']);
  expect(whole).toBe(error);
});

test('any other error is explained whole', () => {
  const error = new TypeError('Failed to fetch');
  expect(rules.problemsOf(form, error)).toEqual({ fields: {}, whole: error });
});

test('a required field left empty is said before asking the core', () => {
  expect(Object.keys(rules.missingFields(form, { title: '  ' }))).toEqual(['title']);
});

test('a required field that is not shown is not asked for', () => {
  expect(Object.keys(rules.missingFields(form, { title: 'vu', statedBy: '' }))).toEqual([]);
  expect(Object.keys(rules.missingFields(form, { title: 'dit', statedBy: '' }))).toEqual(['statedBy']);
});
