// The present values of the facts a text states, for the chips that show them.
import type { Fact } from '../../../../electron/contract/facts.ts';

export interface FactValues {
  read(address: string): Fact | undefined;
  set(facts: readonly Fact[]): void;
  subscribe(listener: () => void): () => void;
}

export function createFactValues(): FactValues {
  const values = new Map<string, Fact>();
  const listeners = new Set<() => void>();
  return {
    read: (address) => values.get(address),
    set: (facts) => {
      for (const fact of facts) values.set(fact.address, fact);
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The addresses of the facts of a Markdown text, each once, sorted so that typing elsewhere asks for nothing new. */
export function factAddresses(markdown: string): string[] {
  return [
    ...new Set([...markdown.matchAll(/\]\((vigie:[^\s()<>]*)\)/gu)].map(([, address = '']) => address)),
  ].sort();
}
