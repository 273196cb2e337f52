// The words of a French text that say what it is about: without accents, empty words and usual endings.

/** Words that are in every text, and those of every concern. */
const EMPTY = new Set(
  `a afin ai aie ailleurs ainsi alors apres as au aucun aucune aujourd auquel aura aurait aussi autre autres aux avait avant
  avec avez avoir avons ayant beaucoup bien bon bonjour c car ce ceci cela celle celles celui certains ces cet cette ceux
  chaque chez comme comment contre d dans de deja depuis des deux devrait doit doivent donc dont du elle elles en encore
  entre es est et etaient etait etant etc ete etre eu eux faire fait faut fois font ici il ils j jamais je jusqu juste l la
  laquelle le lequel les lesquels leur leurs lors lorsque lui m ma mais me meme memes merci mes mieux moi moins mon monsieur
  madame n ne ni non nos notre nous on ont ou par parce pas pendant peu peut peuvent plus plutot pour pourquoi pourrait
  pourtant pouvoir pouvez presque puis puisque qu quand quant que quel quelle quelles quels quelque quelques qui quoi rien s
  sa sans sauf se sera serait ses seulement si soit son sont sous souvent suis sur t ta tant te tel telle tes toi ton toujours
  tous tout toute toutes tres trop tu un une va vers veut veux voici voila voir vos votre voudrais vous vraiment y`.split(
    /\s+/,
  ),
);

/** Endings that a family of words shares, the longest first; what stays has four letters at least. */
const ENDINGS = [
  ...['issements', 'issement', 'ations', 'ation', 'ements', 'ement', 'ances', 'ance', 'ences', 'ence'],
  ...['iques', 'ique', 'ables', 'able', 'istes', 'iste', 'euses', 'euse', 'eurs', 'eur', 'ites', 'ite'],
  ...['aient', 'erait', 'eront', 'ions', 'iez', 'ees', 'ent', 'ant', 'ait', 'ais', 'aux', 'ies', 'ie'],
  ...['er', 'ez', 'es', 'ee', 'al', 'e', 's', 'x'],
];

/** Lower case without accents nor ligatures. */
export function plainWords(text: string): string[] {
  const plain = text.toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae').normalize('NFD');
  return plain.replace(/\p{M}/gu, '').match(/[a-z0-9]+/g) ?? [];
}

/** The stems of a text, in order, with repetition. */
export function stemsOf(text: string): string[] {
  return plainWords(text).flatMap((word) => (word.length < 3 || EMPTY.has(word) ? [] : [stem(word)]));
}

function stem(word: string): string {
  const ending = ENDINGS.find((one) => word.length - one.length >= 4 && word.endsWith(one));
  return ending === undefined ? word : word.slice(0, -ending.length);
}
