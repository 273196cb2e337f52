// Notes a consent, with the association's words for its kind, or corrects one.
import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Consent } from '../../../electron/contract/persons.ts';
import { api } from '../../app/client.ts';
import { today } from '../../ui/dates.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { RecordForm } from '../../ui/RecordForm.tsx';
import { consentForm, latestOf, type Notice, type Wording } from './consentForm.tsx';
import type { ConsentKind } from './personWords.ts';

export interface ConsentDialogProps {
  personId: string;
  /** What is proposed first. */
  kind?: ConsentKind;
  /** The consent to correct; left out, one is noted. */
  consent?: Consent;
  onClose: () => void;
}

export function ConsentDialog(props: ConsentDialogProps) {
  const { data, error, refetch } = useQuery(api.consents.wordings.queryOptions());
  const papers = useQuery(api.papers.state.queryOptions());
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={props.consent ? 'Corriger un accord' : 'Noter un accord'}
      size="lg"
    >
      {error && <ErrorNotice error={error} retry={() => void refetch()} />}
      {papers.error && <ErrorNotice error={papers.error} retry={() => void papers.refetch()} />}
      {data && papers.data && <OpenForm {...props} wordings={data.wordings} notices={papers.data.notices} />}
    </Modal>
  );
}

function OpenForm({
  personId,
  kind = 'keep',
  consent,
  wordings,
  notices,
  onClose,
}: ConsentDialogProps & { wordings: readonly Wording[]; notices: readonly Notice[] }) {
  const [initial] = useState(() => {
    const latest = latestOf(wordings, kind);
    const words = { wording: latest?.words ?? '', wordingNumber: latest?.number ?? null };
    // Who agrees today is given the notice of today.
    return { personId, kind, ...words, noticeNumber: notices[0]?.number ?? null, givenOn: today() };
  });
  return (
    <RecordForm
      domain="consents"
      form={consentForm(wordings, notices, consent !== undefined)}
      record={consent}
      initial={initial}
      saveLabel={consent ? 'Enregistrer' : 'Noter'}
      inWindow
      onSaved={onClose}
      onCancel={onClose}
    />
  );
}
