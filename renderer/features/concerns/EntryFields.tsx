// What several concerns written down in a row have in common: the dossier, the day, the way; theme, level, commune.
import { Autocomplete, NativeSelect, SegmentedControl, Stack } from '@mantine/core';
import { DateField } from '../../ui/DateField.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { RecordPicker } from '../../ui/RecordPicker.tsx';
import classes from './Concerns.module.css';
import { type CarriedFields, type EntryMode, entryModes, isEntryMode } from './carriedFields.ts';
import { channels, choicesOf, isChannel, isLevel, levels } from './concernWords.ts';
import { useKnownValues } from './knownValues.ts';
import { matchingOptions } from './matchingOptions.ts';

export interface EntryFieldsProps {
  mode: EntryMode;
  onMode: (mode: EntryMode) => void;
  carried: CarriedFields;
  onChange: (changes: Partial<CarriedFields>) => void;
  ids: { dossier: string; date: string; theme: string };
  problem: string | null;
  /** The theme is chosen: the keyboard goes back to the text. */
  onThemeDone: () => void;
}

export function EntryFields({
  mode,
  onMode,
  carried,
  onChange,
  ids,
  problem,
  onThemeDone,
}: EntryFieldsProps) {
  const known = useKnownValues(carried.dossierId ?? undefined);
  return (
    <Panel>
      <Stack gap="sm">
        <SegmentedControl
          aria-label="Façon de recueillir"
          data={choicesOf(entryModes)}
          value={mode}
          onChange={(chosen) => isEntryMode(chosen) && onMode(chosen)}
        />
        <div className={classes.carried}>
          <RecordPicker
            id={ids.dossier}
            domain="dossiers"
            label="Dossier"
            required
            value={carried.dossierId}
            onChange={(dossierId) => onChange({ dossierId })}
            error={problem === 'dossier' ? 'Choisissez le dossier.' : null}
          />
          <DateField
            id={ids.date}
            label="Reçues le"
            required
            value={carried.receivedOn}
            onChange={(receivedOn) => onChange({ receivedOn })}
            error={problem === 'date' ? 'À remplir.' : null}
          />
          <NativeSelect
            label="Reçues par"
            data={choicesOf(channels)}
            value={carried.channel}
            onChange={({ currentTarget: { value } }) => isChannel(value) && onChange({ channel: value })}
          />
          <Autocomplete
            label="Commune"
            data={known.commune}
            filter={matchingOptions}
            limit={8}
            value={carried.commune}
            onChange={(commune) => onChange({ commune })}
          />
          <Autocomplete
            id={ids.theme}
            label="Thème"
            aria-keyshortcuts="Alt+T"
            data={known.theme}
            filter={matchingOptions}
            selectFirstOptionOnChange={false}
            limit={8}
            value={carried.theme}
            onChange={(theme) => onChange({ theme })}
            onOptionSubmit={onThemeDone}
            onKeyDown={(event) => {
              // With an option under the keyboard, Enter chooses it first.
              const chosen = event.currentTarget.getAttribute('aria-activedescendant');
              if (event.key !== 'Enter' || chosen) return;
              event.preventDefault();
              onThemeDone();
            }}
          />
          <NativeSelect
            label="Niveau"
            data={choicesOf(levels)}
            value={carried.level}
            onChange={({ currentTarget: { value } }) => isLevel(value) && onChange({ level: value })}
          />
        </div>
      </Stack>
    </Panel>
  );
}
