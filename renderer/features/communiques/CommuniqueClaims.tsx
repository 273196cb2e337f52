// What a communiqué affirms: each claim with how sure it is and its sources; added and changed in a window.
import { Button, Modal, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Claim } from '../../../electron/contract/claims.ts';
import type { Communique } from '../../../electron/contract/communiques.ts';
import { api } from '../../app/client.ts';
import { recordPath } from '../../app/places.ts';
import { EmptyNotice } from '../../ui/EmptyNotice.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { RecordName, TextLink } from '../../ui/links.tsx';
import { RecordForm } from '../../ui/RecordForm.tsx';
import { Section } from '../../ui/Section.tsx';
import { ClaimStatus } from '../claims/ClaimStatus.tsx';
import { claimFormInCommunique } from '../claims/claimForm.tsx';
import classes from './ownedList.module.css';
import { shortened } from './shortened.ts';
import { editId, type Sought, useSoughtSpot } from './soughtSpot.ts';

export interface CommuniqueClaimsProps {
  communique: Pick<Communique, 'id' | 'dossierId'>;
  readOnly: boolean;
  /** What a check led to. */
  sought?: Sought | null;
}

/** The most claims a communiqué's page shows. */
const MOST = 200;

export function CommuniqueClaims({ communique, readOnly, sought = null }: CommuniqueClaimsProps) {
  const [edited, setEdited] = useState<Claim | 'new' | null>(null);
  const { id: communiqueId, dossierId } = communique;
  const input = { filter: { communiqueId }, limit: MOST };
  const { data, error, refetch } = useQuery(api.claims.list.queryOptions({ input }));
  useSoughtSpot(sought, data?.items);
  const add = !readOnly && (
    <Button variant="default" aria-haspopup="dialog" onClick={() => setEdited('new')}>
      Ajouter une affirmation
    </Button>
  );
  return (
    <Section title="Affirmations" actions={data && data.items.length > 0 && add}>
      {error && <ErrorNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading what="des affirmations" />}
      {data?.items.length === 0 && (
        <EmptyNotice
          sentence={
            readOnly
              ? 'Aucune affirmation n’a été relevée dans ce communiqué.'
              : 'Relevez ici les phrases du texte qui affirment un fait, avec ce qui les prouve. Avant de publier, Vigie vous montre celles qui restent à vérifier ou sans source.'
          }
        >
          {add}
        </EmptyNotice>
      )}
      <ul className={classes.list}>
        {data?.items.map((claim) => (
          <li key={claim.id} className={classes.item}>
            <div className={classes.words}>
              <TextLink to={recordPath('claim', claim.id)} className={classes.text}>
                {claim.text}
              </TextLink>
              <ClaimSources sourceIds={claim.sourceIds} />
            </div>
            <div className={classes.side}>
              <ClaimStatus claim={claim} />
              {!readOnly && (
                <Button
                  variant="default"
                  size="compact-sm"
                  id={editId(claim.id)}
                  aria-haspopup="dialog"
                  aria-label={`Modifier l’affirmation : ${shortened(claim.text, 80)}`}
                  onClick={() => setEdited(claim)}
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
          title={edited === 'new' ? 'Nouvelle affirmation' : 'Modifier l’affirmation'}
          size="lg"
        >
          <ClaimWindow
            claim={edited === 'new' ? null : edited}
            start={{ dossierId, communiqueId }}
            onDone={() => setEdited(null)}
          />
        </Modal>
      )}
    </Section>
  );
}

interface ClaimWindowProps {
  claim: Claim | null;
  start: { dossierId: string; communiqueId: string };
  onDone: () => void;
}

function ClaimWindow({ claim, start, onDone }: ClaimWindowProps) {
  const [initial] = useState(start);
  return (
    <RecordForm
      domain="claims"
      form={claimFormInCommunique}
      record={claim ?? undefined}
      initial={initial}
      saveLabel={claim === null ? 'Ajouter' : 'Enregistrer'}
      inWindow
      onSaved={onDone}
      onCancel={onDone}
    />
  );
}

function ClaimSources({ sourceIds }: Pick<Claim, 'sourceIds'>) {
  if (sourceIds.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        Sans source
      </Text>
    );
  }
  return (
    <ul className={classes.sources}>
      {sourceIds.map((id) => (
        <li key={id}>
          <RecordName type="source" id={id} />
        </li>
      ))}
    </ul>
  );
}
