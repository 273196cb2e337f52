// The form of an event: its kind, then only the fields that kind has.
import { Select } from '@mantine/core';
import type { EventType } from '../../../electron/contract/law.ts';
import type { CustomFieldProps, Field, FormSection } from '../../ui/formTypes.ts';
import { events } from './eventWords.ts';

export interface EventFormInput {
  /** The kind chosen at this moment: labels follow it. */
  type: EventType;
  /** The kinds to choose from. */
  possible: readonly EventType[];
  dossierId: string;
  onType: (type: EventType) => void;
}

export function eventForm({ type, possible, dossierId, onType }: EventFormInput): FormSection<'events'>[] {
  const { on, proof, effect } = events[type];
  return [
    {
      fields: [
        {
          name: 'type',
          kind: 'custom',
          label: 'Ce qui s’est passé',
          hint: effect,
          render: (props) => <TypeField {...props} possible={possible} onType={onType} />,
        },
        { name: 'on', kind: 'date', label: on, required: true },
        {
          name: 'proofNumber',
          kind: 'line',
          label: proof ?? 'Numéro',
          hint: 'Laissez vide s’il n’y en a pas.',
          visible: () => proof !== null,
        },
        ...ownFields,
        {
          name: 'documentId',
          kind: 'document',
          label: 'Preuve jointe',
          hint: 'La lettre, l’avis de réception ou le courriel, numérisé ou photographié.',
          dossierId: () => dossierId,
        },
        { name: 'note', kind: 'prose', label: 'Note', rows: 2 },
      ],
    },
  ];
}

type EventField = FormSection<'events'>['fields'][number] & Field;

/** Fields that belong to one kind of event. */
const ownFields: readonly EventField[] = [
  {
    name: 'remediesStated',
    kind: 'yesNo',
    label: 'Le refus dit-il comment et jusqu’à quand le contester ?',
    hint: 'Cherchez « voies et délais de recours », souvent à la fin. S’il ne le dit pas, le délai ne peut pas vous être opposé.',
    visible: (values) => values.type === 'refusal',
  },
  {
    name: 'competentReceivedOn',
    kind: 'date',
    label: 'Reçue par l’organisme compétent le',
    hint: 'Si vous le savez ; sinon le jour de la transmission en tient lieu.',
    visible: (values) => values.type === 'forwarded',
  },
  {
    name: 'reasonsStated',
    kind: 'yesNo',
    label: 'L’annonce donne-t-elle les motifs de la prolongation ?',
    hint: 'Sans motifs, la prolongation ne compte pas.',
    visible: (values) => values.type === 'extension',
  },
  {
    name: 'until',
    kind: 'date',
    label: 'Réponse annoncée pour le',
    hint: 'Si l’annonce donne une date plus proche que les trois mois.',
    visible: (values) => values.type === 'extension',
  },
];

interface TypeFieldProps extends CustomFieldProps {
  possible: readonly EventType[];
  onType: (type: EventType) => void;
}

function TypeField({ id, value, error, describedBy, change, possible, onType }: TypeFieldProps) {
  return (
    <Select
      id={id}
      allowDeselect={false}
      error={error !== null}
      aria-describedby={describedBy}
      data={possible.map((type) => ({ value: type, label: events[type].label }))}
      value={typeof value === 'string' ? value : null}
      onChange={(chosen) => {
        const type = possible.find((known) => known === chosen);
        if (type === undefined) return;
        onType(type);
        // What belongs to another kind of event is refused by the core.
        change({ type, remediesStated: null, competentReceivedOn: null, reasonsStated: null, until: null });
      }}
    />
  );
}
