// The passages of a text being typed that should not be kept, asked of the core when the typing pauses.
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { Passage } from '../../../electron/contract/privacy.ts';
import { api, client } from '../../app/client.ts';

const TYPING_PAUSE = 300;
/** The longest text the core reads (contract: privacy.check). */
const LONGEST = 20_000;

/** Those of the text as it is now; none while it is still being read. */
export function usePassages(text: string): readonly Passage[] {
  const [settled] = useDebouncedValue(text, TYPING_PAUSE);
  const { data } = useQuery(
    api.privacy.check.queryOptions({
      input: { text: settled },
      enabled: settled.trim() !== '' && settled.length <= LONGEST,
      // What is typed is nobody’s to keep.
      gcTime: 0,
    }),
  );
  return settled === text ? (data?.passages ?? []) : [];
}

/** The same at once, for who is about to save. */
export async function readPassages(text: string): Promise<readonly Passage[]> {
  if (text.length > LONGEST) return [];
  return (await client.privacy.check({ text })).passages;
}
