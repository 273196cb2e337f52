// Names of lists in one cell: « Presse locale; Radios ».

/** The names in a cell, parted by `;`, `,` or a line end; a backslash keeps what follows it. */
export function splitLists(cell: string): string[] {
  // Google writes « * myContacts ::: Presse ».
  const names =
    cell
      .replace(/^\* myContacts(?: ::: |$)/u, '')
      .replaceAll(' ::: ', ';')
      .match(/(?:\\.|[^;,\n\\]|\\$)+/gsu) ?? [];
  return [
    ...new Set(names.map((name) => name.trim().replace(/\\(.)/gsu, '$1')).filter((name) => name !== '')),
  ];
}

/** The names as `splitLists` reads them back. */
export function joinLists(names: readonly string[]): string {
  return names.map((name) => name.replace(/[\\;,]/gu, '\\$&')).join('; ');
}
