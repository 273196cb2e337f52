// The bin of one record: putting it there with a way back, and taking it out.
import { ActionIcon, Alert, Button, Group, Menu, Text } from '@mantine/core';
import { IconDots, IconHistory, IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { recordWords, typeOfDomain } from '../app/places.ts';
import { type BaseRecord, type Domain, recordProcedures } from '../app/records.ts';
import { InstantText } from './DateText.tsx';
import { notify, notifyError } from './notify.tsx';
import { PageMenu } from './PageMenu.tsx';
import { useAction } from './useAction.ts';

interface RecordBinProps {
  domain: Domain;
  record: BaseRecord;
}

export function RecordMenu({
  domain,
  record,
  mayBin,
  children,
}: RecordBinProps & { mayBin: boolean; children?: ReactNode }) {
  const navigate = useNavigate();
  const bin = useBin(domain);
  return (
    <PageMenu
      opener={
        <ActionIcon variant="default" size={36} aria-label="Autres actions">
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      }
    >
      {children}
      <Menu.Item
        leftSection={<IconHistory size={16} aria-hidden />}
        onClick={() => void navigate({ to: '/journal', search: { fiche: record.id } })}
      >
        Voir ses modifications
      </Menu.Item>
      {mayBin && record.binnedAt === null && (
        <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => void bin(record)}>
          Mettre à la corbeille
        </Menu.Item>
      )}
    </PageMenu>
  );
}

/** Puts a record in the bin, says so and offers to take it out again. */
export function useBin(domain: Domain): (record: BaseRecord) => Promise<void> {
  const { singular, feminine } = recordWords[typeOfDomain(domain)];
  return async ({ id, version }) => {
    try {
      const binned = await recordProcedures(domain).bin({ id, version });
      const restore = () =>
        recordProcedures(domain).restore({ id, version: binned.version }).catch(notifyError);
      notify({
        title: `${singular.charAt(0).toUpperCase()}${singular.slice(1)} mis${feminine ? 'e' : ''} à la corbeille`,
        action: { label: 'Annuler', run: () => void restore() },
      });
    } catch (error) {
      notifyError(error);
    }
  };
}

export function BinNotice({ domain, record }: RecordBinProps) {
  const restore = useAction(
    () => recordProcedures(domain).restore({ id: record.id, version: record.version }),
    {
      done: 'Fiche restaurée',
    },
  );
  return (
    <Alert
      color="gray"
      variant="outline"
      icon={<IconTrash aria-hidden />}
      title="Cette fiche est dans la corbeille"
      mb="md"
    >
      <Group gap="sm">
        <Text size="sm">
          {record.binnedAt !== null && (
            <>
              Depuis le <InstantText at={record.binnedAt} />.{' '}
            </>
          )}
          Elle n’apparaît plus dans les listes ni dans la recherche.
        </Text>
        <Button
          size="compact-sm"
          variant="default"
          loading={restore.running}
          onClick={() => void restore.run()}
        >
          Restaurer
        </Button>
      </Group>
    </Alert>
  );
}
