// The page of a record: what is known of it, editing in place, the bin and the way back.
import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useQueryValues, useSetQueryValues } from '../app/location.ts';
import { recordWords, typeOfDomain } from '../app/places.ts';
import { recordQuery } from '../app/recordQuery.ts';
import type { Domain, RecordOf } from '../app/records.ts';
import { EmptyNotice } from './EmptyNotice.tsx';
import { ErrorNotice } from './ErrorNotice.tsx';
import { errorOf } from './errorText.ts';
import { type Fact, Facts } from './Facts.tsx';
import type { AnyFormSection } from './formTypes.ts';
import { Loading } from './Loading.tsx';
import { ButtonLink } from './links.tsx';
import { PageHeader } from './PageHeader.tsx';
import { Panel } from './Panel.tsx';
import { BinNotice, RecordMenu } from './RecordBin.tsx';
import { RecordForm } from './RecordForm.tsx';

export interface RecordPageProps<D extends Domain> {
  domain: D;
  id: string;
  /** Left out: the record is not edited here. */
  form?: readonly AnyFormSection[];
  title: (record: RecordOf<D>) => string;
  eyebrow?: (record: RecordOf<D>) => ReactNode;
  badges?: (record: RecordOf<D>) => ReactNode;
  facts?: (record: RecordOf<D>) => readonly Fact[];
  actions?: (record: RecordOf<D>) => ReactNode;
  /** False: no « Modifier » (a published communiqué). */
  editable?: (record: RecordOf<D>) => boolean;
  /** False: it cannot be put in the bin from here. */
  binnable?: (record: RecordOf<D>) => boolean;
  /** More entries of the « … » menu. */
  menu?: (record: RecordOf<D>) => ReactNode;
  children?: (record: RecordOf<D>) => ReactNode;
}

/** The page follows its id: going from one record to another starts anew, unsaved text apart. */
export function RecordPage<D extends Domain>(props: RecordPageProps<D>) {
  return <OneRecord key={props.id} {...props} />;
}

function OneRecord<D extends Domain>(props: RecordPageProps<D>) {
  const { domain, id, form, title, eyebrow, badges, facts, actions, editable, binnable, menu, children } =
    props;
  const { data: record, error, refetch } = useQuery(recordQuery(domain, id));
  const editing = useQueryValues().modifier !== undefined;
  const setQuery = useSetQueryValues();
  const type = typeOfDomain(domain);
  if (record === undefined) {
    if (error === null) return <Loading />;
    return (
      <>
        <PageHeader title="Fiche introuvable" />
        {errorOf(error)?.code === 'BAD_INPUT' ? (
          <EmptyNotice
            sentence="Cette adresse n’est celle d’aucune fiche. Rien n’est perdu : ce que vous cherchez est dans la liste."
            action={{ label: 'Voir la liste', to: recordWords[type].path }}
          />
        ) : (
          <ErrorNotice error={error} retry={() => void refetch()}>
            <ButtonLink to={recordWords[type].path} variant="default" size="compact-sm">
              Voir la liste
            </ButtonLink>
          </ErrorNotice>
        )}
      </>
    );
  }
  const mayEdit = form !== undefined && record.binnedAt === null && (editable?.(record) ?? true);
  const mayBin = binnable?.(record) ?? true;
  const shownFacts = facts?.(record) ?? [];
  return (
    <>
      <PageHeader
        title={title(record)}
        eyebrow={eyebrow?.(record)}
        badges={badges?.(record)}
        actions={
          editing ? undefined : (
            <>
              {actions?.(record)}
              {mayEdit && (
                <Button
                  variant="default"
                  leftSection={<IconPencil size={16} aria-hidden />}
                  onClick={() => setQuery({ modifier: 'oui' })}
                >
                  Modifier
                </Button>
              )}
              <RecordMenu domain={domain} record={record} mayBin={mayBin}>
                {menu?.(record)}
              </RecordMenu>
            </>
          )
        }
      />
      {record.binnedAt !== null && <BinNotice domain={domain} record={record} />}
      {editing && mayEdit ? (
        <Editing domain={domain} record={record} form={form} onDone={() => setQuery({ modifier: null })} />
      ) : (
        <>
          {shownFacts.length > 0 && (
            <Panel>
              <Facts items={shownFacts} />
            </Panel>
          )}
          {children?.(record)}
        </>
      )}
    </>
  );
}

interface EditingProps<D extends Domain> {
  domain: D;
  record: RecordOf<D>;
  form: readonly AnyFormSection[];
  onDone: () => void;
}

/** Edits the record as it was when editing began: a change from elsewhere is told on saving, never mixed in. */
function Editing<D extends Domain>({ domain, record, form, onDone }: EditingProps<D>) {
  const [asBegun] = useState(record);
  return <RecordForm domain={domain} record={asBegun} form={form} onSaved={onDone} onCancel={onDone} />;
}
