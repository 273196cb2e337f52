import { ORPCError } from '@orpc/client';
import { expect, test, vi } from 'vitest';

vi.stubGlobal('window', { location: { origin: 'http://127.0.0.1' } });
const { outcomeOf } = await import('../../../../renderer/features/communiques/draftSaves.ts');

const read = () => Promise.resolve({ title: 'Lu à nouveau' });

test('a stale version is a conflict with the record as it stands', async () => {
  const error = new ORPCError('CONFLICT', {
    data: { type: 'communique', id: 'x', expectedVersion: 1, actualVersion: 2 },
  });
  expect(await outcomeOf(error, read)).toEqual({ kind: 'conflict', record: { title: 'Lu à nouveau' } });
});

test('a refused field is said, to be mended', async () => {
  const issues = [{ field: 'changes.contactEmail', code: 'INVALID_FORMAT', detail: 'email' }];
  const error = new ORPCError('BAD_INPUT', { data: { issues } });
  expect(await outcomeOf(error, read)).toEqual({ kind: 'refused', issues });
});

test('a lost connection is tried again, a published communiqué is not', async () => {
  const lost = await outcomeOf(new TypeError('Failed to fetch'), read);
  const frozen = await outcomeOf(new ORPCError('FROZEN', { data: { type: 'communique', id: 'x' } }), read);
  expect([lost, frozen]).toMatchObject([
    { kind: 'failed', lasting: false },
    { kind: 'failed', lasting: true },
  ]);
});
