// Passages of what is being written down that should be read again: nothing is refused.
import { List, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import classes from './PrivacyHints.module.css';
import { privacyAdvice, privacyHints } from './privacyPatterns.ts';

const TYPING_PAUSE = 300;

export function PrivacyHints({ text }: { text: string }) {
  const [settled] = useDebouncedValue(text, TYPING_PAUSE);
  const hints = privacyHints(settled);
  return (
    <div role="status">
      {hints.length > 0 && (
        <div className={classes.hints}>
          <Text size="sm" fw={500}>
            À relire avant d’enregistrer
          </Text>
          <List size="sm">
            {hints.map(({ kind, words }) => (
              <List.Item key={words}>
                « {words} » {privacyAdvice[kind]}
              </List.Item>
            ))}
          </List>
        </div>
      )}
    </div>
  );
}
