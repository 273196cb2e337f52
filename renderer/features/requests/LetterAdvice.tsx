// A gentle word on a request for documents that asks for information: it never prevents anything.
import { Alert, List } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { informationAsked } from './informationAsked.ts';

export function LetterAdvice({ text, documentsAsked }: { text: string; documentsAsked: boolean }) {
  const findings = documentsAsked ? informationAsked(text) : [];
  if (findings.length === 0) return null;
  return (
    <Alert
      color="lagoon"
      variant="outline"
      icon={<IconInfoCircle aria-hidden />}
      title="Cette lettre semble demander un renseignement, pas un document"
      mt="xs"
    >
      <List size="sm">
        {findings.map(({ words, advice }) => (
          <List.Item key={words}>
            « {words} » – {advice}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
