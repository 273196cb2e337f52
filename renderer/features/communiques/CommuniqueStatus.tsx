// Where a communiqué stands, in a word or two.
import type { Communique } from '../../../electron/contract/communiques.ts';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { communiqueStatusWords, communiqueTones } from './communiqueWords.ts';

export function CommuniqueStatus({ status }: { status: Communique['status'] }) {
  return <StatusBadge tone={communiqueTones[status]}>{communiqueStatusWords[status]}</StatusBadge>;
}
