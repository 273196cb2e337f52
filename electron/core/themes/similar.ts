// Gathers texts that say nearly the same: the share of groups of three words two texts have in common, by MinHash.
import { plainWords } from './stems.ts';

/** Numbers that stand for a text: two texts have as large a share of them alike as of their groups of words. */
const HASHES = 24;
/** Texts that agree on a whole band are compared: 8 bands of 3. */
const BAND = 3;
/** Share of groups of words in common from which two texts say the same. */
const ALIKE = 0.6;
/** A place of the index that holds more than these many texts tells nothing new of the others. */
const CROWD = 60;

export interface Similar {
  add(text: string): void;
  /** The places, in the order they were added, of texts alike: two at least, the largest groups first. */
  groups(): number[][];
}

export function gatherSimilar(): Similar {
  const shingles: Uint32Array[] = [];
  const bands = new Map<string, number[]>();
  const parents: number[] = [];
  const rootOf = (place: number): number => {
    let root = place;
    while (parents[root] !== root) root = parents[root] ?? root;
    for (let at = place; at !== root; ) {
      const next = parents[at] ?? root;
      parents[at] = root;
      at = next;
    }
    return root;
  };
  return {
    add(text) {
      const place = parents.length;
      parents[place] = place;
      const own = shinglesOf(text);
      shingles[place] = own;
      if (own.length === 0) return;
      for (const key of bandsOf(own)) {
        const same = bands.get(key);
        if (same === undefined) {
          bands.set(key, [place]);
          continue;
        }
        for (const other of same) {
          const root = rootOf(other);
          if (root === rootOf(place)) continue;
          if (shareInCommon(own, shingles[other] ?? own) >= ALIKE) parents[rootOf(place)] = root;
        }
        // One of each group is enough to find the next of it.
        const root = rootOf(place);
        if (same.length < CROWD && !same.some((other) => rootOf(other) === root)) same.push(place);
      }
    },
    groups() {
      const gathered = Map.groupBy(parents.keys(), rootOf);
      return [...gathered.values()]
        .filter((places) => places.length > 1)
        .sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
    },
  };
}

/** Hashes of each three words in a row, sorted, each once; of the words themselves where there are fewer. */
function shinglesOf(text: string): Uint32Array {
  const words = plainWords(text).filter((word) => !/^\d+$/.test(word));
  if (words.length === 0) return new Uint32Array();
  const found = new Set<number>();
  for (let at = 0; at + 2 < Math.max(words.length, 3); at += 1) {
    found.add(hashOf(`${words[at]} ${words[at + 1] ?? ''} ${words[at + 2] ?? ''}`));
  }
  return Uint32Array.from(found).sort();
}

function bandsOf(shingles: Uint32Array): string[] {
  const least = Array.from({ length: HASHES }, (_, at) => leastHash(shingles, at));
  return Array.from({ length: HASHES / BAND }, (_, band) =>
    [band, ...least.slice(band * BAND, (band + 1) * BAND)].join(),
  );
}

/** The least value that the shingles take in one order of all numbers: a multiplication by an odd number, and a turn. */
function leastHash(shingles: Uint32Array, order: number): number {
  const factor = (0x9e3779b1 + order * 0x85ebca6a) | 1;
  let least = 0xffffffff;
  for (const shingle of shingles) {
    const mixed = Math.imul(shingle ^ (shingle >>> 15), factor);
    const value = (mixed ^ (mixed >>> 13)) >>> 0;
    if (value < least) least = value;
  }
  return least;
}

/** How much of both is in common: of what either has, the share both have. Both are sorted. */
function shareInCommon(one: Uint32Array, other: Uint32Array): number {
  let common = 0;
  for (let at = 0, beside = 0; at < one.length && beside < other.length; ) {
    const [left = 0, right = 0] = [one[at], other[beside]];
    if (left === right) common += 1;
    if (left <= right) at += 1;
    if (right <= left) beside += 1;
  }
  return common / (one.length + other.length - common);
}

/** FNV-1a, 32 bits. */
function hashOf(words: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at += 1) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
