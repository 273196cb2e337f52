// The first screen, while no register is open: begin, look at the example, or open a register.
import { Box, Button, Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, type Outputs } from '../../app/client.ts';
import { askProtection } from '../../app/protectionWindow.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Section } from '../../ui/Section.tsx';
import { Salvage } from '../recovery/Salvage.tsx';
import { forgetSalvage, wantedSalvage } from '../recovery/wantedSalvage.ts';
import { ImportAll } from '../wholeExport/ImportAll.tsx';
import classes from './Start.module.css';
import { openElsewhere, salvageable, wayOut } from './startFailures.ts';
import { useRegisterActions } from './useRegisterActions.ts';

export function Start() {
  const { data } = useQuery(api.register.recent.queryOptions());
  const { failure, busy, create, open, choose, createElsewhere } = useRegisterActions();
  const [wanted, setWanted] = useState(wantedSalvage);
  return (
    <div className={classes.page}>
      <PageHeader
        title="Bienvenue dans Vigie"
        lead="Suivez une affaire de bout en bout : ce qu’on sait, les demandes et leurs délais, les communiqués et leurs sources. Tout reste dans un fichier, sur cet ordinateur."
      />
      {failure !== null && (
        <Box mb="lg">
          <ErrorNotice error={failure}>
            {choose ? (
              <Button variant="default" onClick={() => void choose()}>
                {wayOut(failure).choose}
              </Button>
            ) : (
              <Text size="sm">{wayOut(failure).otherwise}</Text>
            )}
            {openElsewhere(failure) !== null && (
              <Button variant="subtle" onClick={() => void open.run(openElsewhere(failure) ?? '', true)}>
                L’ouvrir quand même
              </Button>
            )}
            {salvageable(failure) !== null && <Salvage path={salvageable(failure) ?? ''} />}
          </ErrorNotice>
        </Box>
      )}
      {failure === null && wanted !== null && (
        <Section
          title="Récupérer un registre abîmé"
          actions={
            <Button
              variant="subtle"
              onClick={() => {
                forgetSalvage();
                setWanted(null);
              }}
            >
              Laisser
            </Button>
          }
        >
          <Text size="sm" mb="sm" className={classes.path}>
            {wanted}
          </Text>
          <Salvage path={wanted} />
        </Section>
      )}
      <SimpleGrid cols={{ base: 1, sm: 2 }} mb="xl">
        <Card withBorder padding="lg">
          <Stack h="100%" justify="space-between" align="flex-start">
            <div>
              <Title order={2}>Commencer</Title>
              <Text mt="xs">Un registre vide, prêt pour votre première affaire.</Text>
              {data && (
                <Text size="sm" c="dimmed" mt="xs" className={classes.path}>
                  Il sera créé dans {data.folder}
                </Text>
              )}
            </div>
            <Group gap="sm">
              <Button disabled={busy} onClick={() => askProtection({ kind: 'create' })}>
                Commencer avec un registre vide
              </Button>
              {createElsewhere && (
                <Button variant="default" disabled={busy} onClick={() => void createElsewhere()}>
                  Choisir où l’enregistrer…
                </Button>
              )}
            </Group>
          </Stack>
        </Card>
        <Card withBorder padding="lg">
          <Stack h="100%" justify="space-between" align="flex-start">
            <div>
              <Title order={2}>Regarder d’abord</Title>
              <Text mt="xs">
                Un registre d’exemple : une affaire de 2018 suivie par une association inventée, avec ses
                sources, ses demandes et ses communiqués. Modifiez-le sans crainte.
              </Text>
            </div>
            <Button
              variant="default"
              loading={create.running}
              disabled={busy}
              onClick={() => void create.run({ example: true })}
            >
              Découvrir avec un exemple
            </Button>
          </Stack>
        </Card>
      </SimpleGrid>
      {data && data.registers.length > 0 && (
        <Section title="Registres récents">
          <ul className={classes.recent}>
            {data.registers.map((register) => (
              <Recent key={register.path} register={register} busy={busy} open={open.run} />
            ))}
          </ul>
        </Section>
      )}
      <ImportAll />
      {choose ? (
        <Button variant="default" disabled={busy} onClick={() => void choose()}>
          Ouvrir un autre registre…
        </Button>
      ) : (
        <Text size="sm" c="dimmed">
          Dans le navigateur, Vigie n’ouvre que les registres qu’elle a déjà ouverts. Pour en ouvrir un autre,
          donnez son chemin en la lançant, ou servez-vous de l’application.
        </Text>
      )}
    </div>
  );
}

function Recent({
  register: { name, path, exists },
  busy,
  open,
}: {
  register: Outputs['register']['recent']['registers'][number];
  busy: boolean;
  open: (path: string) => Promise<unknown>;
}) {
  return (
    <li>
      <button type="button" className={classes.register} disabled={busy} onClick={() => void open(path)}>
        <Text component="span" fw={600}>
          {name}
        </Text>
        <Text component="span" size="sm" c="dimmed" className={classes.path}>
          {path}
          {!exists && ' — ce fichier n’est plus à cette place'}
        </Text>
      </button>
    </li>
  );
}
