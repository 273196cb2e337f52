// What theme a text is likely about, learned from texts that have one: a multinomial naive Bayes over stems, counted by hand.
import { stemsOf } from './stems.ts';

export interface Learned {
  themes: Map<string, Map<string, number>>;
  /** Texts and stems of each theme. */
  texts: Map<string, number>;
  stems: Map<string, number>;
  vocabulary: Set<string>;
}

export function nothingLearned(): Learned {
  return { themes: new Map(), texts: new Map(), stems: new Map(), vocabulary: new Set() };
}

/** Adds a text with its theme. Each stem counts once a text: a word said ten times is one thing said. */
export function learn(learned: Learned, theme: string, text: string): void {
  const counts = learned.themes.get(theme) ?? new Map<string, number>();
  learned.themes.set(theme, counts);
  const stems = new Set(stemsOf(text));
  for (const stem of stems) {
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
    learned.vocabulary.add(stem);
  }
  learned.texts.set(theme, (learned.texts.get(theme) ?? 0) + 1);
  learned.stems.set(theme, (learned.stems.get(theme) ?? 0) + stems.size);
}

/** At most this many themes are suggested. */
const MOST = 3;
/** A theme is suggested when it is not much less likely than the likeliest: e^-3, one chance in twenty. */
const FAR = 3;
/** Fewer texts with a theme teach nothing. */
const FEWEST_TEXTS = 5;

/**
 * The themes of a text, the likeliest first; none where none of its words was met, where there is a single theme to choose,
 * or where too little was learned. The same for the same texts, in whatever order they were learned.
 */
export function suggestThemes(learned: Learned, text: string): string[] {
  const { themes, texts, vocabulary } = learned;
  const known = [...new Set(stemsOf(text))].filter((stem) => vocabulary.has(stem));
  const all = [...texts.values()].reduce((sum, count) => sum + count, 0);
  if (known.length === 0 || themes.size < 2 || all < FEWEST_TEXTS) return [];
  const scored = [...themes].map(([theme, counts]) => {
    const room = (learned.stems.get(theme) ?? 0) + vocabulary.size;
    const prior = Math.log((texts.get(theme) ?? 0) / all);
    const score = known.reduce((sum, stem) => sum + Math.log(((counts.get(stem) ?? 0) + 1) / room), prior);
    // A theme is suggested for its words, never for being frequent alone.
    return { theme, score, isSaid: known.some((stem) => counts.has(stem)) };
  });
  scored.sort((a, b) => b.score - a.score || (a.theme < b.theme ? -1 : 1));
  const best = scored.find(({ isSaid }) => isSaid)?.score ?? 0;
  return scored
    .filter(({ score, isSaid }) => isSaid && best - score < FAR)
    .slice(0, MOST)
    .map(({ theme }) => theme);
}
