// The numbered list of the pieces of a file: each may be left out, and moved up or down.
import { ActionIcon, Checkbox, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { CadaPiece } from '../../../electron/contract/cadaFile.ts';
import { DateText } from '../../ui/DateText.tsx';
import { bytesWords } from '../../ui/errorText.ts';
import classes from './CadaPieces.module.css';
import { reasons } from './cadaPieces.ts';

export interface CadaPieceListProps {
  /** In their order. */
  pieces: readonly CadaPiece[];
  leftOut: ReadonlySet<string>;
  onToggle: (id: string) => void;
  onMove: (id: string, title: string, by: -1 | 1) => void;
}

export function CadaPieceList({ pieces, leftOut, onToggle, onMove }: CadaPieceListProps) {
  let number = 0;
  return (
    <ol className={classes.pieces} aria-label="Pièces du dossier">
      {pieces.map((piece, index) => {
        const isKept = !leftOut.has(piece.id);
        if (isKept) number += 1;
        return (
          <li key={piece.id} className={classes.piece}>
            <span className={classes.number}>{isKept ? number : '–'}</span>
            <Checkbox
              className={classes.what}
              checked={isKept}
              onChange={() => onToggle(piece.id)}
              label={piece.title}
              description={<PieceDetails piece={piece} />}
            />
            <Text size="xs" c="dimmed" className={classes.size}>
              {bytesWords(piece.size)}
            </Text>
            <span className={classes.actions}>
              <Mover piece={piece} by={-1} isAtEnd={index === 0} onMove={onMove} />
              <Mover piece={piece} by={1} isAtEnd={index === pieces.length - 1} onMove={onMove} />
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function PieceDetails({ piece: { name, on, pages, mergeable, reason } }: { piece: CadaPiece }) {
  return (
    <>
      {name}
      {on !== null && (
        <>
          {', '}
          <DateText on={on} />
        </>
      )}
      {pages !== null && `, ${pages} ${pages > 1 ? 'pages' : 'page'}`}
      {!mergeable && ` ; hors du PDF : ${reasons[reason ?? 'damaged']}`}
    </>
  );
}

interface MoverProps extends Pick<CadaPieceListProps, 'onMove'> {
  piece: CadaPiece;
  by: -1 | 1;
  isAtEnd: boolean;
}

/** At an end it stays where the focus is, and does nothing. */
function Mover({ piece: { id, title }, by, isAtEnd, onMove }: MoverProps) {
  const Arrow = by === -1 ? IconArrowUp : IconArrowDown;
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-disabled={isAtEnd}
      data-disabled={isAtEnd || undefined}
      aria-label={`${by === -1 ? 'Monter' : 'Descendre'} : ${title}`}
      onClick={() => !isAtEnd && onMove(id, title, by)}
    >
      <Arrow size={16} aria-hidden />
    </ActionIcon>
  );
}
