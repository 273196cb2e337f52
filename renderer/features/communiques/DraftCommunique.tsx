// A communiqué being written: its parts by tabs, and the way from a check to the spot it is about.
import { Alert, Stack, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Communique, Finding } from '../../../electron/contract/communiques.ts';
import { api } from '../../app/client.ts';
import { recordPath } from '../../app/places.ts';
import { recordQuery } from '../../app/recordQuery.ts';
import { announce } from '../../ui/announce.ts';
import { InstantText } from '../../ui/DateText.tsx';
import { TextLink } from '../../ui/links.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { ChangeNotePart } from './ChangeNotePart.tsx';
import { Checks } from './Checks.tsx';
import { CommuniqueClaims } from './CommuniqueClaims.tsx';
import { CommuniqueDemands } from './CommuniqueDemands.tsx';
import { CommuniqueTabs, useShownPart, useShowPart } from './CommuniqueTabs.tsx';
import { comparePath } from './communiqueWords.ts';
import { DraftClashes } from './DraftClashes.tsx';
import classes from './DraftCommunique.module.css';
import { draftFieldId } from './draftFieldWords.ts';
import { findingText, passageOf } from './findingTexts.ts';
import { SaveTrouble, TROUBLES } from './SaveState.tsx';
import { SharingPart } from './SharingPart.tsx';
import { TextPart } from './TextPart.tsx';
import type { TextSurface } from './textSurface.ts';
import { useDraft } from './useDraft.ts';

export function DraftCommunique({ communique }: { communique: Communique }) {
  const draft = useDraft(communique);
  const { writer, state } = draft;
  const findings = useQuery(api.communiques.check.queryOptions({ input: { id: communique.id } })).data
    ?.findings;
  const blocking = findings?.filter((finding) => finding.blocking).length ?? 0;
  const shown = useShownPart();
  const show = useShowPart();
  const [sought, setSought] = useState<Finding | null>(null);
  const surface = useRef<TextSurface>(null);
  useEffect(() => {
    if (sought === null || findingText(sought).part !== shown || isListed(sought)) return;
    setSought(null);
    goToSpot(sought, writer.read().values, surface);
  }, [sought, shown, writer]);
  const soughtItem =
    sought !== null && isListed(sought) ? { text: sought.detail, onFound: () => setSought(null) } : null;
  async function save(): Promise<void> {
    announce((await writer.flush()) ? 'Tout est enregistré' : 'Une partie n’est pas encore enregistrée');
  }
  useHotkeys([['mod+S', () => void save()]], [], true);
  return (
    <Stack gap="sm" onBlur={() => void writer.flush()}>
      {communique.correctsId !== null && <CorrectionNotice id={communique.correctsId} draft={communique} />}
      <div id={TROUBLES} tabIndex={-1} className={classes.troubles}>
        <SaveTrouble {...state} writer={writer} />
        <DraftClashes draft={state} writer={writer} />
      </div>
      <CommuniqueTabs
        tabs={[
          {
            part: 'texte',
            label: 'Texte',
            content: (
              <>
                {communique.correctsId !== null && <ChangeNotePart draft={draft} />}
                <TextPart draft={draft} surface={surface} />
              </>
            ),
          },
          {
            part: 'affirmations',
            label: 'Affirmations',
            content: <CommuniqueClaims communique={communique} readOnly={false} sought={soughtItem} />,
          },
          {
            part: 'revendications',
            label: 'Revendications',
            content: <CommuniqueDemands communique={communique} readOnly={false} sought={soughtItem} />,
          },
          {
            part: 'verifier',
            label: 'Vérifier et publier',
            mark: blocking > 0 && <StatusBadge tone="warning">{blocking} à corriger</StatusBadge>,
            content: (
              <Checks
                draft={draft}
                onShow={(finding) => {
                  setSought(finding);
                  show(findingText(finding).part);
                }}
              />
            ),
          },
          {
            part: 'diffusions',
            label: 'Diffusions et versions',
            content: <SharingPart communique={communique} />,
          },
        ]}
      />
    </Stack>
  );
}

type DraftValues = ReturnType<typeof useDraft>['state']['values'];

/** Whether the finding is about one of the claims or demands, which their lists find. */
function isListed({ field }: Finding): boolean {
  return field === 'claims' || field === 'demands';
}

/** The editor may still be loading when a finding leads to it: it is waited for this long, in milliseconds. */
const EDITOR_PATIENCE = 15_000;

/** Puts the focus on what a finding is about, and selects the passage where it is one of the text. */
function goToSpot(finding: Finding, values: DraftValues, surface: RefObject<TextSurface | null>): void {
  if (finding.field === 'body') {
    revealWhenThere(finding, values.body, surface, performance.now() + EDITOR_PATIENCE);
    return;
  }
  const control = document.getElementById(draftFieldId(finding.field));
  control?.focus();
  control?.scrollIntoView({ block: 'center' });
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) {
    const passage = passageOf(finding, control.value);
    if (passage) control.setSelectionRange(passage.start, passage.end);
  }
}

function revealWhenThere(
  finding: Finding,
  body: string,
  surface: RefObject<TextSurface | null>,
  until: number,
): void {
  if (surface.current === null) {
    if (performance.now() < until) {
      requestAnimationFrame(() => revealWhenThere(finding, body, surface, until));
    }
    return;
  }
  const { start, end } = passageOf(finding, body) ?? { start: 0, end: 0 };
  surface.current.reveal(start, end);
  document.getElementById(draftFieldId('body'))?.scrollIntoView({ block: 'nearest' });
}

function CorrectionNotice({ id, draft }: { id: string; draft: Communique }) {
  const corrected = useQuery(recordQuery('communiques', id)).data;
  return (
    <Alert
      color="lagoon"
      variant="outline"
      icon={<IconArrowBackUp aria-hidden />}
      title={`Version ${draft.edition} : elle corrige ${corrected ? `la version ${corrected.edition}` : 'une version publiée'}`}
    >
      <Text size="sm">
        {corrected?.publishedAt != null && (
          <>
            Publiée le <InstantText at={corrected.publishedAt} />.{' '}
          </>
        )}
        Dites ci-dessous ce qui change : les rédactions doivent le voir d’un coup d’œil.{' '}
        <TextLink to={recordPath('communique', id)}>Lire la version corrigée</TextLink> ·{' '}
        <TextLink to={comparePath(draft.id, id)}>Comparer avec la version publiée</TextLink>
      </Text>
    </Alert>
  );
}
