// The guided parts of a communiqué, one under the other, with the preview beside.
import { SegmentedControl, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, type RefObject, Suspense, useRef } from 'react';
import { api } from '../../app/client.ts';
import { useQueryValues, useSetQueryValues } from '../../app/location.ts';
import { issueText } from '../../ui/issueText.ts';
import { Loading } from '../../ui/Loading.tsx';
import { BodyField } from './BodyField.tsx';
import { CitedSources } from './CitedSources.tsx';
import { ContactPart } from './ContactPart.tsx';
import { Part } from './DraftPart.tsx';
import { draftFieldId } from './draftFieldWords.ts';
import { LengthMeter } from './LengthMeter.tsx';
import { PlacePart } from './PlacePart.tsx';
import type { PageFollower } from './pages/LivePages.tsx';
import { SaveState, TROUBLES } from './SaveState.tsx';
import classes from './TextPart.module.css';
import { TitlePart } from './TitlePart.tsx';
import type { TextSurface } from './textSurface.ts';
import type { Draft } from './useDraft.ts';

const LivePages = lazy(() => import('./pages/LivePages.tsx'));

type View = 'deux' | 'texte' | 'apercu';

const views: { value: View; label: string }[] = [
  { value: 'deux', label: 'Texte et pages' },
  { value: 'texte', label: 'Texte' },
  { value: 'apercu', label: 'Pages' },
];

export interface TextPartProps {
  draft: Draft;
  /** Filled with the hold on the text, for what leads to a spot in it. */
  surface: RefObject<TextSurface | null>;
}

export function TextPart({ draft, surface }: TextPartProps) {
  const { state, writer } = draft;
  const follower = useRef<PageFollower>(null);
  const { values } = state;
  const { vue } = useQueryValues();
  const setQuery = useSetQueryValues();
  const view = views.find(({ value }) => value === vue)?.value ?? 'deux';
  const association = useQuery(api.association.get.queryOptions()).data;
  const issue = state.issues.find(({ field }) => field === 'body');
  return (
    <div>
      <div className={classes.bar} data-screen-only>
        <SaveState state={state.state} onShow={() => showTrouble(state)} />
        <LengthMeter lead={values.lead} body={values.body} />
        <SegmentedControl
          size="xs"
          aria-label="Affichage"
          className={classes.views}
          value={view}
          onChange={(next) => setQuery({ vue: next === 'deux' ? null : next })}
          data={views}
        />
      </div>
      <div className={classes.parts} data-view={view}>
        <div className={classes.columns}>
          {view !== 'apercu' && (
            <Stack gap="xl" className={classes.writing}>
              <TitlePart writer={writer} />
              <Part title="Le texte">
                <BodyField
                  draft={draft}
                  error={issue === undefined ? null : issueText(issue)}
                  surface={surface}
                  onCaret={(caret) => follower.current?.caretAt(caret)}
                />
                <CitedSources dossierId={draft.communique.dossierId} writer={writer} />
              </Part>
              <PlacePart writer={writer} usualPlace={association?.place} />
              <ContactPart writer={writer} association={association} />
            </Stack>
          )}
          {view !== 'texte' && (
            <Suspense fallback={<Loading what="des pages" />}>
              <LivePages draft={draft} follower={follower} />
            </Suspense>
          )}
        </div>
      </div>
    </div>
  );
}

/** Puts the focus on the first field that is refused, else on the notice over the parts. */
function showTrouble({ state, issues }: Draft['state']): void {
  const field = state === 'refused' ? issues[0]?.field : undefined;
  const spot = document.getElementById(field === undefined ? TROUBLES : draftFieldId(field));
  spot?.focus({ preventScroll: true });
  spot?.scrollIntoView({ block: 'center' });
}
