// Which of two authorities’ values stays, field by field.
import type { Authority } from '../../../electron/contract/authorities.ts';
import type { MergeableField } from '../../../electron/contract/directories.ts';

/** What is compared of an authority. */
type Compared = Pick<Authority, MergeableField>;

/** A choice of the window: some fields go together. */
export interface MergeChoice {
  id: string;
  label: string;
  fields: readonly MergeableField[];
}

export const mergeChoices: readonly MergeChoice[] = [
  { id: 'name', label: 'Nom', fields: ['name'] },
  { id: 'kind', label: 'Nature', fields: ['kind'] },
  // A street of one place with the postcode of another would reach nobody, and the holidays are those of the place.
  { id: 'address', label: 'Adresse', fields: ['postalAddress', 'postalCode', 'city', 'zone'] },
  { id: 'email', label: 'Courriel', fields: ['email'] },
  { id: 'dpoEmail', label: 'Courriel du délégué (DPO)', fields: ['dpoEmail'] },
  { id: 'phone', label: 'Téléphone', fields: ['phone'] },
  { id: 'website', label: 'Site', fields: ['website'] },
  { id: 'identifier', label: 'Numéro officiel', fields: ['identifier'] },
  { id: 'salutation', label: 'Formule d’appel', fields: ['salutation'] },
  { id: 'note', label: 'Note', fields: ['note'] },
];

/** The choices on which the two differ. */
export function differences(a: Compared, b: Compared): MergeChoice[] {
  return mergeChoices.filter(({ fields }) => fields.some((field) => a[field] !== b[field]));
}

/** Whether the second’s value is the fuller: longer, or anything where the first says nothing of itself. */
export function isFuller(
  second: Compared,
  first: Compared,
  { fields }: Pick<MergeChoice, 'fields'>,
): boolean {
  return weight(second, fields) > weight(first, fields);
}

function weight(authority: Compared, fields: readonly MergeableField[]): number {
  return fields.reduce((sum, field) => {
    if (field === 'kind') return sum + (authority.kind === 'other' ? 0 : 1);
    if (field === 'zone') return sum + (authority.zone === 'FR' ? 0 : 1);
    // Capitals only are how directories write, not more that is said.
    if (field === 'name')
      return sum + (authority.name === authority.name.toUpperCase() ? 0 : 1000) + authority.name.length;
    return sum + authority[field].length;
  }, 0);
}
