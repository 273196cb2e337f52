// The lines of a directory as they would be imported, each with a box to leave it out; those to correct cannot be taken.
import { Badge, Box, Checkbox, Text } from '@mantine/core';
import type { DirectoryLine } from '../../../electron/contract/directories.ts';
import { issueText } from '../../ui/issueText.ts';
import { authorityKinds, zones } from './authorityWords.ts';
import classes from './Directory.module.css';
import { fieldLabel, fieldWords, leftOutWords, likenessWords } from './directoryWords.ts';

export interface DirectoryLinesProps {
  lines: readonly DirectoryLine[];
  leftOut: ReadonlySet<number>;
  onToggle: (line: number) => void;
}

export function DirectoryLines({ lines, leftOut, onToggle }: DirectoryLinesProps) {
  return (
    <Box component="section" className={classes.table} aria-label="Lignes du fichier" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {['Importer', 'Nom', 'Nature', 'Lieu', 'Courriel', 'Déjà dans le registre'].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ line, row, issues, known, leftOut: withheld }) => (
            <tr key={line} className={issues.length > 0 ? classes.wrong : undefined}>
              <td>
                <Checkbox
                  aria-label={`Ligne ${line} : ${row.name || 'sans nom'}`}
                  label={String(line)}
                  checked={issues.length === 0 && !leftOut.has(line)}
                  disabled={issues.length > 0}
                  onChange={() => onToggle(line)}
                />
              </td>
              <th scope="row">
                {row.name}
                {row.identifier !== '' && (
                  <Text size="xs" c="dimmed">
                    {row.identifier}
                  </Text>
                )}
                {issues.map(({ field, code, detail }) => (
                  <Text key={`${field} ${code}`} size="xs" fw={600}>
                    {fieldLabel(field)} : {issueText({ code, detail })}
                  </Text>
                ))}
              </th>
              <td>{authorityKinds[row.kind]}</td>
              <td>
                {`${row.postalCode} ${row.city}`.trim()}
                {row.zone !== 'FR' && (
                  <Text size="xs" c="dimmed">
                    Jours fériés : {zones[row.zone]}
                  </Text>
                )}
              </td>
              <td>
                {row.email || row.dpoEmail}
                {withheld.map(({ field, reason }) => (
                  <Text key={field} size="xs" c="dimmed">
                    {fieldWords[field]} : {leftOutWords[reason]}
                  </Text>
                ))}
              </td>
              <td>{known && <KnownCell known={known} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Box>
  );
}

function KnownCell({ known }: { known: NonNullable<DirectoryLine['known']> }) {
  return (
    <>
      <Badge variant="outline" size="sm" tt="none">
        {likenessWords[known.by]}
      </Badge>
      <Text size="xs">{known.name}</Text>
      {known.changes.map(({ field, before, after }) => (
        <Text key={field} size="xs">
          {fieldWords[field]} : {before !== '' && <del>{shown(field, before)}</del>} {shown(field, after)}
        </Text>
      ))}
    </>
  );
}

function shown(field: string, value: string): string {
  const words: Readonly<Record<string, string>> =
    field === 'kind' ? authorityKinds : field === 'zone' ? zones : {};
  return words[value] ?? value;
}
