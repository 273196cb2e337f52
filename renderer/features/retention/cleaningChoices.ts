// What is chosen in a « ménage »: by group, all but some lines, or some lines only.
import type { CleaningChoice, CleaningGroup, RetentionPolicy } from '../../../electron/contract/retention.ts';
import { asId } from '../../app/records.ts';

export interface GroupChoice {
  mode: 'allBut' | 'only';
  ids: ReadonlySet<string>;
  outcome: RetentionPolicy['outcome'];
}

export type Choices = ReadonlyMap<string, GroupChoice>;

export function groupKey({ rule, type, dossierId }: CleaningGroup): string {
  return [rule, type, dossierId ?? ''].join(' ');
}

/** Nothing is chosen before someone does. */
export function choiceOf(choices: Choices, group: CleaningGroup): GroupChoice {
  return choices.get(groupKey(group)) ?? { mode: 'only', ids: new Set(), outcome: group.outcome };
}

export function chosenCount({ mode, ids }: GroupChoice, { total }: CleaningGroup): number {
  return mode === 'only' ? ids.size : Math.max(0, total - ids.size);
}

export function isChosen({ mode, ids }: GroupChoice, id: string): boolean {
  return (mode === 'only') === ids.has(id);
}

/** Everything of the group, or nothing where everything was. */
export function toggleGroup(choice: GroupChoice, group: CleaningGroup): GroupChoice {
  const all = chosenCount(choice, group) === group.total;
  return { ...choice, mode: all ? 'only' : 'allBut', ids: new Set() };
}

export function toggleLine(choice: GroupChoice, id: string): GroupChoice {
  const ids = new Set(choice.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ...choice, ids };
}

/** What is asked of the core: the groups something is chosen in. */
export function asked(groups: readonly CleaningGroup[], choices: Choices): CleaningChoice[] {
  return groups.flatMap((group) => {
    const choice = choiceOf(choices, group);
    if (chosenCount(choice, group) === 0) return [];
    const { rule, type, dossierId } = group;
    const ids = [...choice.ids].map(asId);
    return [{ rule, type, dossierId, outcome: choice.outcome, lines: { mode: choice.mode, ids } }];
  });
}
