// What a text that is published tells of the figures of its dossier: later figures are held to it.
import type { Fact } from '../../contract/facts.ts';
import type { PublishedFigures } from '../../contract/figures.ts';
import { statedBy } from '../figures/published.ts';
import { noteStated, publishableFigures, type Stated } from '../figures/releases.ts';
import type { Register, Write } from '../register/register.ts';
import { readFactAddress } from './address.ts';

/** Notes the figures that facts state, inside the write that publishes them. Nothing where they state none. */
export async function noteStatedFacts(
  write: Write,
  register: Register,
  dossierId: string,
  facts: readonly Fact[],
): Promise<void> {
  const counting = facts.filter(
    ({ kind, value }) => value !== null && (kind === 'concernCount' || kind === 'chart'),
  );
  if (counting.length === 0) return;
  const { figures } = await publishableFigures(register, dossierId);
  const stated = counting.map(({ address }) => statedAt(figures, address));
  const all = (name: 'theme' | 'level' | 'commune' | 'channel' | 'month') => [
    ...new Set(stated.flatMap((one) => one[name] ?? [])),
  ];
  await noteStated(write, register, dossierId, {
    ...{ theme: all('theme'), level: all('level'), commune: all('commune') },
    ...{ channel: all('channel'), month: all('month') },
    themeByLevel: stated.some(({ themeByLevel }) => themeByLevel === true),
  });
}

function statedAt(figures: PublishedFigures, address: string): Stated {
  const query = readFactAddress(address);
  if (query?.kind === 'chart') return statedBy(figures, query.chart);
  if (query?.kind !== 'concernCount' || query.by === 'total') return {};
  return query.by === 'theme' ? { theme: [query.theme] } : { level: [query.level] };
}
