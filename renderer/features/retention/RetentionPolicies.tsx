// How long things are kept: the usual policy, the other delays, and the policies of dossiers.
import { Button, Group, SimpleGrid, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, client, type Outputs } from '../../app/client.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Section } from '../../ui/Section.tsx';
import { useAction } from '../../ui/useAction.ts';
import { useUnsavedGuard } from '../../ui/useUnsavedGuard.ts';
import { DossierPolicies } from './DossierPolicies.tsx';
import { MonthsInput, PolicyFields } from './PolicyFields.tsx';

type Settings = Outputs['retention']['settings'];

export function RetentionPolicies() {
  const settings = useQuery(api.retention.settings.queryOptions());
  return (
    <>
      <PageHeader
        title="Durées de conservation"
        lead="Combien de temps le registre garde ce que disent les parents et qui ils sont. Ces durées figurent dans la notice d’information et dans le registre des traitements."
        actions={
          <>
            <ButtonLink to="/menage" variant="default">
              Ménage
            </ButtonLink>
            <ButtonLink to="/papiers" variant="default">
              Papiers
            </ButtonLink>
          </>
        }
      />
      {settings.error ? (
        <ErrorNotice error={settings.error} retry={() => void settings.refetch()} />
      ) : settings.data ? (
        <>
          {/* Another window's change makes another form: what was typed over an older version could not be saved. */}
          <UsualDelays key={settings.data.version} settings={settings.data} />
          <DossierPolicies settings={settings.data} />
        </>
      ) : (
        <Loading what="des durées" />
      )}
    </>
  );
}

function UsualDelays({ settings }: { settings: Settings }) {
  const { version, usual, pressMonths, binMonths, cleaningMonths } = settings;
  const before = { usual, pressMonths, binMonths, cleaningMonths };
  const [delays, setDelays] = useState(before);
  const dirty = JSON.stringify(delays) !== JSON.stringify(before);
  useUnsavedGuard(dirty);
  const save = useAction(() => client.retention.update({ version, changes: delays }), {
    done: 'Durées enregistrées',
  });
  return (
    <Section title="Règle habituelle">
      <Text size="sm" mb="sm">
        Pour les inquiétudes de tous les dossiers qui n’ont pas leur propre règle ; les coordonnées d’une
        personne sont gardées aussi longtemps que ce qu’elle a dit. Une date choisie à la main dans une fiche
        l’emporte toujours. Passé la date, rien ne s’efface seul : le ménage suivant le propose.
      </Text>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save.run();
        }}
      >
        <PolicyFields
          policy={delays.usual}
          onChange={(changed) => setDelays({ ...delays, usual: changed })}
        />
        <SimpleGrid cols={{ base: 1, sm: 3 }} mt="md">
          <MonthsInput
            label="Contacts de presse, en mois"
            description="Sans envoi ni modification depuis"
            value={delays.pressMonths}
            onChange={(months) => setDelays({ ...delays, pressMonths: months })}
          />
          <MonthsInput
            label="Corbeille, en mois"
            description="Ce qui y est depuis plus longtemps"
            value={delays.binMonths}
            onChange={(months) => setDelays({ ...delays, binMonths: months })}
          />
          <MonthsInput
            label="Ménage, en mois"
            description="D’un ménage au suivant"
            value={delays.cleaningMonths}
            onChange={(months) => setDelays({ ...delays, cleaningMonths: months })}
          />
        </SimpleGrid>
        <Group gap="sm" mt="md">
          <Button type="submit" loading={save.running} disabled={!dirty}>
            Enregistrer les durées
          </Button>
          {dirty && (
            <Text size="sm" c="dimmed">
              Modifications à enregistrer
            </Text>
          )}
        </Group>
      </form>
    </Section>
  );
}
