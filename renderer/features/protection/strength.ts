// How hard a passphrase is to guess, by what attackers try first: words, names, dates, keys in a row, in French too.
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { PASSPHRASE_LENGTHS } from '../../../electron/contract/passphrase.ts';

export interface Strength {
  /** From 0, guessed at once, to 4. */
  score: 0 | 1 | 2 | 3 | 4;
  word: string;
  /** What would make it better; empty where it is good. */
  advice: string;
  isEnough: boolean;
}

/** Below this a patient program guesses it from a stolen file, however slow each try. */
const ENOUGH = 3;
/** What is longer changes nothing to the answer, and takes long to look at. */
const LOOKED_AT = 100;

/** Reads the dictionaries, a chunk of their own, and gives what measures a passphrase. */
export async function loadStrength(): Promise<(passphrase: string) => Strength> {
  const [{ ZxcvbnFactory }, common, french] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-fr'),
  ]);
  const measure = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...french.dictionary },
    graphs: common.adjacencyGraphs,
  });
  return (passphrase) => strengthOf(passphrase, measure);
}

function strengthOf(passphrase: string, measure: ZxcvbnFactory): Strength {
  const { score, feedback } = measure.check(passphrase.slice(0, LOOKED_AT));
  const isLong = passphrase.length >= PASSPHRASE_LENGTHS.shortest;
  const isEnough = isLong && score >= ENOUGH;
  return {
    ...{ score, word: WORDS[isLong ? score : Math.min(score, 1)] ?? '', isEnough },
    advice: isEnough ? '' : adviceOf(feedback.warning, isLong),
  };
}

const WORDS = ['Très faible', 'Faible', 'Insuffisante', 'Bonne', 'Très bonne'] as const;

function adviceOf(warning: string | null, isLong: boolean): string {
  const known = warning === null ? undefined : WARNINGS[warning];
  if (known) return `${known} Ajoutez des mots sans rapport entre eux.`;
  return isLong
    ? 'Ajoutez un ou deux mots sans rapport avec les autres.'
    : 'Douze caractères au moins\u00a0: quatre ou cinq mots sans rapport entre eux, faciles à retenir.';
}

/** By the library's names of what it found. */
const WARNINGS: Readonly<Record<string, string>> = {
  straightRow: 'Des touches qui se suivent sont essayées en premier.',
  keyPattern: 'Un dessin sur le clavier est essayé en premier.',
  simpleRepeat: 'Un signe répété ne compte presque pas.',
  extendedRepeat: 'Une suite répétée ne compte presque pas.',
  sequences: 'Une suite comme «\u00a0abc\u00a0» ou «\u00a0123\u00a0» est essayée en premier.',
  recentYears: 'Une année est vite devinée.',
  dates: 'Une date est vite devinée.',
  topTen: 'C’est l’un des mots de passe les plus répandus.',
  topHundred: 'C’est un mot de passe très répandu.',
  common: 'C’est un mot de passe répandu.',
  similarToCommon: 'Cela ressemble à un mot de passe répandu.',
  wordByItself: 'Un mot seul est vite deviné.',
  namesByThemselves: 'Un nom seul est vite deviné.',
  commonNames: 'Un prénom ou un nom courant est vite deviné.',
};
