// Each failure at start has its own way out.
import { ORPCError } from '@orpc/client';
import { expect, test } from 'vitest';
import { wayOut } from '../../../../renderer/features/start/startFailures.ts';

function failure(code: string, data: object): unknown {
  return new ORPCError(code, { data });
}

const path = '/home/camille/Documents/Vigie/Registre.vigie';

test('a damaged register leads to its back-ups', () => {
  expect(wayOut(failure('REGISTER_DAMAGED', { path, findings: [] })).choose).toBe('Ouvrir une sauvegarde…');
});

test('a register that moved is looked for', () => {
  expect(wayOut(failure('FILE_NOT_FOUND', { path })).choose).toBe('Retrouver le fichier…');
});

test('a file that is no register leads to another one', () => {
  expect(wayOut(failure('NOT_A_REGISTER', { path })).choose).toBe('Choisir un autre registre…');
  expect(wayOut(failure('REGISTER_NEWER', { path, found: 9, supported: 1 })).choose).toBe(
    'Choisir un autre registre…',
  );
});

test('where nothing can be written, another place is offered', () => {
  expect(wayOut(failure('FILE_NOT_WRITABLE', { path, reason: 'EACCES' })).choose).toBe(
    'Choisir un autre fichier…',
  );
});

test('anything else still offers a register to open', () => {
  expect(wayOut(new Error('lost')).choose).toBe('Choisir un registre…');
});
