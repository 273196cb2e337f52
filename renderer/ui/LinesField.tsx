// A list of short texts, one a line.
import { Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';

export interface LinesFieldProps {
  label: string;
  value: readonly string[];
  onChange: (lines: string[]) => void;
  id?: string;
  hint?: ReactNode;
  error?: string | null;
}

export function LinesField({ label, value, onChange, id, hint, error }: LinesFieldProps) {
  const [typed, setTyped] = useState(() => value.join('\n'));
  // What is typed may hold an empty last line; any other difference comes from elsewhere and wins.
  const text = linesOf(typed).join('\n') === value.join('\n') ? typed : value.join('\n');
  return (
    <Textarea
      id={id}
      label={label}
      description={hint ?? 'Un élément par ligne.'}
      error={error}
      minRows={2}
      value={text}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(linesOf(event.currentTarget.value));
      }}
    />
  );
}

/** The lines of a text that hold something, trimmed. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
