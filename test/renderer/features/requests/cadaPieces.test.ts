// Choosing the pieces of the file for the CADA: their order, and those left out.
import { expect, it } from 'vitest';
import type { CadaPiece } from '../../../../electron/contract/cadaFile.ts';
import { Id } from '../../../../electron/contract/primitives.ts';
import {
  movedPiece,
  orderedPieces,
  toggledPiece,
  usualChoice,
} from '../../../../renderer/features/requests/cadaPieces.ts';

const [a, b, c] = ['a', 'b', 'c'].map((end) => `01890000-0000-7000-8000-00000000000${end}`);
const pieces = [a, b, c].map((id): CadaPiece => {
  const about = { title: 'Pièce', name: 'p.pdf', on: null, size: 1, mediaType: 'application/pdf' };
  return { id: Id.parse(id), kind: 'event', ...about, mergeable: true, reason: null, pages: 1 };
});
const order = (choice: typeof usualChoice) => orderedPieces(pieces, choice).map(({ id }) => id.at(-1));

it('keeps the usual order until a piece is moved, one place at a time', () => {
  expect(order(usualChoice)).toEqual(['a', 'b', 'c']);
  const down = movedPiece(pieces, usualChoice, a ?? '', 1);
  expect(order(down)).toEqual(['b', 'a', 'c']);
  expect(order(movedPiece(pieces, down, c ?? '', -1))).toEqual(['b', 'c', 'a']);
});

it('moves no piece past either end, nor one that is gone', () => {
  expect(movedPiece(pieces, usualChoice, a ?? '', -1)).toBe(usualChoice);
  expect(movedPiece(pieces, usualChoice, c ?? '', 1)).toBe(usualChoice);
  expect(movedPiece(pieces, usualChoice, 'gone', 1)).toBe(usualChoice);
});

it('puts a piece that came since at the end of the order chosen', () => {
  const moved = movedPiece(pieces.slice(0, 2), usualChoice, a ?? '', 1);
  expect(order(moved)).toEqual(['b', 'a', 'c']);
});

it('leaves a piece out, then takes it again', () => {
  const out = toggledPiece(usualChoice, b ?? '');
  expect([...out.leftOut]).toEqual([b]);
  expect(toggledPiece(out, b ?? '').leftOut.size).toBe(0);
});
