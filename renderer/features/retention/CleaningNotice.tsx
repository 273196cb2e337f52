// What a « ménage » is about to do, before it is done.
import { List, Text } from '@mantine/core';
import type { CleaningGroup } from '../../../electron/contract/retention.ts';
import { type Choices, choiceOf, chosenCount, groupKey } from './cleaningChoices.ts';
import { groupCount, groupReason } from './retentionWords.ts';

export function CleaningNotice({ groups, choices }: { groups: readonly CleaningGroup[]; choices: Choices }) {
  return (
    <>
      <List size="sm" spacing="xs">
        {groups.flatMap((group) => {
          const choice = choiceOf(choices, group);
          const count = chosenCount(choice, group);
          if (count === 0) return [];
          return (
            <List.Item key={groupKey(group)}>
              <b>{choice.outcome === 'anonymise' ? 'À rendre anonyme :' : 'À effacer :'}</b>{' '}
              {groupCount(group, count)}
              {group.dossierTitle !== null && `, « ${group.dossierTitle} »`} ({groupReason(group)})
            </List.Item>
          );
        })}
      </List>
      <Text size="sm" mt="sm">
        Rendre anonyme retire la personne et la commune ; un texte qui nomme quelqu’un est effacé. Cela ne
        peut pas être annulé. Les sauvegardes déjà faites ne changent pas.
      </Text>
    </>
  );
}
