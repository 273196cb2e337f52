// The form of a consent: its kind and the words agreed to, which are those of a version or the person's own.
import { Select, Text, Textarea } from '@mantine/core';
import type { Outputs } from '../../app/client.ts';
import { dateWords } from '../../ui/dates.ts';
import type { CustomFieldProps, FormSection } from '../../ui/formTypes.ts';
import { type ConsentKind, consentChannels, consentKinds, isConsentKind } from './personWords.ts';

export type Wording = Outputs['consents']['wordings']['wordings'][number];

/** The version a person is read today. */
export function latestOf(wordings: readonly Wording[], kind: ConsentKind): Wording | undefined {
  return wordings.find((wording) => wording.kind === kind);
}

export type Notice = Outputs['papers']['state']['notices'][number];

export function consentForm(
  wordings: readonly Wording[],
  notices: readonly Notice[],
  correcting: boolean,
): readonly FormSection<'consents'>[] {
  return [
    {
      fields: [
        {
          name: 'kind',
          kind: 'custom',
          label: 'La personne accepte de…',
          hint: 'Un accord à la fois : accepter l’un n’est pas accepter les autres.',
          render: (props) => <KindField {...props} wordings={wordings} />,
        },
        {
          name: 'wording',
          kind: 'custom',
          label: 'Ce qu’elle a accepté',
          hint: 'Les mots qui lui ont été lus ou qu’elle a signés.',
          required: true,
          render: (props) => <WordingField {...props} wordings={wordings} />,
        },
        // Follows the words: it has no control of its own.
        { name: 'wordingNumber', kind: 'custom', label: '', visible: () => false, render: () => null },
        { name: 'givenOn', kind: 'date', label: 'Donné le', required: true, half: true },
        { name: 'channel', kind: 'choice', label: 'Recueilli par', choices: consentChannels, half: true },
        {
          name: 'noticeNumber',
          kind: 'custom',
          label: 'Notice d’information remise',
          visible: () => notices.length > 0,
          render: (props) => <NoticeField {...props} notices={notices} />,
        },
        {
          name: 'proof',
          kind: 'line',
          label: 'Preuve',
          hint: 'Où la retrouver : classeur, formulaire, courriel. Un scan se joint à la fiche de la personne.',
        },
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

const kindNames = Object.entries(consentKinds).map(([value, { label }]) => ({ value, label }));

interface WithWordings extends CustomFieldProps {
  wordings: readonly Wording[];
}

/** Words nobody has touched follow the kind. */
function KindField({ id, value, error, describedBy, values, change, wordings }: WithWordings) {
  return (
    <Select
      id={id}
      mt={5}
      data-autofocus
      allowDeselect={false}
      error={error !== null}
      aria-describedby={describedBy}
      data={kindNames}
      value={isConsentKind(value) ? value : null}
      onChange={(kind) => {
        if (!isConsentKind(kind)) return;
        const latest = latestOf(wordings, kind);
        const untouched = values.wordingNumber !== null || values.wording === '';
        change({
          kind,
          ...(untouched && latest ? { wording: latest.words, wordingNumber: latest.number } : {}),
        });
      }}
    />
  );
}

/** Says which version the words are as they are typed. */
function WordingField({ id, value, error, describedBy, values, change, wordings }: WithWordings) {
  const text = typeof value === 'string' ? value : '';
  const own = wordings.filter(({ kind }) => kind === values.kind);
  const version = own.find(({ number }) => number === values.wordingNumber);
  return (
    <>
      <Textarea
        id={id}
        mt={5}
        minRows={4}
        autosize
        error={error !== null}
        aria-required
        aria-describedby={describedBy}
        value={text}
        onChange={(event) => {
          const wording = event.currentTarget.value;
          const same = own.find(({ words }) => words.trim() === wording.trim());
          change({ wording, wordingNumber: same?.number ?? null });
        }}
      />
      <Text size="xs" c="dimmed" mt={4} role="status">
        {version
          ? `Formulation de l’association, version ${version.number}, depuis le ${dateWords(version.sinceOn)}.`
          : 'Des mots à elle : aucune version de l’association.'}
      </Text>
    </>
  );
}

function NoticeField({
  id,
  value,
  onChange,
  error,
  describedBy,
  notices,
}: CustomFieldProps & { notices: readonly Notice[] }) {
  return (
    <Select
      id={id}
      mt={5}
      allowDeselect={false}
      error={error !== null}
      aria-describedby={describedBy}
      data={[
        { value: '', label: 'Aucune' },
        ...notices.map(({ number, issuedOn }) => ({
          value: String(number),
          label: `Version ${number}, du ${dateWords(issuedOn)}`,
        })),
      ]}
      value={typeof value === 'number' ? String(value) : ''}
      onChange={(number) => onChange(number ? Number(number) : null)}
    />
  );
}
