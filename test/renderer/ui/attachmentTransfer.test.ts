// Attachments go in pieces the core accepts.
import fc from 'fast-check';
import { beforeAll, expect, test, vi } from 'vitest';
import { CHUNK_LIMIT } from '../../../electron/contract/documents.ts';

let rules: typeof import('../../../renderer/ui/attachmentTransfer.ts');

beforeAll(async () => {
  vi.stubGlobal('window', { location: { origin: 'http://127.0.0.1' } });
  rules = await import('../../../renderer/ui/attachmentTransfer.ts');
});

test('a piece is within the contract’s limit', () => {
  expect(rules.PIECE).toBeLessThanOrEqual(CHUNK_LIMIT);
});

test('any bytes come back from base64 as they were', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 20_000 }), (bytes) => {
      const text = rules.encodeBase64(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64'));
      expect([...rules.decodeBase64(text)]).toEqual([...bytes]);
    }),
    { numRuns: 30 },
  );
});
