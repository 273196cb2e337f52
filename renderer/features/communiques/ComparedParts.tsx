// The parts that differ between two versions, the words taken out and put in marked by more than a colour.
import { Text, VisuallyHidden } from '@mantine/core';
import { Section } from '../../ui/Section.tsx';
import classes from './ComparedParts.module.css';
import type { Piece, Row } from './versionDiff.ts';
import type { ComparedPart } from './versionParts.ts';

export interface ComparedPartsProps {
  parts: readonly ComparedPart[];
  /** The names of the two versions. */
  left: string;
  right: string;
}

export function ComparedParts({ parts, left, right }: ComparedPartsProps) {
  return (
    <div className={classes.parts}>
      <Text size="sm" c="dimmed">
        Les mots <del className={classes.removed}>retirés</del> sont barrés, les mots{' '}
        <ins className={classes.added}>ajoutés</ins> soulignés.
      </Text>
      <div className={classes.heads} aria-hidden>
        <Text fw={600}>{left}</Text>
        <Text fw={600}>{right}</Text>
      </div>
      {parts.map(({ label, rows, counted }) => (
        <Section key={label} title={label}>
          <div className={classes.rows}>
            {rows.map((row) => (
              <ComparedRow key={row.at} row={row} counted={counted} left={left} right={right} />
            ))}
          </div>
        </Section>
      ))}
    </div>
  );
}

interface ComparedRowProps {
  row: Row;
  counted: ComparedPart['counted'];
  left: string;
  right: string;
}

function ComparedRow({ row, counted, left, right }: ComparedRowProps) {
  if (row.kind === 'same') {
    const { length } = row.paragraphs;
    return (
      <details className={classes.same}>
        <summary>
          {length} {length === 1 ? counted[0] : counted[1]}
        </summary>
        <p className={classes.text}>{row.paragraphs.join('\n\n')}</p>
      </details>
    );
  }
  return (
    <div className={classes.pair}>
      <Side name={left} pieces={row.left} mark="removed" />
      <Side name={right} pieces={row.right} mark="added" />
    </div>
  );
}

interface SideProps {
  name: string;
  pieces: Piece[] | null;
  mark: 'removed' | 'added';
}

/** Its version is named to the ear, and to the eye too where the two are one under the other. */
function Side({ name, pieces, mark }: SideProps) {
  return (
    <div className={classes.side}>
      <span className={classes.name}>{name}</span>
      {pieces === null ? (
        <p className={classes.none}>
          <span aria-hidden>—</span>
          <VisuallyHidden>Rien à cet endroit.</VisuallyHidden>
        </p>
      ) : (
        <p className={classes.text}>
          {pieces.map(({ at, text, changed }) =>
            changed ? <Marked key={at} text={text} mark={mark} /> : text,
          )}
        </p>
      )}
    </div>
  );
}

function Marked({ text, mark }: { text: string; mark: 'removed' | 'added' }) {
  const Mark = mark === 'removed' ? 'del' : 'ins';
  const [start, end] = mark === 'removed' ? ['[retiré :', ']'] : ['[ajouté :', ']'];
  return (
    <Mark className={classes[mark]}>
      <VisuallyHidden component="span"> {start} </VisuallyHidden>
      {text}
      <VisuallyHidden component="span"> {end} </VisuallyHidden>
    </Mark>
  );
}
