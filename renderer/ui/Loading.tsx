// What shows while an answer is awaited: nothing at first, since most come at once.
import { Group, Loader, Text } from '@mantine/core';
import { useEffect, useState } from 'react';

const PATIENCE = 250;

/** `what` completes the sentence: « Chargement des sources… ». */
export function Loading({ what = '' }: { what?: string }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Group gap="sm" p="md" role="status" mih="4rem">
      {late && (
        <>
          <Loader size="sm" aria-hidden />
          <Text size="sm" c="dimmed">
            Chargement{what === '' ? '' : ` ${what}`}…
          </Text>
        </>
      )}
    </Group>
  );
}
