// How a whole export is laid out: open formats, one file a table, attachments as files, checksums, and how to read it all.

/** The name of the format, and its version: what a reader of it checks first. */
export const FORMAT = 'vigie-export';
export const FORMAT_VERSION = 1;

export const layout = {
  /** What the export is, of which register, and how many rows each table has. */
  manifest: 'registre.json',
  readMe: 'LISEZMOI.md',
  /** `SHA-256  path`, a line a file, as `sha256sum --check` reads it. */
  checksums: 'SHA256SUMS.txt',
  /** A table each, a row a line. */
  table: (name: string) => `tables/${name}.jsonl`,
  attachment: (id: string, name: string) => `pieces/${id} ${safeName(name)}`,
  published: (reference: string, name: string) => `publies/${safeName(reference)} ${safeName(name)}`,
  text: (kind: 'communiques' | 'lettres', reference: string) => `${kind}/${safeName(reference)}.md`,
} as const;

/** A name any system takes for a file, in place of one a person typed. */
export function safeName(name: string): string {
  const plain = name
    .normalize('NFC')
    // biome's rule forbids control characters in a literal: they are named by their class.
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, '_')
    .replace(/[. ]+$/u, '')
    .slice(0, 120);
  return plain === '' ? '_' : plain;
}

/** A value of a table as JSON writes it. Bytes are `{"base64": …}`; bytes kept as a file are `{"file": …}`. */
export type Cell =
  | null
  | number
  | string
  | { base64: string }
  | { file: string; from: number; length: number };

export function readMe(name: string, exportedAt: string): string {
  return `# Export complet du registre « ${name} »

Fait le ${exportedAt} par Vigie. Tout le registre est ici, dans des formats ouverts, lisibles sans Vigie :

- \`registre.json\` : ce qu’est cet export, et combien de lignes a chaque table ;
- \`tables/\` : une table par fichier, une ligne du fichier par ligne de la table, chacune un objet JSON (« JSON Lines ») ;
- \`communiques/\` et \`lettres/\` : les textes, en Markdown, pour être lus ;
- \`pieces/\` : les pièces jointes, telles qu’elles ont été ajoutées ;
- \`publies/\` : les fichiers des communiqués publiés, octet pour octet ;
- \`SHA256SUMS.txt\` : l’empreinte de chaque fichier. \`sha256sum --check SHA256SUMS.txt\` les vérifie tous.

Dans les tables, les dates sont \`AAAA-MM-JJ\`, les instants en temps universel, les booléens 0 ou 1, les listes du texte JSON.
Une valeur \`{"file": …, "from": …, "length": …}\` est un morceau d’un des fichiers de ce dossier ; \`{"base64": …}\`, des octets.

Pour en refaire un registre : « Importer un export complet », dans Vigie, ou \`vigie import-all DOSSIER --to REGISTRE.vigie\`.
Les textes de \`communiques/\` et de \`lettres/\` sont des copies : ce sont les tables qui sont relues.

**Ce dossier contient des données personnelles**, celles des parents et des contacts de presse. Rangez-le comme le registre
lui-même, ne l’envoyez pas par courriel, et supprimez-le quand il ne sert plus.
`;
}
