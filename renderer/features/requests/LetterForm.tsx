// The form of a new letter, once it is known what it starts from.
import { Anchor } from '@mantine/core';
import { useRef, useState } from 'react';
import { useQueryValues } from '../../app/location.ts';
import { asId, type CreateOf } from '../../app/records.ts';
import { useConfirm } from '../../ui/confirm.tsx';
import { today } from '../../ui/dates.ts';
import { RecordNew } from '../../ui/RecordNew.tsx';
import { type Purpose, purposes } from './purposes.ts';
import { requestFormWith } from './requestForm.tsx';

export interface LetterFormProps {
  /** The name of what it starts from: « Saisir la CADA… », « Lettre vierge ». */
  title: string;
  purpose: Purpose;
  initial: Partial<CreateOf<'requests'>>;
  /** Goes back to the choice of a model. */
  onLeave: () => void;
}

export function LetterForm({ title, purpose, initial, onLeave }: LetterFormProps) {
  const { organisme } = useQueryValues();
  const confirm = useConfirm();
  const typed = useRef(false);
  const [writtenOn] = useState(today);
  const { title: legend, who, clock } = purposes[purpose];
  const leave = async () => {
    const question = {
      title: 'Changer de modèle ?',
      body: 'Ce que vous venez d’écrire sur cette page sera perdu.',
      confirm: 'Changer de modèle',
      danger: true,
    };
    if (!typed.current || (await confirm(question))) onLeave();
  };
  const noteTyping = () => {
    typed.current = true;
  };
  return (
    <div onInputCapture={noteTyping}>
      <RecordNew
        domain="requests"
        title="Nouvelle demande"
        lead={title}
        form={requestFormWith(
          legend,
          <>
            {who} {clock}{' '}
            <Anchor component="button" type="button" size="sm" onClick={() => void leave()}>
              Changer de modèle
            </Anchor>
          </>,
        )}
        saveLabel="Enregistrer la demande"
        initial={{
          ...initial,
          writtenOn,
          ...(organisme === undefined ? {} : { authorityId: asId(organisme) }),
        }}
      />
    </div>
  );
}
