// The fields of a letter that may be left blank, each showing what stands in its place then.
import { Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../app/client.ts';
import { recordQuery } from '../../app/recordQuery.ts';
import type { CustomFieldProps, Values } from '../../ui/formTypes.ts';
import { closingFor, SALUTATION } from './formOfAddress.ts';
import { useSignedBy } from './useSignedBy.ts';

export function PlaceField(props: CustomFieldProps) {
  const { data } = useQuery(api.association.get.queryOptions());
  return (
    <DefaultedLine
      {...props}
      fallback={data?.place ?? ''}
      missing="Aucun lieu ne sera écrit devant la date."
    />
  );
}

export function SalutationField(props: CustomFieldProps) {
  return <DefaultedLine {...props} fallback={useUsualSalutation(props.values)} missing="" />;
}

export function ClosingField({ id, value, onChange, error, describedBy, values }: CustomFieldProps) {
  const usual = useUsualSalutation(values);
  const salutation = textOf(values.salutation).trim() || usual;
  const text = textOf(value);
  return (
    <Stack gap={4}>
      <Fallback id={id} shown={text.trim() === ''} words={closingFor(salutation)} missing="" />
      <Textarea
        id={id}
        minRows={2}
        spellCheck
        error={error !== null}
        aria-describedby={described(describedBy, id)}
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Stack>
  );
}

export function SignatoryNameField(props: CustomFieldProps) {
  const { data } = useQuery(api.association.get.queryOptions());
  const signedBy = useSignedBy(props.values);
  if (signedBy === 'personConcerned') {
    return (
      <DefaultedLine
        {...props}
        fallback=""
        missing="Écrivez le nom du parent qui signe : l’association ne peut pas demander à sa place."
      />
    );
  }
  return (
    <DefaultedLine
      {...props}
      fallback={data?.representativeName ?? ''}
      missing="La lettre ne porterait aucun nom : écrivez-le ici, ou dans la fiche de l’association."
    />
  );
}

export function SignatoryCapacityField(props: CustomFieldProps) {
  const { data } = useQuery(api.association.get.queryOptions());
  const signedBy = useSignedBy(props.values);
  const fallback = signedBy === 'personConcerned' ? '' : (data?.representativeCapacity ?? '');
  return (
    <DefaultedLine
      {...props}
      fallback={fallback}
      missing="Par exemple « parent d’élève » ou « présidente »."
    />
  );
}

interface DefaultedLineProps extends CustomFieldProps {
  /** What stands in place of a blank. */
  fallback: string;
  /** Said where there is nothing to stand in its place. */
  missing: string;
}

function DefaultedLine({ id, value, onChange, error, describedBy, fallback, missing }: DefaultedLineProps) {
  const text = textOf(value);
  return (
    <Stack gap={4}>
      <Fallback id={id} shown={text.trim() === ''} words={fallback} missing={missing} />
      <TextInput
        id={id}
        error={error !== null}
        aria-describedby={described(describedBy, id)}
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Stack>
  );
}

interface FallbackProps {
  id: string;
  shown: boolean;
  words: string;
  missing: string;
}

function Fallback({ id, shown, words, missing }: FallbackProps) {
  return (
    <Text size="xs" c="dimmed" id={`${id}-fallback`}>
      {shown && (words === '' ? missing : `Laissé vide : « ${words} »`)}
    </Text>
  );
}

/** The salutation of the authority, or the one that guesses nobody's gender. */
function useUsualSalutation(values: Values): string {
  const { data } = useQuery(recordQuery('authorities', textOf(values.authorityId)));
  return data?.salutation || SALUTATION;
}

function described(others: string | undefined, id: string): string {
  return [others, `${id}-fallback`].filter((part) => part !== undefined).join(' ');
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
