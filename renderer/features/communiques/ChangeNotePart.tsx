// What a correction says of itself: the words printed under its reference.
import { Textarea } from '@mantine/core';
import { issueText } from '../../ui/issueText.ts';
import classes from './ChangeNotePart.module.css';
import { Part } from './DraftPart.tsx';
import { draftFieldId } from './draftFieldWords.ts';
import type { Draft } from './useDraft.ts';

export function ChangeNotePart({ draft: { state, writer } }: { draft: Draft }) {
  const issue = state.issues.find(({ field }) => field === 'changeNote');
  return (
    <div className={classes.part}>
      <Part title="La correction">
        <Textarea
          id={draftFieldId('changeNote')}
          label="Ce qui change"
          description="En une ou deux phrases, pour qui a lu la version précédente. Imprimé sous la référence, dans tous les formats."
          placeholder="Le montant du marché est précisé au deuxième paragraphe."
          minRows={2}
          autosize
          maxRows={8}
          maxLength={2000}
          spellCheck
          error={issue === undefined ? null : issueText(issue)}
          value={state.values.changeNote}
          onChange={(event) => writer.change({ changeNote: event.currentTarget.value })}
        />
      </Part>
    </div>
  );
}
