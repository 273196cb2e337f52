// Who may sign a letter.
import { useQuery } from '@tanstack/react-query';
import type { InformationRequest } from '../../../electron/contract/requests.ts';
import { api } from '../../app/client.ts';
import type { Values } from '../../ui/formTypes.ts';
import type { SignedBy } from './signature.ts';

/** Who may sign a letter, by its model or, without one, by what it is for. */
export function useSignedBy({ model, regime, legalClock }: Values | InformationRequest): SignedBy {
  const { data } = useQuery(api.requests.models.queryOptions());
  const known = data?.models.find(({ id }) => id === model);
  return known?.signedBy ?? (regime === 'rgpd' && legalClock !== false ? 'personConcerned' : 'anyone');
}
