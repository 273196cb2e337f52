import { describe, expect, it } from 'vitest';
import { isRightToLeft } from '../../../../electron/core/documents/rendering/direction.ts';

describe('the direction of a text', () => {
  it('is from right to left where its first letter is of such a script, for every letter there is', () => {
    const scripts = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
    const missed: string[] = [];
    for (let code = 0; code <= 0x10ffff; code += 1) {
      const letter = String.fromCodePoint(code);
      if (!/\p{L}/u.test(letter) || isRightToLeft(`1. ${letter}a`) === scripts.test(letter)) continue;
      missed.push(code.toString(16));
    }
    expect(missed).toEqual([]);
  });

  it('is from left to right where Arabic comes after the first letter, and without any letter', () => {
    expect(isRightToLeft('École العربية')).toBe(false);
    expect(isRightToLeft('12 : 😀')).toBe(false);
  });
});
