// Starts the correction of a published communiqué, or leads to the one begun already.
import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { Communique } from '../../../electron/contract/communiques.ts';
import { client } from '../../app/client.ts';
import { recordPath } from '../../app/places.ts';
import { useConfirm } from '../../ui/confirm.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { notify } from '../../ui/notify.tsx';
import { useAction } from '../../ui/useAction.ts';
import { useVersions } from './Versions.tsx';

export function CorrectButton({ communique }: { communique: Communique }) {
  const confirm = useConfirm();
  const navigate = useNavigate();
  const [latest] = useVersions(communique);
  const correct = useAction(async () => {
    const agreed = await confirm({
      title: `Corriger ${communique.reference} ?`,
      body: 'La version publiée reste telle quelle. Une nouvelle version, avec le même texte, s’ouvre à l’écriture : elle dira qu’elle la remplace.',
      confirm: 'Préparer la correction',
    });
    if (!agreed) return;
    const { id, edition } = await client.communiques.correct({ id: communique.id });
    notify({ title: `Version ${edition} en préparation` });
    await navigate({ to: recordPath('communique', id) });
  });
  if (latest === undefined) return null;
  if (latest.id !== communique.id) {
    return (
      <ButtonLink to={recordPath('communique', latest.id)} variant="default">
        {latest.status === 'published' ? `Voir la version ${latest.edition}` : 'Reprendre la correction'}
      </ButtonLink>
    );
  }
  return (
    <Button variant="default" loading={correct.running} onClick={() => void correct.run()}>
      Corriger…
    </Button>
  );
}
