// Finds, in what is written down, what should not be: a child's name, health, religion, opinions, a way to reach someone.

export type PrivacyKind = 'childName' | 'health' | 'religion' | 'opinion' | 'contact';

export interface PrivacyHint {
  kind: PrivacyKind;
  /** The passage, as it is written. */
  words: string;
}

/** What each kind of passage is, and what to write instead. */
export const privacyAdvice: Record<PrivacyKind, string> = {
  childName: 'semble être le nom d’un enfant. Écrivez « mon enfant ».',
  health: 'touche à la santé. Gardez l’inquiétude, sans ce détail.',
  religion: 'touche à la religion ou à l’origine. Gardez l’inquiétude, sans ce détail.',
  opinion: 'touche aux opinions. Gardez l’inquiétude, sans ce détail.',
  contact: 'permet de joindre quelqu’un. Notez-le dans la fiche de la personne, si elle y a consenti.',
};

/**
 * Passages to read again, in the order of the text, each once. A hint by words and shapes: it misses some and points
 * at innocent ones; nothing is refused and nothing leaves the machine.
 */
export function privacyHints(text: string): PrivacyHint[] {
  const found: (PrivacyHint & { at: number })[] = [];
  for (const [kind, patterns] of PATTERNS) {
    for (const pattern of patterns) {
      for (const match of text.matchAll(pattern)) {
        const words = (match.groups?.words ?? match[0]).trim();
        if (!found.some((hint) => hint.words === words)) found.push({ kind, words, at: match.index });
      }
    }
  }
  return found.sort((a, b) => a.at - b.at).map(({ kind, words }) => ({ kind, words }));
}

const CHILD =
  '(?:fils|fille|enfants?|garçon|petite?|élève|jumeaux|jumelles|aînée?|cadette?|neveu|nièce|petit-fils|petite-fille)';
const NAME = "\\p{Lu}\\p{Ll}[\\p{L}’'-]*";
// What begins with a capital after « mon enfant » without being a name.
const NOT_A_NAME =
  '(?!(?:CP|CE|CM|École|Ecole|Collège|Lycée|Maternelle|Il|Elle|Je|Nous|On|Que|Qui|La|Le|Les)\\b)';

/** Whole words, by their beginning where `*` ends them; `_` is a space. */
function anyOf(words: string): RegExp {
  const alternatives = words
    .split(' ')
    .map((word) => word.replace(/_/gu, ' ').replaceAll('*', '\\p{L}*'))
    .join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'giu');
}

const PATTERNS: readonly (readonly [PrivacyKind, readonly RegExp[]])[] = [
  [
    'childName',
    [
      new RegExp(`(?<![\\p{L}])${CHILD},? (?:aînée? |cadette? )?${NOT_A_NAME}(?<words>${NAME})`, 'gu'),
      new RegExp(`(?:s’appelle|se prénomme|se nomme|prénommée?|nommée?) (?<words>${NAME})`, 'gu'),
    ],
  ],
  [
    'health',
    [
      anyOf(
        'allergi* asthm* autis* bipolaire cancer* dépressi* diabét* dys dyslexi* dyspraxi* dyscalculi* dysphasi* dysorthographi* épilep* handicap* hyperacti* malad* médicament* orthophoni* psychiatr* psycholog* psychothérap* PAI PPS MDPH AESH TDAH TSA hôpital hospitalis* diagnosti* phobi* surdité malentendant* malvoyant*',
      ),
    ],
  ],
  [
    'religion',
    [
      anyOf(
        'musulman* islam* catholi* chrétien* protestant* juif juive juifs juives juda* bouddhis* hindou* athée* évangélique* mosquée* synagogue* ramadan halal casher kasher voilée* baptême* communion origine_étrangère sans-papiers',
      ),
    ],
  ],
  ['opinion', [anyOf('syndiqué* syndicaliste* militant* vote_pour votons_pour adhérent*_du_parti')]],
  [
    'contact',
    [
      /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu,
      /(?<!\d)(?:\+33|0)[ .-]?[1-9](?:[ .-]?\d{2}){4}(?!\d)/gu,
      /(?<!\d)\d{1,4}(?: ?(?:bis|ter))?,? (?:rue|avenue|boulevard|impasse|allée|chemin|place|route|square|quai) [^.;,\n]{3,40}/giu,
    ],
  ],
];
