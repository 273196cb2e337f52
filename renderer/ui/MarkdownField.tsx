// A text in Markdown with its source in view, a short help, and how it will look.
import { Anchor, Button, Collapse, Group, Input, SegmentedControl, Table, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Loading } from './Loading.tsx';
import classes from './MarkdownField.module.css';

const Markdown = lazy(() => import('./Markdown.tsx').then((module) => ({ default: module.Markdown })));

export interface MarkdownFieldProps {
  label: string;
  value: string;
  onChange: (text: string) => void;
  id?: string;
  hint?: ReactNode;
  error?: string | null;
  required?: boolean;
  rows?: number;
}

const signs = [
  ['## Intertitre', 'un intertitre'],
  ['**mots**', 'mots en gras'],
  ['*mots*', 'mots en italique'],
  ['- un point', 'une liste'],
  ['> une phrase', 'une citation'],
  ['[texte](https://exemple.fr)', 'un lien'],
] as const;

export function MarkdownField({
  rows = 10,
  label,
  value,
  onChange,
  hint,
  id,
  error,
  required,
}: MarkdownFieldProps) {
  const [helpOpen, help] = useDisclosure(false);
  const [view, setView] = useState<string>('write');
  return (
    <div>
      <Group justify="space-between" align="flex-end" gap="xs" mb={4}>
        <Input.Label htmlFor={id} required={required ?? false}>
          {label}
        </Input.Label>
        <Group gap="sm">
          <Anchor component="button" type="button" size="xs" aria-expanded={helpOpen} onClick={help.toggle}>
            Mise en forme
          </Anchor>
          <SegmentedControl
            size="xs"
            aria-label={`Affichage : ${label}`}
            value={view}
            onChange={setView}
            data={[
              { value: 'write', label: 'Écrire' },
              { value: 'see', label: 'Voir' },
            ]}
          />
        </Group>
      </Group>
      {hint !== undefined && <Input.Description mb={4}>{hint}</Input.Description>}
      <Collapse expanded={helpOpen}>
        <Table className={classes.help}>
          <tbody>
            {signs.map(([sign, meaning]) => (
              <tr key={sign}>
                <td>
                  <code>{sign}</code>
                </td>
                <td>{meaning}</td>
              </tr>
            ))}
          </tbody>
        </Table>
        <Button size="compact-xs" variant="subtle" mb="xs" onClick={help.close}>
          Fermer l’aide
        </Button>
      </Collapse>
      {view === 'write' ? (
        <Textarea
          id={id}
          aria-label={label}
          required={false}
          aria-required={required}
          error={error}
          minRows={rows}
          maxRows={40}
          value={value}
          spellCheck
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      ) : (
        <div className={classes.seen}>
          <Suspense fallback={<Loading />}>
            <Markdown text={value} />
          </Suspense>
        </div>
      )}
    </div>
  );
}
