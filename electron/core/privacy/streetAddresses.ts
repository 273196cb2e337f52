// Postal addresses in a text: a number and a street, with the postcode and the town where they follow.

/** Where they stand: « 12 bis, rue des Tilleuls, 59000 Lille ». */
export function streetAddressesIn(text: string): { start: number; end: number }[] {
  return [...text.matchAll(ADDRESS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].trimEnd().length,
  }));
}

const LITTLE = "(?:(?:de|du|des|la|le|les|l[’']|d[’'])[ \u00A0]?)*";
const CAPITAL = `${LITTLE}[\\p{Lu}\\d][\\p{L}\\d’'-]*`;
/** A street may be typed without its capitals; these words are no common noun after a number. */
const STREET = `(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Ii]mpasse|[Aa]llées?|[Cc]hemin) ${LITTLE}\\p{L}[\\p{L}’'-]*`;
const OTHER = `(?:[Aa]v\\.|[Bb]d|[Pp]lace|[Rr]oute|[Ss]quare|[Qq]uai|[Cc]ours|[Ll]otissement|[Rr]ésidence|[Hh]ameau) ${CAPITAL}`;
const TOWN = "(?:,? \\d{5} \\p{Lu}[\\p{L}’'-]*(?: \\p{Lu}[\\p{L}’'-]*){0,3})?";
const ADDRESS = new RegExp(
  `(?<!\\d)\\d{1,4}(?: ?(?:bis|ter))?,? (?:${STREET}|${OTHER})(?: ${CAPITAL}){0,4}${TOWN}`,
  'gu',
);
