// The themes in use with how many concerns each has: renamed, made one, or gone to.
import { Button, Group, Modal, Stack, Text, TextInput, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, client } from '../../app/client.ts';
import { useQueryValues, useSetQueryValues } from '../../app/location.ts';
import { asId } from '../../app/records.ts';
import { countWords } from '../../ui/countWords.ts';
import { EmptyNotice } from '../../ui/EmptyNotice.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ButtonLink, TextLink } from '../../ui/links.tsx';
import { notify } from '../../ui/notify.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { RecordPicker } from '../../ui/RecordPicker.tsx';
import { useAction } from '../../ui/useAction.ts';
import classes from './Concerns.module.css';
import { NONE } from './concernFilter.ts';
import { figureWords } from './figureWords.ts';
import { plainText } from './plainText.ts';

export function ConcernThemes() {
  const { dossier } = useQueryValues();
  const setQuery = useSetQueryValues();
  const input = dossier === undefined ? {} : { dossierId: asId(dossier) };
  const { data, error, refetch } = useQuery(api.themes.list.queryOptions({ input }));
  const [renamed, setRenamed] = useState<string | null>(null);
  const items = data?.items ?? [];
  const within = dossier === undefined ? '' : `&dossier=${dossier}`;
  return (
    <>
      <PageHeader
        title="Thèmes des inquiétudes"
        lead="Un nom par sujet : deux thèmes qui disent la même chose se réunissent en leur donnant le même nom."
        actions={
          <ButtonLink to={`/inquietudes/semblables${within.replace('&', '?')}`} variant="default">
            Réunir ce qui se ressemble
          </ButtonLink>
        }
      />
      <div className={classes.filter}>
        <RecordPicker
          domain="dossiers"
          label="Dossier"
          placeholder="Tous les dossiers"
          value={dossier ?? null}
          onChange={(id) => setQuery({ dossier: id })}
        />
      </div>
      {error ? (
        <ErrorNotice error={error} retry={() => void refetch()} />
      ) : data === undefined ? (
        <Loading what="des thèmes" />
      ) : items.length === 0 ? (
        <EmptyNotice sentence="Aucune inquiétude n’est notée ici : les thèmes viendront avec elles." />
      ) : (
        <table className={classes.themes}>
          <caption>Du plus fréquent au plus rare</caption>
          <thead>
            <tr>
              <th scope="col">Thème</th>
              <th scope="col" className={classes.number}>
                Inquiétudes
              </th>
              <th scope="col">
                <VisuallyHidden>Actions</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ theme, count }) => (
              <tr key={theme}>
                <th scope="row">
                  <TextLink to={`/inquietudes?theme=${encodeURIComponent(theme || NONE)}${within}`}>
                    {theme || 'Sans thème'}
                  </TextLink>
                </th>
                <td className={classes.number}>{figureWords(count)}</td>
                <td>
                  {theme !== '' && (
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      aria-label={`Renommer : ${theme}`}
                      onClick={() => setRenamed(theme)}
                    >
                      Renommer…
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {renamed !== null && (
        <RenameWindow
          theme={renamed}
          known={items.map(({ theme }) => theme)}
          dossierId={dossier}
          onClose={() => setRenamed(null)}
        />
      )}
    </>
  );
}

interface RenameProps {
  theme: string;
  known: readonly string[];
  dossierId: string | undefined;
  onClose: () => void;
}

function RenameWindow({ theme, known, dossierId, onClose }: RenameProps) {
  const [name, setName] = useState(theme);
  const to = name.trim();
  const same = known.find((one) => one !== theme && plainText(one) === plainText(to));
  const action = useAction(async () => {
    const { changed } = await client.themes.rename({
      ...(dossierId === undefined ? {} : { dossierId: asId(dossierId) }),
      from: theme,
      to: same ?? to,
    });
    notify({
      title: same === undefined ? 'Thème renommé' : 'Thèmes réunis',
      message: countWords(changed, ['inquiétude changée', 'inquiétudes changées']),
    });
    onClose();
  });
  return (
    <Modal opened onClose={onClose} title={`Renommer « ${theme} »`}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void action.run();
        }}
      >
        <Stack gap="md">
          <TextInput
            label="Nouveau nom"
            data-autofocus
            maxLength={100}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {same !== undefined && (
            <Text size="sm" role="status">
              Le thème « {same} » existe : les deux n’en feront plus qu’un, et cela ne se défait pas.
            </Text>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Annuler
            </Button>
            <Button type="submit" loading={action.running} disabled={to === '' || to === theme}>
              {same === undefined ? 'Renommer' : 'Réunir les deux thèmes'}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
