// The register's file: where it is, how it is, a copy now, a full check, another one.
import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { bridge } from '../../app/bridge.ts';
import { api, client, type Outputs } from '../../app/client.ts';
import { InstantText } from '../../ui/DateText.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { bytesWords } from '../../ui/errorText.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Section } from '../../ui/Section.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { useAction } from '../../ui/useAction.ts';
import { ProtectionSettings } from '../protection/ProtectionSettings.tsx';

type Register = NonNullable<Outputs['register']['info']['register']>;

const integrities = {
  pending: { label: 'Vérification en cours', tone: 'info' },
  ok: { label: 'En bon état', tone: 'good' },
  damaged: { label: 'Abîmé', tone: 'danger' },
} as const;

export function RegisterFile() {
  const info = useQuery(api.register.info.queryOptions());
  if (info.error) return <ErrorNotice error={info.error} retry={() => void info.refetch()} />;
  if (!info.data) return <Loading what="du registre" />;
  const { register } = info.data;
  return (
    register && (
      <>
        <Section title="Le fichier du registre">
          <Details register={register} />
        </Section>
        <Section title="Phrase de passe">
          <ProtectionSettings register={register} />
        </Section>
      </>
    )
  );
}

function Details({ register }: { register: Register }) {
  const { name, path, size, createdAt, integrity, synchronisedBy } = register;
  return (
    <Stack gap="md">
      <Panel>
        <Facts
          items={[
            { label: 'Nom', value: name },
            { label: 'Fichier', value: path },
            { label: 'Taille', value: bytesWords(size) },
            { label: 'Dossier synchronisé par', value: synchronisedBy },
            { label: 'Créé le', value: <InstantText at={createdAt} /> },
            {
              label: 'État',
              value: (
                <StatusBadge tone={integrities[integrity].tone}>{integrities[integrity].label}</StatusBadge>
              ),
            },
          ]}
        />
      </Panel>
      <Actions />
    </Stack>
  );
}

function Actions() {
  const [copy, setCopy] = useState<Outputs['register']['backUp'] | null>(null);
  const [report, setReport] = useState<Outputs['register']['check'] | null>(null);
  const backUp = useAction(
    async (to?: string) => setCopy(await client.register.backUp(to === undefined ? {} : { to })),
    {
      done: 'Sauvegarde faite et vérifiée',
    },
  );
  const check = useAction(async () => {
    setReport(null);
    setReport(await client.register.check());
  });
  const close = useAction(() => client.register.close(), { done: 'Registre fermé' });
  return (
    <>
      <Group gap="sm">
        <Button loading={backUp.running} onClick={() => void backUp.run()}>
          Sauvegarder maintenant
        </Button>
        {bridge && (
          <Button variant="default" disabled={backUp.running} onClick={() => void copyElsewhere(backUp.run)}>
            Sauvegarder ailleurs…
          </Button>
        )}
        <Button variant="default" loading={check.running} onClick={() => void check.run()}>
          Vérifier le fichier
        </Button>
        <Button variant="default" loading={close.running} onClick={() => void close.run()}>
          Changer de registre
        </Button>
      </Group>
      <div role="status">
        {copy && (
          <Alert color="green" variant="outline" title="Sauvegarde faite et vérifiée">
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {copy.path} ({bytesWords(copy.size)})
            </Text>
            {bridge && (
              <Button
                mt="sm"
                size="compact-sm"
                variant="default"
                onClick={() => void bridge?.revealInFolder(copy.path)}
              >
                Afficher dans le dossier
              </Button>
            )}
          </Alert>
        )}
        {report?.ok && (
          <Alert color="green" variant="outline" title="Le fichier est en bon état" mt="sm">
            Structure, liens entre les fiches et index de recherche ont été vérifiés.
          </Alert>
        )}
        {report && !report.ok && <Damage findings={report.findings} />}
      </div>
    </>
  );
}

async function copyElsewhere(run: (to: string) => Promise<unknown>): Promise<void> {
  const to = await bridge?.chooseRegister('create');
  if (to) await run(to);
}

function Damage({ findings }: { findings: readonly string[] }) {
  return (
    <Alert color="red" variant="outline" title="Le fichier est abîmé" role="alert">
      <Text size="sm">
        Ce qui s’affiche est encore lisible. N’y écrivez plus : fermez ce registre, gardez-le tel quel, et
        ouvrez la sauvegarde la plus récente du dossier « Sauvegardes », à côté de lui.
      </Text>
      <List size="sm" mt="xs">
        {findings.map((finding) => (
          <List.Item key={finding}>{finding}</List.Item>
        ))}
      </List>
    </Alert>
  );
}
