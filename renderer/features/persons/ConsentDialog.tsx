// Notes a consent, with words proposed for its kind, or corrects one.
import { Modal, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Consent } from '../../../electron/contract/persons.ts';
import { api } from '../../app/client.ts';
import { today } from '../../ui/dates.ts';
import type { CustomFieldProps, FormSection } from '../../ui/formTypes.ts';
import { RecordForm } from '../../ui/RecordForm.tsx';
import { type ConsentKind, consentKinds, proposedWording } from './personWords.ts';

export interface ConsentDialogProps {
  personId: string;
  /** What is proposed first. */
  kind?: ConsentKind;
  /** The consent to correct; left out, one is noted. */
  consent?: Consent;
  onClose: () => void;
}

export function ConsentDialog({ personId, kind = 'keep', consent, onClose }: ConsentDialogProps) {
  const { data: association } = useQuery(api.association.get.queryOptions());
  return (
    <Modal
      opened
      onClose={onClose}
      title={consent ? 'Corriger un consentement' : 'Noter un consentement'}
      size="lg"
    >
      {association && (
        <OpenForm
          personId={personId}
          kind={kind}
          consent={consent}
          association={association.name}
          onClose={onClose}
        />
      )}
    </Modal>
  );
}

function OpenForm({
  personId,
  kind,
  consent,
  association,
  onClose,
}: ConsentDialogProps & { kind: ConsentKind; association: string }) {
  const [initial] = useState({
    personId,
    kind,
    wording: proposedWording(kind, association),
    givenOn: today(),
  });
  return (
    <RecordForm
      domain="consents"
      form={consentForm(association, consent !== undefined)}
      record={consent}
      initial={initial}
      saveLabel={consent ? 'Enregistrer' : 'Noter'}
      inWindow
      onSaved={onClose}
      onCancel={onClose}
    />
  );
}

function consentForm(association: string, correcting: boolean): FormSection<'consents'>[] {
  return [
    {
      fields: [
        {
          name: 'kind',
          kind: 'custom',
          label: 'La personne accepte de…',
          hint: 'Un consentement à la fois : accepter l’un n’est pas accepter les autres.',
          render: (props) => <KindField {...props} association={association} />,
        },
        {
          name: 'wording',
          kind: 'prose',
          label: 'Ce qu’elle a accepté',
          hint: 'Les mots qui lui ont été lus ou qu’elle a signés.',
          required: true,
          rows: 4,
        },
        { name: 'givenOn', kind: 'date', label: 'Donné le', required: true, half: true },
        {
          name: 'withdrawnOn',
          kind: 'date',
          label: 'Retiré le',
          half: true,
          visible: () => correcting,
        },
      ],
    },
  ];
}

const kindNames = Object.keys(consentKinds).map((kind) => ({ value: kind, label: consentKindLabel(kind) }));

function consentKindLabel(kind: string): string {
  return isKind(kind) ? consentKinds[kind].label : kind;
}

function isKind(text: unknown): text is ConsentKind {
  return typeof text === 'string' && text in consentKinds;
}

/** Words nobody has touched follow the kind. */
function KindField({
  id,
  value,
  error,
  describedBy,
  values,
  change,
  association,
}: CustomFieldProps & { association: string }) {
  return (
    <Select
      id={id}
      mt={5}
      data-autofocus
      allowDeselect={false}
      error={error !== null}
      aria-describedby={describedBy}
      data={kindNames}
      value={isKind(value) ? value : null}
      onChange={(kind) => {
        if (!isKind(kind)) return;
        const untouched = isKind(value) && values.wording === proposedWording(value, association);
        change({
          kind,
          ...(untouched || values.wording === '' ? { wording: proposedWording(kind, association) } : {}),
        });
      }}
    />
  );
}
