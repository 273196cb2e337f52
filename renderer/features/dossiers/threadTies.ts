// Which things of a dossier are tied together, and the same in words for those who do not see the lines.
import type { Outputs } from '../../app/client.ts';

type Threads = Outputs['dossiers']['threads'];
export type ThreadNode = Threads['nodes'][number];
type Edge = { from: string; to: string };

/** The thing itself, all that supports it, and all that it supports. */
export function connectedTo(id: string, edges: readonly Edge[]): Set<string> {
  return new Set([...reached(id, edges, 'from', 'to'), ...reached(id, edges, 'to', 'from')]);
}

function reached(
  start: string,
  edges: readonly Edge[],
  near: 'from' | 'to',
  far: 'from' | 'to',
): Set<string> {
  const found = new Set([start]);
  const waiting = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const edge of edges) {
      if (edge[near] !== id || found.has(edge[far])) continue;
      found.add(edge[far]);
      waiting.push(edge[far]);
    }
  }
  return found;
}

/**
 * « S’appuie sur S-2018-01, S-2018-03 », « Ne s’appuie sur aucune source », « N’est citée nulle part »: what the lines of a
 * thing say.
 */
export function tiesInWords(node: ThreadNode, nodes: readonly ThreadNode[], edges: readonly Edge[]): string {
  const byId = new Map(nodes.map((one) => [String(one.id), one]));
  const supports = edges.flatMap(({ from, to }) => (to === node.id ? (byId.get(from) ?? []) : []));
  const supported = edges.filter(({ from }) => from === node.id).length;
  switch (node.type) {
    case 'source':
      return supported === 0 ? 'N’est citée nulle part' : times(supported, 'Citée');
    case 'claim':
      return supports.length === 0 ? 'Aucune source' : `Sources\u00a0: ${names(supports)}`;
    case 'communique': {
      const sources = supports.filter(({ type }) => type === 'source');
      const claims = supports.length - sources.length;
      return [
        claims === 0 ? '' : `${claims}\u00a0${claims > 1 ? 'affirmations' : 'affirmation'}`,
        sources.length === 0 ? 'aucune source citée' : `sources\u00a0: ${names(sources)}`,
      ]
        .filter((part) => part !== '')
        .join(', ')
        .replace(/^./u, (first) => first.toUpperCase());
    }
    case 'demand':
      return supports.length === 0 ? 'Hors de tout communiqué' : `Dans ${names(supports)}`;
  }
}

function names(nodes: readonly ThreadNode[]): string {
  // A reference is not cut at the end of a line.
  return nodes.map(({ reference, title }) => reference.replaceAll('-', '\u2011') || title).join(', ');
}

function times(count: number, word: string): string {
  return `${word} ${count}\u00a0fois`;
}
