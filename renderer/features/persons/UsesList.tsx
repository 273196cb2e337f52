// Where what a person agreed to was relied on, and what can be done where they do not agree any more.
import { Button, Group, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { PersonUse } from '../../../electron/contract/persons.ts';
import { client } from '../../app/client.ts';
import { recordPath } from '../../app/places.ts';
import { countWords } from '../../ui/countWords.ts';
import { instantDayWords } from '../../ui/dates.ts';
import { TextLink } from '../../ui/links.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { useAction } from '../../ui/useAction.ts';
import classes from './Persons.module.css';
import { isToMend } from './useWords.ts';

export function UsesList({ uses }: { uses: readonly PersonUse[] }) {
  return (
    <ul className={classes.rows}>
      {uses.map((use) => (
        <li key={keyOf(use)} className={classes.row}>
          {use.kind === 'quoted' || use.kind === 'named' ? <InCommunique use={use} /> : <InFile use={use} />}
        </li>
      ))}
    </ul>
  );
}

type CommuniqueUse = Extract<PersonUse, { kind: 'quoted' | 'named' }>;
type FileUse = Exclude<PersonUse, CommuniqueUse>;

function keyOf(use: PersonUse): string {
  if (use.kind === 'exported' || use.kind === 'listed') return `${use.kind} ${use.usedAt} ${use.fileName}`;
  return `${use.kind} ${use.communiqueId} ${use.kind === 'quoted' ? use.concernId : ''} ${use.words}`;
}

function InCommunique({ use }: { use: CommuniqueUse }) {
  const { communiqueId, reference, edition, title, publishedAt, words } = use;
  const version = edition > 1 ? ` (version ${edition})` : '';
  return (
    <>
      <div className={classes.main}>
        <Group gap="xs">
          <TextLink inherit to={recordPath('communique', communiqueId)}>
            {reference}
            {version} · {title}
          </TextLink>
          <MendBadge use={use} />
        </Group>
        {words !== '' && <Text size="xs">« {words} »</Text>}
        <Text size="xs" c="dimmed">
          {use.kind === 'quoted' ? 'Ses propos' : 'Son nom'} ·{' '}
          {publishedAt === null ? 'brouillon' : `publié le ${instantDayWords(publishedAt)}`}
        </Text>
      </div>
      {isToMend(use) && <Mend use={use} />}
    </>
  );
}

function MendBadge({ use }: { use: PersonUse }) {
  if (isToMend(use)) return <StatusBadge tone="warning">à corriger</StatusBadge>;
  return use.allowed ? null : <StatusBadge tone="neutral">accord retiré</StatusBadge>;
}

function Mend({ use }: { use: CommuniqueUse }) {
  const navigate = useNavigate();
  const correct = useAction(async () => {
    const draft = await client.communiques.correct({ id: use.communiqueId });
    await navigate({ to: recordPath('communique', draft.id) });
  });
  if (use.publishedAt === null) {
    return (
      <TextLink size="sm" to={recordPath('communique', use.communiqueId)}>
        Retirer du brouillon
      </TextLink>
    );
  }
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={correct.running}
      aria-label={`Corriger le communiqué ${use.reference}`}
      onClick={() => void correct.run()}
    >
      Corriger le communiqué
    </Button>
  );
}

function InFile({ use }: { use: FileUse }) {
  return (
    <div className={classes.main}>
      <Group gap="xs">
        <Text size="sm">{use.fileName}</Text>
        {!use.allowed && <StatusBadge tone="warning">à supprimer</StatusBadge>}
      </Group>
      <Text size="xs" c="dimmed">
        {use.kind === 'listed'
          ? 'Liste de personnes à recontacter'
          : `Fichier d’inquiétudes, ${countWords(use.concerns, ['inquiétude d’elle', 'inquiétudes d’elle'])}`}{' '}
        · fait le {instantDayWords(use.usedAt)}
      </Text>
    </div>
  );
}
