// The letter's text in Markdown, with the places still to fill in one press away and a gentle word on what it asks.
import { Textarea } from '@mantine/core';
import { type KeyboardEvent, useRef } from 'react';
import { announce } from '../../ui/announce.ts';
import type { CustomFieldProps } from '../../ui/formTypes.ts';
import { NEXT_PLACE_KEY, nextPlace, type Place, placesToFill, placeWords } from '../../ui/placesToFill.ts';
import { LetterAdvice } from './LetterAdvice.tsx';
import { PlacesToFill } from './PlacesToFill.tsx';

export interface LetterBodyFieldProps extends CustomFieldProps {
  /** Places that are filled by themselves, for each authority of a series. */
  filledLater?: readonly string[];
}

export function LetterBodyField(props: LetterBodyFieldProps) {
  const { id, value, onChange, error, describedBy, values, filledLater = [] } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const text = typeof value === 'string' ? value : '';
  const goTo = ({ start, end }: Place) => {
    // The selection first: taking the focus then brings it into view.
    area.current?.blur();
    area.current?.setSelectionRange(start, end);
    area.current?.focus();
  };
  const goToNext = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== NEXT_PLACE_KEY) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = event.currentTarget;
    // One that is selected already has been seen: the next one.
    const found = nextPlace(text, selectionStart === selectionEnd ? selectionStart : selectionStart + 1);
    announce(placeWords(found));
    if (found) goTo(found.place);
  };
  return (
    <>
      <Textarea
        ref={area}
        id={id}
        minRows={12}
        spellCheck
        error={error !== null}
        aria-describedby={describedBy}
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={goToNext}
        aria-keyshortcuts={NEXT_PLACE_KEY}
      />
      <PlacesToFill
        places={placesToFill(text).filter(({ words }) => !filledLater.includes(words))}
        onChoose={goTo}
      />
      <LetterAdvice text={text} documentsAsked={values.regime === 'cada' && values.legalClock !== false} />
    </>
  );
}
