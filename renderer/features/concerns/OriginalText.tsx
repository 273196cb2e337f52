// What was said before it was redacted, one press away: kept with the consent of who said it, and gone with it.

import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../app/client.ts';
import { asId } from '../../app/records.ts';
import { Panel } from '../../ui/Panel.tsx';
import classes from './Concerns.module.css';

export function OriginalText({ id }: { id: string }) {
  const { data } = useQuery(api.concerns.original.queryOptions({ input: { id: asId(id) }, gcTime: 0 }));
  if (!data?.text) return null;
  return (
    <details className={classes.figures}>
      <summary>Le texte avant remplacement</summary>
      <Panel>
        <Text className={classes.said}>{data.text}</Text>
      </Panel>
    </details>
  );
}
