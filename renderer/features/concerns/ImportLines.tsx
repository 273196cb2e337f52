// Lines of a file as they would be imported: what is wrong, what is said twice, and each passage to be replaced or kept.
import { Badge, Box, Text, UnstyledButton } from '@mantine/core';
import type { ConcernLine } from '../../../electron/contract/concernFiles.ts';
import { dateWords } from '../../ui/dates.ts';
import classes from './Concerns.module.css';
import { channels, levels } from './concernWords.ts';
import { problemWords } from './importWords.ts';
import { partsOf } from './redaction.ts';

export interface ImportLinesProps {
  lines: readonly ConcernLine[];
  /** Whether a passage of a line is to be replaced. */
  isRedacted: (line: number, passage: number) => boolean;
  onToggle: (line: number, passage: number) => void;
  /** Goes to a line of the text that was pasted; null where there is none to go to. */
  onLine: ((line: number) => void) | null;
}

export function ImportLines({ lines, isRedacted, onToggle, onLine }: ImportLinesProps) {
  return (
    <Box component="section" className={classes.preview} aria-label="Lignes du fichier" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {['Ligne', 'Ce qui a été dit', 'Date', 'Niveau', 'Thème', 'Commune', 'Reçue par'].map(
              (heading) => (
                <th
                  key={heading}
                  scope="col"
                  className={heading === 'Ce qui a été dit' ? classes.widest : undefined}
                >
                  {heading}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.line} className={line.issues.length > 0 ? classes.wrong : undefined}>
              <th scope="row">
                {onLine === null ? (
                  line.line
                ) : (
                  <UnstyledButton className={classes.line} onClick={() => onLine(line.line)}>
                    Ligne {line.line}
                  </UnstyledButton>
                )}
              </th>
              <td>
                <Said line={line} isRedacted={isRedacted} onToggle={onToggle} />
                {line.issues.map((issue) => (
                  <Text key={`${issue.field} ${issue.code}`} size="xs" fw={600}>
                    {problemWords(issue)}
                  </Text>
                ))}
                {line.duplicateOf !== null && (
                  <Text size="xs" c="dimmed">
                    {line.duplicateOf === 0
                      ? 'Déjà dans le registre, le même jour'
                      : `Dit aussi à la ligne ${line.duplicateOf}, le même jour`}
                  </Text>
                )}
                {line.person && (
                  <Badge variant="outline" size="sm" tt="none">
                    Avec une personne, à part
                  </Badge>
                )}
              </td>
              <td>
                {dateWords(line.row.receivedOn)}
                {line.ambiguousDate && (
                  <Text size="xs" c="dimmed">
                    ou jour et mois inversés
                  </Text>
                )}
              </td>
              <td>{line.row.level === '' ? '' : levels[line.row.level]}</td>
              <td>{line.row.theme}</td>
              <td>{line.row.commune}</td>
              <td>{channels[line.row.channel]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Box>
  );
}

/** The text, each of its passages a button: as it will be kept, and as it is written. */
function Said({
  line: { line, row, passages },
  isRedacted,
  onToggle,
}: { line: ConcernLine } & Pick<ImportLinesProps, 'isRedacted' | 'onToggle'>) {
  let rank = -1;
  return (
    <div className={classes.importedText}>
      {partsOf(row.text, passages).map(({ text, passage }) => {
        if (passage === null) return text;
        rank += 1;
        const which = rank;
        const out = isRedacted(line, which);
        return (
          <UnstyledButton
            key={passage.start}
            className={classes.passage}
            aria-pressed={out}
            aria-label={`${out ? `${text} ${passage.replacement} (remplacé` : `${text} (gardé`}, ligne ${line})`}
            onClick={() => onToggle(line, which)}
          >
            {out ? (
              <>
                <del>{text}</del> {passage.replacement}
              </>
            ) : (
              text
            )}
          </UnstyledButton>
        );
      })}
    </div>
  );
}
