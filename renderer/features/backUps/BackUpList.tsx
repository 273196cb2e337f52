// The back-ups there are: when, why, how big, until when; each can be looked into.
import { Button, Table, Text, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BackUp } from '../../../electron/contract/backUps.ts';
import { api } from '../../app/client.ts';
import { InstantText } from '../../ui/DateText.tsx';
import { instantWords } from '../../ui/dates.ts';
import { EmptyNotice } from '../../ui/EmptyNotice.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { bytesWords } from '../../ui/errorText.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Section } from '../../ui/Section.tsx';
import { BackUpWindow } from './BackUpWindow.tsx';
import { keptWords, whyWords } from './backUpWords.ts';

export function BackUpList() {
  const { data, error, refetch } = useQuery(api.register.backUps.queryOptions());
  const [shown, setShown] = useState<BackUp | null>(null);
  return (
    <Section title="Les sauvegardes">
      {error ? (
        <ErrorNotice error={error} retry={() => void refetch()} />
      ) : data === undefined ? (
        <Loading what="de la liste" />
      ) : data.backUps.length === 0 ? (
        <EmptyNotice sentence="Aucune sauvegarde encore : la première se fera après un quart d’heure de travail, ou à la fermeture." />
      ) : (
        <>
          <Text size="sm" c="dimmed" mb="sm">
            Vigie garde les trois dernières du jour, une par jour pendant quatorze jours, une par mois pendant
            un an. Celles que vous demandez restent un an.
          </Text>
          <Table.ScrollContainer minWidth={640}>
            <Table verticalSpacing="xs" aria-label="Sauvegardes">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Faite le</Table.Th>
                  <Table.Th>Pourquoi</Table.Th>
                  <Table.Th>Taille</Table.Th>
                  <Table.Th>Où</Table.Th>
                  <Table.Th>Gardée</Table.Th>
                  <Table.Th>
                    <VisuallyHidden>Actions</VisuallyHidden>
                  </Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {data.backUps.map((backUp) => (
                  <Table.Tr key={backUp.path}>
                    <Table.Td>
                      <InstantText at={backUp.at} />
                    </Table.Td>
                    <Table.Td>{whyWords[backUp.why]}</Table.Td>
                    <Table.Td style={{ whiteSpace: 'nowrap' }}>{bytesWords(backUp.size)}</Table.Td>
                    <Table.Td>
                      {backUp.place === 'beside' ? 'près du registre' : 'second emplacement'}
                    </Table.Td>
                    <Table.Td>{keptWords(backUp)}</Table.Td>
                    <Table.Td>
                      <Button
                        size="compact-sm"
                        variant="default"
                        aria-label={`Regarder la sauvegarde du ${instantWords(backUp.at)}, ${whyWords[backUp.why]}`}
                        onClick={() => setShown(backUp)}
                      >
                        Regarder
                      </Button>
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        </>
      )}
      {shown && <BackUpWindow backUp={shown} onClose={() => setShown(null)} />}
    </Section>
  );
}
