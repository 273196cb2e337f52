// When two authorities are made one, the fuller value is proposed, and what goes together stays together.
import { describe, expect, it } from 'vitest';
import type { Authority } from '../../../../electron/contract/authorities.ts';
import { mergeableFields } from '../../../../electron/contract/directories.ts';
import {
  differences,
  isFuller,
  mergeChoices,
} from '../../../../renderer/features/authorities/mergeChoices.ts';

type Fields = Pick<Authority, (typeof mergeableFields)[number]>;

const blank: Fields = {
  ...{ name: 'Collège Jean-Moulin', kind: 'other', postalAddress: '', postalCode: '', city: '', email: '' },
  ...{ dpoEmail: '', phone: '', website: '', zone: 'FR', salutation: '', identifier: '', note: '' },
};
const choice = (id: string) => mergeChoices.filter((one) => one.id === id)[0] ?? { fields: [] };

describe('two authorities', () => {
  it('are compared on every field one may keep of the other', () => {
    expect(mergeChoices.flatMap(({ fields }) => fields).sort()).toEqual([...mergeableFields].sort());
  });

  it('differ by what differs only, the address as a whole with its holidays', () => {
    const other: Fields = { ...blank, city: 'Valmont', zone: 'FR-57', phone: '0399' };
    expect(differences(blank, other).map(({ id }) => id)).toEqual(['address', 'phone']);
  });

  it.each([
    ['phone', { phone: '0399' }, true],
    ['kind', { kind: 'school' }, true],
    ['name', { name: 'COLLEGE JEAN MOULIN DE VALMONT' }, false],
    ['email', {}, false],
  ] as const)('propose the second’s %s where it says more: %j, %s', (id, more, fuller) => {
    expect(isFuller({ ...blank, ...more }, blank, choice(id))).toBe(fuller);
  });
});
