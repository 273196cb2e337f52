// The words of persons and consents.
import type { Consent } from '../../../electron/contract/persons.ts';
import { channels } from '../concerns/concernWords.ts';

export type ConsentKind = Consent['kind'];

export const consentKinds: Record<ConsentKind, { label: string; given: string; missing: string }> = {
  keep: {
    label: 'Garder ses coordonnées',
    given: 'Coordonnées gardées avec son accord',
    missing: 'Pas d’accord pour garder ses coordonnées',
  },
  contact: { label: 'La recontacter', given: 'Peut être recontactée', missing: 'Ne pas la recontacter' },
  publishAnonymously: {
    label: 'Publier ses propos sans son nom',
    given: 'Propos publiables sans son nom',
    missing: 'Ne pas publier ses propos',
  },
  publishByName: {
    label: 'Publier ses propos avec son nom',
    given: 'Propos publiables avec son nom',
    missing: 'Ne pas publier son nom',
  },
};

/** In the order they are asked for. */
export const kindsInOrder: readonly ConsentKind[] = [
  'keep',
  'contact',
  'publishAnonymously',
  'publishByName',
];

export function isConsentKind(text: unknown): text is ConsentKind {
  return typeof text === 'string' && text in consentKinds;
}

/** How a consent was given. */
export const consentChannels: Record<Consent['channel'], string> = { '': 'Non précisé', ...channels };
