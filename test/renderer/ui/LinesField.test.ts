// One element a line.
import { expect, test } from 'vitest';
import { linesOf } from '../../../renderer/ui/LinesField.tsx';

test('blank lines and outer spaces are not elements', () => {
  expect(linesOf(' Statuts \n\nCopie de la demande\n ')).toEqual(['Statuts', 'Copie de la demande']);
});
