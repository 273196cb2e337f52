// The letter's text in Markdown, with the places still to fill in one press away and a gentle word on what it asks.
import { Textarea } from '@mantine/core';
import { useRef } from 'react';
import type { CustomFieldProps } from '../../ui/formTypes.ts';
import { LetterAdvice } from './LetterAdvice.tsx';
import { type Place, placesToFill } from './letterText.ts';
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
      />
      <PlacesToFill
        places={placesToFill(text).filter(({ words }) => !filledLater.includes(words))}
        onChoose={goTo}
      />
      <LetterAdvice text={text} documentsAsked={values.regime === 'cada' && values.legalClock !== false} />
    </>
  );
}
