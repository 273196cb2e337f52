// What a communiqué demands and of whom; added and changed in a window, then followed.
import { Button, Modal, Text } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import type { Communique } from '../../../electron/contract/communiques.ts';
import type { Demand } from '../../../electron/contract/demands.ts';
import { api } from '../../app/client.ts';
import { recordPath } from '../../app/places.ts';
import { EmptyNotice } from '../../ui/EmptyNotice.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { RecordName, TextLink } from '../../ui/links.tsx';
import { RecordForm } from '../../ui/RecordForm.tsx';
import { Section } from '../../ui/Section.tsx';
import { DemandAnswer } from '../demands/DemandAnswer.tsx';
import { DemandStatus } from '../demands/DemandStatus.tsx';
import { demandFormInCommunique } from '../demands/demandForm.tsx';
import classes from './ownedList.module.css';
import { shortened } from './shortened.ts';
import { editId, type Sought, useSoughtSpot } from './soughtSpot.ts';
import { useVersions } from './Versions.tsx';

export interface CommuniqueDemandsProps {
  communique: Communique;
  /** Published: none is added or reworded, each is still followed. */
  readOnly: boolean;
  /** What a check led to. */
  sought?: Sought | null;
}

/** The most demands a communiqué's page shows. */
const MOST = 200;

/** A demand goes with every later version of the communiqué it was made in: those of this one and of those before it. */
function useDemandsOf(communique: Communique) {
  const versions = useVersions(communique);
  const earlier = versions.filter(({ edition }) => edition < communique.edition).map(({ id }) => id);
  const lists = useQueries({
    queries: [...earlier.reverse(), communique.id].map((communiqueId) =>
      api.demands.list.queryOptions({ input: { filter: { communiqueId }, limit: MOST } }),
    ),
  });
  const complete = lists.every(({ data }) => data !== undefined);
  return {
    demands: complete ? lists.flatMap(({ data }) => data?.items ?? []) : undefined,
    error: lists.find((list) => list.error)?.error ?? null,
    retry: () => {
      for (const list of lists) void list.refetch();
    },
  };
}

export function CommuniqueDemands({ communique, readOnly, sought = null }: CommuniqueDemandsProps) {
  const [edited, setEdited] = useState<Demand | 'new' | null>(null);
  const { id: communiqueId, dossierId } = communique;
  const { demands, error, retry } = useDemandsOf(communique);
  useSoughtSpot(sought, demands);
  const add = !readOnly && (
    <Button variant="default" aria-haspopup="dialog" onClick={() => setEdited('new')}>
      Ajouter une revendication
    </Button>
  );
  return (
    <Section title="Revendications" actions={demands && demands.length > 0 && add}>
      {error && <ErrorNotice error={error} retry={retry} />}
      {!demands && !error && <Loading what="des revendications" />}
      {demands?.length === 0 && (
        <EmptyNotice
          sentence={
            readOnly
              ? 'Ce communiqué ne demande rien.'
              : 'Que demandez-vous, et à qui ? Chaque revendication est imprimée sous le texte, puis suivie jusqu’à la réponse.'
          }
        >
          {add}
        </EmptyNotice>
      )}
      <ul className={classes.list}>
        {demands?.map((demand) => (
          <li key={demand.id} className={classes.item}>
            <div className={classes.words}>
              <TextLink to={recordPath('demand', demand.id)} className={classes.text}>
                {demand.text}
              </TextLink>
              <Text size="sm" c="dimmed">
                {demand.authorityId === null ? (
                  'Sans destinataire'
                ) : (
                  <>
                    À : <RecordName type="authority" id={demand.authorityId} />
                  </>
                )}
              </Text>
            </div>
            <div className={classes.side}>
              {readOnly ? (
                <>
                  <DemandStatus status={demand.status} />
                  <DemandAnswer demand={demand} named compact />
                </>
              ) : (
                <Button
                  variant="default"
                  size="compact-sm"
                  id={editId(demand.id)}
                  aria-haspopup="dialog"
                  aria-label={`Modifier la revendication : ${shortened(demand.text, 80)}`}
                  onClick={() => setEdited(demand)}
                >
                  Modifier
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {edited !== null && (
        <Modal
          opened
          onClose={() => setEdited(null)}
          title={edited === 'new' ? 'Nouvelle revendication' : 'Modifier la revendication'}
          size="lg"
        >
          <DemandWindow
            demand={edited === 'new' ? null : edited}
            start={{ dossierId, communiqueId }}
            onDone={() => setEdited(null)}
          />
        </Modal>
      )}
    </Section>
  );
}

interface DemandWindowProps {
  demand: Demand | null;
  start: { dossierId: string; communiqueId: string };
  onDone: () => void;
}

function DemandWindow({ demand, start, onDone }: DemandWindowProps) {
  const [initial] = useState(start);
  return (
    <RecordForm
      domain="demands"
      form={demandFormInCommunique}
      record={demand ?? undefined}
      initial={initial}
      saveLabel={demand === null ? 'Ajouter' : 'Enregistrer'}
      inWindow
      onSaved={onDone}
      onCancel={onDone}
    />
  );
}
