// Where and when the communiqué is given, and from when it may be published.
import { TextInput } from '@mantine/core';
import { memo } from 'react';
import { DateField } from '../../ui/DateField.tsx';
import classes from './DraftPart.module.css';
import { defaultWords, Part } from './DraftPart.tsx';
import { draftFieldId } from './draftFieldWords.ts';
import type { CommuniqueWriter } from './draftSaves.ts';
import { useDraftPart } from './useDraftPart.ts';

const fields = ['place', 'issuedOn', 'embargoUntil'] as const;

export interface PlacePartProps {
  writer: CommuniqueWriter;
  /** The association's place; undefined until it is read. */
  usualPlace: string | undefined;
}

export const PlacePart = memo(function PlacePart({ writer, usualPlace }: PlacePartProps) {
  const { values, problems } = useDraftPart(writer, fields);
  return (
    <Part title="Le lieu et la date">
      <div className={classes.row}>
        <TextInput
          id={draftFieldId('place')}
          label="Lieu"
          description={defaultWords(usualPlace)}
          error={problems.place}
          maxLength={100}
          value={values.place}
          onChange={(event) => writer.change({ place: event.currentTarget.value })}
        />
        <DateField
          id={draftFieldId('issuedOn')}
          label="Date"
          hint="Celle qui sera imprimée."
          error={problems.issuedOn}
          value={values.issuedOn}
          onChange={(issuedOn) => writer.change({ issuedOn })}
        />
      </div>
      <DateField
        id={draftFieldId('embargoUntil')}
        label="Embargo jusqu’au"
        hint="Rempli, il demande aux rédactions de ne rien publier avant ce jour."
        error={problems.embargoUntil}
        value={values.embargoUntil}
        onChange={(embargoUntil) => writer.change({ embargoUntil })}
      />
    </Part>
  );
});
