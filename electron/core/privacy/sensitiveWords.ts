// Words of health, religion or opinions: what they say of a person is never needed to keep a concern (docs/law.md).

export interface SensitiveSpot {
  kind: 'health' | 'religion' | 'opinion';
  start: number;
  end: number;
}

/** Where they stand in a text; a whole word each. */
export function sensitiveWordsIn(text: string): SensitiveSpot[] {
  const found: SensitiveSpot[] = [];
  for (const match of text.matchAll(ANY)) {
    const kind = KINDS.find((name) => match.groups?.[name] !== undefined);
    if (kind !== undefined) found.push({ kind, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

const KINDS = ['health', 'religion', 'opinion'] as const;

/** `*` ends a word by its beginning; `_` is a space. Capitals matter in those of initials only. */
const HEALTH =
  'allergi* asthm* autis* bipolaire* cancer* dépressi* diabét* dys dyslexi* dyspraxi* dyscalculi* dysphasi* dysorthographi* épilep* handicap* hyperacti* malad* médicament* orthophoni* psychiatr* psycholog* psychothérap* MDPH AESH TDAH TSA PAI PPS hôpital hospitalis* diagnosti* phobi* surdité malentendant* malvoyant*';
const RELIGION =
  'musulman* islam* catholi* chrétien* protestant* juif* juive* juda* bouddhis* hindou* athée* évangélique* mosquée* synagogue* ramadan halal casher kasher voilée* baptême* communion origine_étrangère sans-papiers';
const OPINION = 'syndiqué* syndicaliste* militant* vote_pour votons_pour adhérente?s?_du_parti';

const ANY = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${Object.entries({ health: HEALTH, religion: RELIGION, opinion: OPINION })
    .map(([kind, words]) => `(?<${kind}>${alternatives(words)})`)
    .join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
);

function alternatives(words: string): string {
  return words
    .split(' ')
    .map((word) => word.replaceAll('_', ' ').replaceAll('*', '\\p{L}*'))
    .join('|');
}
