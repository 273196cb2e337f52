// The guided parts of a communiqué, one under the other, with the preview beside.
import { SegmentedControl, Stack, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, type RefObject, Suspense, useRef } from 'react';
import { api } from '../../app/client.ts';
import { useQueryValues, useSetQueryValues } from '../../app/location.ts';
import { DateField } from '../../ui/DateField.tsx';
import { issueText } from '../../ui/issueText.ts';
import { Loading } from '../../ui/Loading.tsx';
import { BodyField } from './BodyField.tsx';
import { CitedSources } from './CitedSources.tsx';
import { ContactPart } from './ContactPart.tsx';
import partClasses from './DraftPart.module.css';
import { defaultWords, Part, type ProblemOf } from './DraftPart.tsx';
import { draftFieldId } from './draftFieldWords.ts';
import { LengthMeter } from './LengthMeter.tsx';
import type { PageFollower } from './pages/LivePages.tsx';
import { SaveState, TROUBLES } from './SaveState.tsx';
import classes from './TextPart.module.css';
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
  const problemOf: ProblemOf = (field) => {
    const issue = state.issues.find((candidate) => candidate.field === field);
    return issue === undefined ? null : issueText(issue);
  };
  return (
    <div>
      <div className={classes.bar}>
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
              <Part title="Le titre et le chapeau">
                <TextInput
                  id={draftFieldId('title')}
                  label="Titre"
                  description="L’information principale, en une phrase."
                  withAsterisk
                  aria-required
                  spellCheck
                  error={problemOf('title')}
                  maxLength={300}
                  value={values.title}
                  onChange={(event) => writer.change({ title: event.currentTarget.value })}
                />
                <Textarea
                  id={draftFieldId('lead')}
                  label="Chapeau"
                  description="Deux ou trois phrases qui disent tout à quelqu’un de pressé : qui, quoi, où, quand, pourquoi."
                  minRows={3}
                  spellCheck
                  error={problemOf('lead')}
                  value={values.lead}
                  onChange={(event) => writer.change({ lead: event.currentTarget.value })}
                />
              </Part>
              <Part title="Le texte">
                <BodyField
                  draft={draft}
                  error={problemOf('body')}
                  surface={surface}
                  onCaret={(caret) => follower.current?.caretAt(caret)}
                />
                <CitedSources draft={draft} />
              </Part>
              <Part title="Le lieu et la date">
                <div className={partClasses.row}>
                  <TextInput
                    id={draftFieldId('place')}
                    label="Lieu"
                    description={defaultWords(association?.place)}
                    error={problemOf('place')}
                    maxLength={100}
                    value={values.place}
                    onChange={(event) => writer.change({ place: event.currentTarget.value })}
                  />
                  <DateField
                    id={draftFieldId('issuedOn')}
                    label="Date"
                    hint="Celle qui sera imprimée."
                    error={problemOf('issuedOn')}
                    value={values.issuedOn}
                    onChange={(issuedOn) => writer.change({ issuedOn })}
                  />
                </div>
                <DateField
                  id={draftFieldId('embargoUntil')}
                  label="Embargo jusqu’au"
                  hint="Rempli, il demande aux rédactions de ne rien publier avant ce jour."
                  error={problemOf('embargoUntil')}
                  value={values.embargoUntil}
                  onChange={(embargoUntil) => writer.change({ embargoUntil })}
                />
              </Part>
              <ContactPart draft={draft} association={association} problemOf={problemOf} />
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
