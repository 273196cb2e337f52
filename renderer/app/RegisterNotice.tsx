// What there is to know about the open file: damage found in it, or a folder that something synchronises.
import { Alert, List, Text } from '@mantine/core';
import { IconAlertTriangle, IconCloud } from '@tabler/icons-react';
import { useState } from 'react';
import type { RegisterInfo } from '../../electron/contract/register.ts';
import { TextLink } from '../ui/links.tsx';
import { SafetyNotice } from './SafetyNotice.tsx';

export function RegisterNotice({ register }: { register: RegisterInfo }) {
  return (
    <>
      {register.integrity === 'damaged' && <DamagedNotice findings={register.findings} />}
      {register.synchronisedBy !== null && (
        <SynchronisedNotice path={register.path} service={register.synchronisedBy} />
      )}
      <SafetyNotice path={register.path} />
    </>
  );
}

function DamagedNotice({ findings }: { findings: readonly string[] }) {
  return (
    <Alert
      color="red"
      variant="outline"
      mb="md"
      icon={<IconAlertTriangle aria-hidden />}
      title="Ce fichier de registre est abîmé"
    >
      <Text size="sm">
        Ce qui s’affiche peut être incomplet. N’y écrivez plus : revenez à une sauvegarde, ou récupérez ce qui
        est lisible dans un nouveau registre. Ce fichier est gardé tel quel.{' '}
        <TextLink to="/sauvegardes" size="sm">
          Sauvegardes et sécurité
        </TextLink>
      </Text>
      <List size="sm" mt="xs">
        {findings.slice(0, 5).map((finding) => (
          <List.Item key={finding}>{finding}</List.Item>
        ))}
      </List>
    </Alert>
  );
}

/** Told once for each file: who has read it knows. */
function SynchronisedNotice({ path, service }: { path: string; service: string }) {
  const key = `vigie-synchronised-${path}`;
  const [read, setRead] = useState(() => localStorage.getItem(key) !== null);
  if (read) return null;
  return (
    <Alert
      color="yellow"
      variant="outline"
      mb="md"
      icon={<IconCloud aria-hidden />}
      title={`Ce registre est dans un dossier que ${service} semble synchroniser`}
      withCloseButton
      closeButtonLabel="J’ai compris"
      onClose={() => {
        localStorage.setItem(key, 'read');
        setRead(true);
      }}
    >
      <Text size="sm">
        Une copie part alors chez ce service, avec les coordonnées des parents, et deux ordinateurs qui
        écrivent en même temps peuvent abîmer le fichier. Rangez-le plutôt dans un dossier de cet ordinateur,
        Vigie fermée.
      </Text>
    </Alert>
  );
}
