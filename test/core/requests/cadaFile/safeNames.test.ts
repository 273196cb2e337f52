// Names of files in the zip: safe on every system, whatever the words.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { safeName } from '../../../../electron/core/requests/cadaFile/safeNames.ts';

const pdf = { name: 'a.pdf', mediaType: 'application/pdf' };

it.each([
  [1, 'Demande D-2018-01', pdf, '01 - Demande D-2018-01.pdf'],
  [12, '../../etc/passwd', pdf, '12 - etc passwd.pdf'],
  [3, 'C:\\Windows\\NUL', pdf, '03 - C Windows NUL.pdf'],
  [4, '', { name: 'sans ending', mediaType: 'image/jpeg' }, '04 - Pièce.jpg'],
  [100, 'e\u0301te\u0301 \u202Efdp.exe', { name: 'x.TXT', mediaType: '' }, '100 - été fdp.exe.txt'],
])('%i of « %s » is %s', (number, title, original, expected) => {
  expect(safeName(number, title, original)).toBe(expected);
});

it('is one plain name that no system refuses, whatever the title and the file', () => {
  const words = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 300 }));
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 500 }), words, words, (number, title, name) => {
      const safe = safeName(number, title, { name, mediaType: 'application/pdf' });
      expect(safe).toMatch(/^\d{2,3} - \S/u);
      expect(safe).not.toMatch(/["*/:<>?\\|\p{Cc}\p{Cf}\p{Cs}]|[. ]$|\.\.[/\\]/u);
      expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(150);
    }),
    { numRuns: 500 },
  );
});
