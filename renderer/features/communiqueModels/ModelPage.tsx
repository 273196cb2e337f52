// A model of communiqué: what it starts a text with; copied, rewritten, or taken back to what it was.
import { Menu, Text } from '@mantine/core';
import { IconArrowBackUp, IconCopy } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { CommuniqueModel } from '../../../electron/contract/communiqueModels.ts';
import { client } from '../../app/client.ts';
import { usePageId } from '../../app/location.ts';
import { newPath, recordPath } from '../../app/places.ts';
import { useConfirm } from '../../ui/confirm.tsx';
import { ButtonLink, TextLink } from '../../ui/links.tsx';
import { Markdown } from '../../ui/Markdown.tsx';
import { notify } from '../../ui/notify.tsx';
import { Prose } from '../../ui/Prose.tsx';
import { RecordPage } from '../../ui/RecordPage.tsx';
import { Section } from '../../ui/Section.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { useAction } from '../../ui/useAction.ts';
import { modelForm } from './modelForm.ts';

export function ModelPage() {
  return (
    <RecordPage
      domain="communiqueModels"
      id={usePageId()}
      form={modelForm}
      title={({ name }) => name}
      eyebrow={() => <TextLink to="/modeles">Modèles de communiqué</TextLink>}
      badges={({ origin }) => (
        <StatusBadge tone="neutral">{origin === null ? 'Ajouté ici' : 'Fourni avec Vigie'}</StatusBadge>
      )}
      facts={({ description }) => [{ label: 'À quoi il sert', value: description }]}
      actions={({ id, binnedAt }) =>
        binnedAt === null && (
          <ButtonLink to={newPath('communique', { modele: id })}>Écrire avec ce modèle</ButtonLink>
        )
      }
      menu={(model) => model.binnedAt === null && <ModelMenu model={model} />}
    >
      {({ title, lead, body }) => (
        <>
          <Section title="Titre et chapeau">
            <Text size="sm" fw={600}>
              {title}
            </Text>
            <Prose>{lead}</Prose>
          </Section>
          <Section title="Texte">
            <Markdown text={body} />
          </Section>
        </>
      )}
    </RecordPage>
  );
}

function ModelMenu({ model: { id, version, name, origin } }: { model: CommuniqueModel }) {
  const navigate = useNavigate();
  const confirm = useConfirm();
  const duplicate = useAction(async () => {
    const copy = await client.communiqueModels.duplicate({ id });
    notify({ title: 'Modèle dupliqué', message: copy.name });
    await navigate({ to: recordPath('communiqueModel', copy.id) });
  });
  const reset = useAction(async () => {
    const agreed = await confirm({
      title: `Revenir au modèle d’origine de « ${name} » ?`,
      body: 'Les textes que vous y avez écrits seront remplacés par ceux fournis avec Vigie. Les communiqués déjà commencés ne changent pas. Pour garder votre version, dupliquez d’abord le modèle.',
      confirm: 'Revenir à l’origine',
      danger: true,
    });
    if (!agreed) return;
    await client.communiqueModels.reset({ id, version });
    notify({ title: 'Modèle d’origine repris' });
  });
  return (
    <>
      <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={() => void duplicate.run()}>
        Dupliquer
      </Menu.Item>
      {origin !== null && (
        <Menu.Item leftSection={<IconArrowBackUp size={16} aria-hidden />} onClick={() => void reset.run()}>
          Revenir au modèle d’origine…
        </Menu.Item>
      )}
    </>
  );
}
