// A sentence of the text becomes a claim: how sure it is, and its sources, which the text then calls as notes.
import { Modal } from '@mantine/core';
import { useState } from 'react';
import type { Claim } from '../../../electron/contract/claims.ts';
import type { Communique } from '../../../electron/contract/communiques.ts';
import type { Source } from '../../../electron/contract/sources.ts';
import { client } from '../../app/client.ts';
import { RecordForm } from '../../ui/RecordForm.tsx';
import { useAction } from '../../ui/useAction.ts';
import { claimFormInCommunique } from '../claims/claimForm.tsx';

export interface ClaimFromTextProps {
  communique: Pick<Communique, 'id' | 'dossierId'>;
  /** The words that are selected in the text. */
  sentence: string;
  onClose: () => void;
  /** The claim is kept; its sources come in the order they were chosen in. */
  onClaim: (sources: Source[]) => void;
}

export function ClaimFromText({ communique, sentence, onClose, onClaim }: ClaimFromTextProps) {
  const [initial] = useState(() => ({
    ...{ dossierId: communique.dossierId, communiqueId: communique.id },
    text: sentence,
  }));
  const finish = useAction(async ({ sourceIds }: Claim) => {
    onClaim(await Promise.all(sourceIds.map((id) => client.sources.get({ id }))));
  });
  return (
    <Modal opened onClose={onClose} title="Affirmation et ses sources" size="lg">
      <RecordForm
        domain="claims"
        form={claimFormInCommunique}
        initial={initial}
        saveLabel="Relever l’affirmation"
        inWindow
        onSaved={(claim) => void finish.run(claim)}
        onCancel={onClose}
      />
    </Modal>
  );
}
