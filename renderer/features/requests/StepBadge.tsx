// Where a request stands, in a word on a tint.
import type { ClockStep } from '../../../electron/contract/law.ts';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { steps } from './words.ts';

export function StepBadge({ step }: { step: ClockStep }) {
  const { label, tone } = steps[step];
  return <StatusBadge tone={tone}>{label}</StatusBadge>;
}
