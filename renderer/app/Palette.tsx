// The search palette: records that hold the words typed, and pages by their name.
import '@mantine/spotlight/styles.css';
import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { api, type Outputs } from './client.ts';
import classes from './Palette.module.css';
import { newPath, recordPath, recordWords } from './places.ts';
import { navigation } from './routes.tsx';

type Hit = Outputs['search']['query']['hits'][number];

const SHOWN = 12;

export function Palette({ asked }: { asked: number }) {
  const [words, setWords] = useState('');
  const [settled] = useDebouncedValue(words.trim(), 120);
  const navigate = useNavigate();
  useEffect(() => {
    if (asked > 0) spotlight.open();
  }, [asked]);
  const found = useQuery(
    api.search.query.queryOptions({
      input: { words: settled, limit: SHOWN },
      enabled: settled !== '',
      placeholderData: keepPreviousData,
    }),
  );
  const hits = settled === '' ? [] : (found.data?.hits ?? []);
  const places = destinations.filter(({ label }) => plain(label).includes(plain(words.trim())));
  const go = (to: string) => void navigate({ to });
  return (
    <Spotlight.Root
      query={words}
      onQueryChange={setWords}
      shortcut={null}
      scrollable
      maxHeight={420}
      overlayProps={{ backgroundOpacity: 0.4, blur: 0 }}
      attributes={{ content: { 'aria-label': 'Rechercher dans le registre' } }}
      classNames={{ actionDescription: classes.description }}
    >
      <Spotlight.Search
        placeholder="Chercher une fiche ou une page"
        aria-label="Chercher une fiche ou une page"
        leftSection={<IconSearch size={18} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {hits.length > 0 && (
          <Spotlight.ActionsGroup label="Dans le registre">
            {hits.map((hit) => (
              <Spotlight.Action
                key={hit.id}
                label={text(hit.title) || recordWords[hit.type].singular}
                description={[recordWords[hit.type].singular, text(hit.excerpt)]
                  .filter((part) => part !== '')
                  .join(' · ')}
                onClick={() => go(recordPath(hit.type, hit.id))}
              />
            ))}
            <Spotlight.Action
              label={`Tous les résultats pour « ${words.trim()} »`}
              onClick={() => void navigate({ to: '/recherche', search: { mots: words.trim() } })}
            />
          </Spotlight.ActionsGroup>
        )}
        {places.length > 0 && (
          <Spotlight.ActionsGroup label="Pages et actions">
            {places.map(({ label, to }) => (
              <Spotlight.Action key={to} label={label} onClick={() => go(to)} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {hits.length === 0 && places.length === 0 && !found.isFetching && (
          <Spotlight.Empty>Rien ne contient ces mots. Essayez le début d’un mot.</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

const destinations: readonly { label: string; to: string }[] = [
  { label: 'Rédiger un communiqué', to: newPath('communique') },
  { label: 'Écrire une demande', to: newPath('request') },
  { label: 'Noter une inquiétude', to: newPath('concern') },
  { label: 'Ajouter une source', to: newPath('source') },
  { label: 'Ouvrir un dossier', to: newPath('dossier') },
  ...navigation.flatMap(({ entries }) => entries.map(({ label, to }) => ({ label, to }))),
  { label: 'Réglages', to: '/reglages' },
  { label: 'Sauvegardes et sécurité du registre', to: '/sauvegardes' },
  { label: 'Journal', to: '/journal' },
  { label: 'Corbeille', to: '/corbeille' },
];

function text(parts: Hit['title']): string {
  return parts.map((part) => part.text).join('');
}

/** Without accents nor case. */
function plain(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
