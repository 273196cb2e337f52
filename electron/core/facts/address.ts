// The address of a fact, as it stands in a text: a link that any Markdown tool leaves alone, in words a person can read.
import { levels } from '../../contract/concerns.ts';
import { type ChartKind, chartKinds } from '../../contract/figures.ts';
import { EventType } from '../../contract/law.ts';

export const FACT_SCHEME = 'vigie:';

type Level = (typeof levels)[number];

/** A fact that is asked for. Requests are named by their reference, which people know. */
export type FactQuery =
  | { kind: 'concernCount'; by: 'total' }
  | { kind: 'concernCount'; by: 'theme'; theme: string }
  | { kind: 'concernCount'; by: 'level'; level: Level }
  /** A picture with its table: the address is that of an image, not of a link. */
  | { kind: 'chart'; chart: ChartKind }
  | { kind: 'silenceDays'; request: string }
  | { kind: 'hostingPlace'; dataUseId: string }
  | { kind: 'eventDate'; request: string; event: EventType }
  | { kind: 'answer'; question: string };

/** `vigie:inquietudes?theme=Publicit%C3%A9`: no space nor parenthesis, which would end the link. */
export function factAddress(query: FactQuery): string {
  switch (query.kind) {
    case 'concernCount':
      if (query.by === 'theme') return written('inquietudes', { theme: query.theme });
      return written('inquietudes', query.by === 'level' ? { niveau: query.level } : {});
    case 'chart':
      return written('graphique', { par: chartWords[query.chart] });
    case 'silenceDays':
      return written('silence', { demande: query.request });
    case 'hostingPlace':
      return written('hebergement', { usage: query.dataUseId });
    case 'eventDate':
      return written('date', { demande: query.request, evenement: query.event });
    case 'answer':
      return written('reponse', { question: query.question });
  }
}

/** The fact an address asks for; null where it asks for none. */
export function readFactAddress(address: string): FactQuery | null {
  const match = /^vigie:([a-z]+)(?:\?(.*))?$/.exec(address);
  if (!match) return null;
  const [, name = '', search = ''] = match;
  const given = new URLSearchParams(search);
  const only = (...names: string[]) =>
    [...given.keys()].length === names.length && names.every((key) => (given.get(key) ?? '') !== '');
  const value = (key: string) => given.get(key) ?? '';
  if (name === 'inquietudes' && only()) return { kind: 'concernCount', by: 'total' };
  if (name === 'inquietudes' && only('theme')) {
    return { kind: 'concernCount', by: 'theme', theme: value('theme') };
  }
  if (name === 'inquietudes' && only('niveau')) {
    const level = levels.find((known) => known === value('niveau'));
    return level === undefined ? null : { kind: 'concernCount', by: 'level', level };
  }
  if (name === 'graphique' && only('par')) {
    const chart = chartKinds.find((known) => chartWords[known] === value('par'));
    return chart === undefined ? null : { kind: 'chart', chart };
  }
  if (name === 'silence' && only('demande')) return { kind: 'silenceDays', request: value('demande') };
  if (name === 'hebergement' && only('usage')) return { kind: 'hostingPlace', dataUseId: value('usage') };
  if (name === 'reponse' && only('question')) return { kind: 'answer', question: value('question') };
  if (name === 'date' && only('demande', 'evenement')) {
    const event = EventType.safeParse(value('evenement'));
    return event.success ? { kind: 'eventDate', request: value('demande'), event: event.data } : null;
  }
  return null;
}

/** What a chart is by, as a person may write it. */
const chartWords: Readonly<Record<ChartKind, string>> = {
  theme: 'theme',
  level: 'niveau',
  commune: 'commune',
  channel: 'canal',
  month: 'mois',
  themeByLevel: 'theme-et-niveau',
};

function written(name: string, given: Readonly<Record<string, string>>): string {
  const search = Object.entries(given).map(([key, value]) => `${key}=${encoded(value)}`);
  return search.length === 0 ? `${FACT_SCHEME}${name}` : `${FACT_SCHEME}${name}?${search.join('&')}`;
}

/** encodeURIComponent leaves what Markdown gives a meaning to. */
function encoded(value: string): string {
  return encodeURIComponent(value).replace(
    /[!'()*_~]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
