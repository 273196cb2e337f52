// The pieces of the file for the CADA as they are chosen on the page: their order, those left out, their words.
import type { CadaPiece, NotMergeable } from '../../../electron/contract/cadaFile.ts';

/** What a person did to the usual list: ids in their order, and those left out. */
export interface PieceChoice {
  order: readonly string[];
  leftOut: ReadonlySet<string>;
}

export const usualChoice: PieceChoice = { order: [], leftOut: new Set() };

/** The pieces in the order chosen; those that came since take their usual place at the end. */
export function orderedPieces(pieces: readonly CadaPiece[], { order }: PieceChoice): CadaPiece[] {
  const chosen = order.flatMap((id) => pieces.filter((piece) => piece.id === id));
  return [...chosen, ...pieces.filter(({ id }) => !order.includes(id))];
}

/** The same choice with a piece one place up (-1) or down (1); unchanged at either end. */
export function movedPiece(
  pieces: readonly CadaPiece[],
  choice: PieceChoice,
  id: string,
  by: -1 | 1,
): PieceChoice {
  const order = orderedPieces(pieces, choice).map((piece) => piece.id as string);
  const from = order.indexOf(id);
  const other = order[from + by];
  if (from < 0 || other === undefined) return choice;
  order[from + by] = id;
  order[from] = other;
  return { ...choice, order };
}

/** The same choice with a piece left out, or taken again. */
export function toggledPiece(choice: PieceChoice, id: string): PieceChoice {
  const leftOut = new Set(choice.leftOut);
  if (!leftOut.delete(id)) leftOut.add(id);
  return { ...choice, leftOut };
}

/** Why a piece is given apart, and what to do. */
export const reasons: Record<NotMergeable, string> = {
  encrypted: 'PDF protégé par un mot de passe',
  damaged: 'fichier abîmé',
  empty: 'fichier sans contenu à imprimer',
  form: 'formulaire que seul son programme affiche',
  tooBig: 'image ou texte trop grand pour être imprimé',
  character: 'contient un caractère qui ne s’imprime pas',
  kind: 'ce genre de fichier ne se met pas dans un PDF : enregistrez-le en PDF pour l’y mettre',
};
