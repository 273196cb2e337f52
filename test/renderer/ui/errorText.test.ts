// Every error of the contract has its French sentences.
import { ORPCError } from '@orpc/client';
import { describe, expect, test } from 'vitest';
import { type ErrorCode, type ErrorData, errorMap } from '../../../electron/contract/errors.ts';
import type { RenderErrorCode } from '../../../electron/core/documents/rendering/renderError.ts';
import {
  bytesWords,
  errorOf,
  explain,
  explanations,
  isLostConnection,
} from '../../../renderer/ui/errorText.ts';

const examples: { [Code in ErrorCode]: ErrorData<Code> } = {
  BAD_INPUT: { issues: [{ field: 'title', code: 'REQUIRED', detail: '' }] },
  NOT_FOUND: { type: 'source', id: 'x' },
  CONFLICT: { type: 'dossier', id: 'x', expectedVersion: 1, actualVersion: 2 },
  FROZEN: { type: 'communique', id: 'x' },
  IN_USE: { type: 'authority', id: 'x', by: { request: 2, demand: 1 } },
  NO_REGISTER: {},
  REGISTER_LOCKED: { path: '/a/b.vigie' },
  WRONG_PASSPHRASE: { path: '/a/b.vigie' },
  REGISTER_GONE: { path: '/a/b.vigie', found: 'missing' },
  REGISTER_IN_USE: { path: '/a/b.vigie', host: 'poste', since: '2018-11-15T12:00:00.000Z' },
  FILE_NOT_FOUND: { path: '/a/b.vigie' },
  FILE_EXISTS: { path: '/a/b.vigie' },
  FILE_NOT_WRITABLE: { path: '/a/b.vigie', reason: 'EACCES' },
  NOT_A_REGISTER: { path: '/a/b.vigie' },
  REGISTER_DAMAGED: { path: '/a/b.vigie', findings: ['page 12'] },
  REGISTER_NEWER: { path: '/a/b.vigie', found: 9, supported: 1 },
  NOT_A_MESSAGE: { name: 'lettre.eml', reason: 'notMail' },
  TOO_LARGE: { limit: 52_428_800, size: 60_000_000 },
  RENDER_FAILED: { reason: 'MISSING_ALTERNATIVE_TEXT', detail: 'carte.png' },
  NOT_PUBLISHABLE: { findings: ['missingLead'] },
};

const codes = Object.keys(errorMap).filter((code): code is ErrorCode => code in explanations);

function contractError(code: ErrorCode): unknown {
  return new ORPCError(code, { defined: true, status: errorMap[code].status, data: examples[code] });
}

test('every code of the contract is worded', () => {
  expect(codes).toEqual(Object.keys(errorMap));
});

test.each(codes)('%s says what happened and what to do, in French punctuation', (code) => {
  expect(errorMap[code].data.safeParse(examples[code]).success).toBe(true);
  const { title, advice } = explain(contractError(code));
  expect(title.length).toBeGreaterThan(10);
  expect(advice.length).toBeGreaterThan(20);
  for (const sentence of [title, advice]) {
    expect(sentence).not.toMatch(/undefined|'| [:;!?»]|« /u);
  }
});

describe('what is wrong is named', () => {
  test('records that use another one are counted in words', () => {
    expect(explain(contractError('IN_USE')).details).toEqual(['2 demandes', '1 revendication']);
  });

  test('a record of a feminine kind agrees', () => {
    const error = new ORPCError('CONFLICT', { data: { ...examples.CONFLICT, type: 'source' } });
    expect(explain(error).title).toBe('La source a été modifiée entre-temps');
  });

  test('an elided article precedes a vowel', () => {
    const error = new ORPCError('NOT_FOUND', { data: { type: 'event', id: 'x' } });
    expect(explain(error).title).toMatch(/^L’événement /u);
  });
});

test.each([
  'MISSING_TITLE',
  'MISSING_ALTERNATIVE_TEXT',
  'MISSING_GLYPH',
  'MISSING_IMAGE',
  'BAD_IMAGE',
] satisfies RenderErrorCode[])('a document that fails by %s has its own advice', (reason) => {
  const general = explain(new ORPCError('RENDER_FAILED', { data: { reason: 'UNSUPPORTED', detail: '' } }));
  const { advice } = explain(new ORPCError('RENDER_FAILED', { data: { reason, detail: '' } }));
  expect(advice).not.toBe(general.advice);
});

test('an error the contract does not know is not taken for one it knows', () => {
  expect(errorOf(new ORPCError('INTERNAL_SERVER_ERROR'))).toBeNull();
  expect(explain(new Error('boom')).title).toBe('Un défaut de Vigie a empêché cette action');
});

test('a core that cannot be reached is told apart from a defect', () => {
  expect(isLostConnection(new TypeError('Failed to fetch'))).toBe(true);
  expect(isLostConnection(new TypeError('x is not a function'))).toBe(false);
  expect(explain(new TypeError('Failed to fetch')).title).toBe('Le registre ne répond pas');
});

test.each([
  [0, '0 octet'],
  [800, '800 octets'],
  [12_345, '12 ko'],
  [1_440_000, '1,4 Mo'],
  [52_428_800, '52 Mo'],
])('%d bytes are « %s »', (bytes, words) => {
  expect(bytesWords(bytes)).toBe(words);
});
