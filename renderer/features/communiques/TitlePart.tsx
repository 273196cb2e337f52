// What is read first: the title, and the lead under it.
import { Textarea, TextInput } from '@mantine/core';
import { memo } from 'react';
import { Part } from './DraftPart.tsx';
import { draftFieldId } from './draftFieldWords.ts';
import type { CommuniqueWriter } from './draftSaves.ts';
import { useDraftPart } from './useDraftPart.ts';

const fields = ['title', 'lead'] as const;

export const TitlePart = memo(function TitlePart({ writer }: { writer: CommuniqueWriter }) {
  const { values, problems } = useDraftPart(writer, fields);
  return (
    <Part title="Le titre et le chapeau">
      <TextInput
        id={draftFieldId('title')}
        label="Titre"
        description="L’information principale, en une phrase."
        withAsterisk
        aria-required
        spellCheck
        error={problems.title}
        maxLength={300}
        value={values.title}
        onChange={(event) => writer.change({ title: event.currentTarget.value })}
      />
      <Textarea
        id={draftFieldId('lead')}
        label="Chapeau"
        description="Deux ou trois phrases qui disent tout à quelqu’un de pressé : qui, quoi, où, quand, pourquoi."
        minRows={3}
        spellCheck
        error={problems.lead}
        value={values.lead}
        onChange={(event) => writer.change({ lead: event.currentTarget.value })}
      />
    </Part>
  );
});
