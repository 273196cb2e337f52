// The palette: what can be done here, what can be begun, pages by their name, and records that hold the words typed.
import '@mantine/spotlight/styles.css';
import { useDebouncedValue } from '@mantine/hooks';
import { createSpotlight, Spotlight, useSpotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { isAbout } from '../../ui/isAbout.ts';
import { notifyError } from '../../ui/notify.tsx';
import { api, type Outputs } from '../client.ts';
import { lockRegister } from '../locking.ts';
import { recordPath, recordWords } from '../places.ts';
import { go as goInTime, useNextStep } from '../undo/useUndo.ts';
import { destinations } from './commands.ts';
import classes from './Palette.module.css';
import type { PageAction } from './pageActions.ts';
import { useActionsOfPage } from './useActionsOfPage.ts';
import { LIST_ID, SEARCH_ID, useChosenAction } from './useChosenAction.ts';

type Hit = Outputs['search']['query']['hits'][number];

const [store, palette] = createSpotlight();

const SHOWN = 12;
const LOCK: PageAction = {
  label: 'Verrouiller le registre',
  run: () => void lockRegister().catch(notifyError),
};

export function Palette({ asked }: { asked: number }) {
  const [words, setWords] = useState('');
  const [settled] = useDebouncedValue(words.trim(), 120);
  const here = useActionsOfPage(useSpotlight(store).opened);
  const chosen = useRef<() => void>(null);
  const navigate = useNavigate();
  const steps = { undo: useNextStep('undo'), redo: useNextStep('redo') };
  useEffect(() => {
    if (asked > 0) palette.open();
  }, [asked]);
  const found = useQuery(
    api.search.query.queryOptions({
      input: { words: settled, limit: SHOWN },
      enabled: settled !== '',
      placeholderData: keepPreviousData,
    }),
  );
  const typed = words.trim();
  const hits = settled === '' ? [] : (found.data?.hits ?? []);
  const places = destinations.filter(({ label, words: others }) => isAbout(typed, label, others));
  const isEncrypted = useQuery(api.register.info.queryOptions()).data?.register?.encrypted ?? false;
  const actions = [...here, ...stepActions(steps), ...(isEncrypted ? [LOCK] : [])].filter(({ label }) =>
    isAbout(typed, label),
  );
  const hearArrows = useChosenAction(words);
  const go = (to: string) => void navigate({ to });
  return (
    <Spotlight.Root
      store={store}
      query={words}
      onQueryChange={setWords}
      shortcut={null}
      scrollable
      maxHeight={420}
      overlayProps={{ backgroundOpacity: 0.4, blur: 0 }}
      attributes={{ content: { 'aria-label': 'Chercher une fiche, une page ou une action' } }}
      classNames={{ actionDescription: classes.description, actionsGroup: classes.group }}
      onExitTransitionEnd={() => {
        // What it opens (a menu, a window) takes the focus once the palette has given it back.
        chosen.current?.();
        chosen.current = null;
      }}
    >
      <Spotlight.Search
        id={SEARCH_ID}
        onKeyDown={({ key }) => hearArrows(key)}
        role="combobox"
        aria-expanded
        aria-autocomplete="list"
        aria-controls={LIST_ID}
        placeholder="Chercher une fiche, une page ou une action"
        aria-label="Chercher une fiche, une page ou une action"
        leftSection={<IconSearch size={18} aria-hidden />}
      />
      <Spotlight.ActionsList
        aria-busy={typed !== settled || found.isFetching}
        id={LIST_ID}
        role="listbox"
        aria-label="Fiches, pages et actions"
      >
        {actions.length > 0 && (
          <Spotlight.ActionsGroup label="Sur cette page">
            {actions.map(({ label, run }) => (
              <Spotlight.Action
                role="option"
                key={label}
                label={label}
                onClick={() => {
                  chosen.current = run;
                }}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {places.length > 0 && (
          <Spotlight.ActionsGroup label="Commencer, aller à">
            {places.map(({ label, to }) => (
              <Spotlight.Action key={to} role="option" label={label} onClick={() => go(to)} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {/* Last: they come a moment later, and nothing may move under the finger on Enter. */}
        {hits.length > 0 && (
          <Spotlight.ActionsGroup label="Dans le registre">
            {hits.map((hit) => (
              <Spotlight.Action
                role="option"
                key={hit.id}
                label={text(hit.title) || recordWords[hit.type].singular}
                description={[recordWords[hit.type].singular, text(hit.excerpt)]
                  .filter((part) => part !== '')
                  .join(' · ')}
                onClick={() => go(recordPath(hit.type, hit.id))}
              />
            ))}
            <Spotlight.Action
              role="option"
              label={`Tous les résultats pour «\u00a0${typed}\u00a0»`}
              onClick={() => void navigate({ to: '/recherche', search: { mots: typed } })}
            />
          </Spotlight.ActionsGroup>
        )}
        {hits.length === 0 && actions.length === 0 && places.length === 0 && !found.isFetching && (
          <Spotlight.Empty>Rien ne contient ces mots. Essayez le début d’un mot.</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function stepActions({ undo, redo }: { undo: string | null; redo: string | null }): PageAction[] {
  return [
    ...(undo === null ? [] : [{ label: `Annuler\u00a0: ${undo}`, run: () => void goInTime('undo') }]),
    ...(redo === null ? [] : [{ label: `Rétablir\u00a0: ${redo}`, run: () => void goInTime('redo') }]),
  ];
}

function text(parts: Hit['title']): string {
  return parts.map((part) => part.text).join('');
}
