// What became of a demand, in a word or two.
import type { Demand } from '../../../electron/contract/demands.ts';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { demandStatusWords, demandTones } from './demandWords.ts';

export function DemandStatus({ status }: { status: Demand['status'] }) {
  return <StatusBadge tone={demandTones[status]}>{demandStatusWords[status]}</StatusBadge>;
}
