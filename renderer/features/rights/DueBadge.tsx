// When a request is to be answered, or what was answered.
import { Group } from '@mantine/core';
import type { RightsRequest } from '../../../electron/contract/rights.ts';
import { DateText } from '../../ui/DateText.tsx';
import { distanceWords, today } from '../../ui/dates.ts';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { outcomes } from './rightsWords.ts';

type Shown = Pick<RightsRequest, 'outcome' | 'dueOn'>;

export function DueBadge({ request: { outcome, dueOn } }: { request: Shown }) {
  if (outcome !== 'pending') return <StatusBadge tone="neutral">{outcomes[outcome]}</StatusBadge>;
  const on = today();
  const tone = dueOn < on ? 'danger' : dueOn === on ? 'warning' : 'neutral';
  return (
    <Group gap="xs" component="span" wrap="nowrap">
      <span>
        avant le <DateText on={dueOn} />
      </span>
      <StatusBadge tone={tone}>{distanceWords(on, dueOn)}</StatusBadge>
    </Group>
  );
}
