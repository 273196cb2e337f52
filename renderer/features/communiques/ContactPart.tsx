// Who journalists may call, and what the association is: its own values where nothing is written here.
import { Text, Textarea, TextInput } from '@mantine/core';
import { memo } from 'react';
import type { Association } from '../../../electron/contract/association.ts';
import { TextLink } from '../../ui/links.tsx';
import { Markdown } from '../../ui/Markdown.tsx';
import classes from './DraftPart.module.css';
import { defaultWords, Part } from './DraftPart.tsx';
import { draftFieldId } from './draftFieldWords.ts';
import type { CommuniqueWriter } from './draftSaves.ts';
import { useDraftPart } from './useDraftPart.ts';

type ContactField = 'contactName' | 'contactRole' | 'contactPhone' | 'contactEmail';

const contactFields: readonly {
  name: ContactField;
  label: string;
  type: 'text' | 'tel' | 'email';
  most: number;
}[] = [
  { name: 'contactName', label: 'Nom', type: 'text', most: 100 },
  { name: 'contactRole', label: 'Fonction', type: 'text', most: 100 },
  { name: 'contactPhone', label: 'Téléphone', type: 'tel', most: 40 },
  { name: 'contactEmail', label: 'Courriel', type: 'email', most: 254 },
];

const fields = [...contactFields.map(({ name }) => name), 'about'] as const;

export interface ContactPartProps {
  writer: CommuniqueWriter;
  association: Association | undefined;
}

export const ContactPart = memo(function ContactPart({ writer, association }: ContactPartProps) {
  const { values, problems } = useDraftPart(writer, fields);
  return (
    <>
      <Part
        title="Le contact presse"
        hint={
          <>
            Un journaliste doit pouvoir joindre quelqu’un le jour même. Ce qui est laissé vide vient de la{' '}
            <TextLink to="/reglages">fiche de l’association</TextLink>.
          </>
        }
      >
        <div className={classes.row}>
          {contactFields.map(({ name, label, type, most }) => (
            <TextInput
              key={name}
              id={draftFieldId(name)}
              label={label}
              description={defaultWords(association?.[name])}
              type={type}
              autoComplete="off"
              error={problems[name]}
              maxLength={most}
              value={values[name]}
              onChange={(event) => writer.change({ [name]: event.currentTarget.value })}
            />
          ))}
        </div>
      </Part>
      <Part title="À propos">
        <Textarea
          id={draftFieldId('about')}
          label="Présentation de l’association"
          description="Trois lignes pour qui ne la connaît pas : ce qu’elle est, qui elle réunit, depuis quand."
          minRows={3}
          spellCheck
          error={problems.about}
          value={values.about}
          onChange={(event) => writer.change({ about: event.currentTarget.value })}
        />
        {values.about === '' && association !== undefined && (
          <div>
            <Text size="sm" c="dimmed">
              {association.about === ''
                ? 'La fiche de l’association n’a pas encore de présentation : sans rien ici, il n’y en aura pas.'
                : 'Laissée vide, la présentation sera celle de la fiche de l’association :'}
            </Text>
            {association.about !== '' && <Markdown text={association.about} />}
          </div>
        )}
      </Part>
    </>
  );
});
