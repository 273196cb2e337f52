// Passages of what is being written down that should not be kept, each with words to put in its place: nothing is refused.
import { Button, Group, List, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Passage } from '../../../electron/contract/privacy.ts';
import { announce } from '../../ui/announce.ts';
import classes from './PrivacyHints.module.css';
import { passageAdvice } from './passageWords.ts';
import { redacted } from './redaction.ts';

export interface PrivacyHintsProps {
  text: string;
  /** Those of this very text. */
  passages: readonly Passage[];
  onRedact: (text: string) => void;
  /** What the keys do with it, where they do. */
  keys?: ReactNode;
}

export function PrivacyHints({ text, passages, onRedact, keys }: PrivacyHintsProps) {
  const replace = (chosen: readonly Passage[]) => {
    onRedact(redacted(text, chosen));
    announce(chosen.length < 2 ? 'Remplacé' : `${chosen.length} passages remplacés`);
  };
  return (
    <div role="status">
      {passages.length > 0 && (
        <div className={classes.hints}>
          <Group justify="space-between" gap="sm">
            <Text size="sm" fw={500}>
              À relire avant d’enregistrer
            </Text>
            {passages.length > 1 && (
              <Button size="compact-xs" variant="default" onClick={() => replace(passages)}>
                Tout remplacer
              </Button>
            )}
          </Group>
          <List size="sm" spacing={4}>
            {passages.map((passage) => {
              const words = text.slice(passage.start, passage.end);
              return (
                <List.Item key={passage.start}>
                  « {words} » {passageAdvice[passage.kind]}{' '}
                  <Button
                    size="compact-xs"
                    variant="default"
                    onClick={() => replace([passage])}
                    aria-label={`Mettre ${passage.replacement} à la place de « ${words} »`}
                  >
                    Mettre {passage.replacement}
                  </Button>
                </List.Item>
              );
            })}
          </List>
          {keys !== undefined && (
            <Text size="xs" c="dimmed" component="div">
              {keys}
            </Text>
          )}
        </div>
      )}
    </div>
  );
}
