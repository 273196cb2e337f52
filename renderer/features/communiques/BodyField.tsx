// The text of a communiqué: its tools and their keys, the windows that ask, and the two ways to see it.
import { Alert, Button, Group, Input, Text } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconMarkdown } from '@tabler/icons-react';
import { lazy, type RefObject, Suspense, useId, useRef, useState } from 'react';
import type { Source } from '../../../electron/contract/sources.ts';
import { announce } from '../../ui/announce.ts';
import { Loading } from '../../ui/Loading.tsx';
import { NEXT_PLACE_KEY, nextPlace, type Place, placeWords } from '../../ui/placesToFill.ts';
import classes from './BodyField.module.css';
import { BodyToolbar } from './BodyToolbar.tsx';
import { ClaimFromText } from './ClaimFromText.tsx';
import { draftFieldId } from './draftFieldWords.ts';
import { FactWindow } from './FactWindow.tsx';
import { ImageWindow } from './ImageWindow.tsx';
import { LinkWindow } from './LinkWindow.tsx';
import { QuotationWindow } from './QuotationWindow.tsx';
import { type Caret, SourceText, type TextProps } from './SourceText.tsx';
import { SourceWindow } from './SourceWindow.tsx';
import type { TextSurface } from './textSurface.ts';
import { type AskingTool, type Tool, toolOfKeys } from './toolbarTools.ts';
import type { Draft } from './useDraft.ts';

const RichText = lazy(() => import('./editor/RichText.tsx'));

interface Asking {
  tool: AskingTool;
  /** The words that were selected when it was asked for. */
  selected: string;
  /** A picture that was pasted or dropped. */
  file: File | null;
}

export interface BodyFieldProps {
  draft: Draft;
  error: string | null;
  surface: RefObject<TextSurface | null>;
  onCaret: (at: Caret) => void;
}

const id = draftFieldId('body');

export function BodyField({ draft, error, surface, onCaret }: BodyFieldProps) {
  const { communique, state, writer } = draft;
  const [asSource, setAsSource] = useLocalStorage({
    key: 'vigie-text-as-source',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  // A text that the editor would rewrite is shown as it was typed, whatever is preferred.
  const [mustBeSource, setMustBeSource] = useState(false);
  const [asking, setAsking] = useState<Asking | null>(null);
  const label = useId();
  const source = asSource || mustBeSource;

  function ask(tool: AskingTool, file: File | null = null): void {
    const text = surface.current;
    const selected = (tool === 'claim' ? text?.selectSentence() : text?.selected()) ?? '';
    setAsking({ tool, selected, file });
  }
  function use({ does }: Tool): void {
    if ('edits' in does) surface.current?.apply(does.edits);
    else ask(does.asks);
  }
  /** Closes the window, then changes the text: the focus has gone back to it by then. */
  function finish(change: (text: TextSurface) => void, done: string): void {
    setAsking(null);
    requestAnimationFrame(() => {
      if (surface.current) change(surface.current);
      announce(done);
    });
  }
  function cite(...sources: Source[]): void {
    const { sourceIds } = writer.read().values;
    const added = sources.map((source) => source.id).filter((one) => !sourceIds.includes(one));
    if (added.length > 0) writer.change({ sourceIds: [...sourceIds, ...added] });
    const references = sources.map(({ reference }) => reference);
    finish(
      (text) => {
        for (const reference of references) text.insertNote(reference);
      },
      references.length === 0 ? 'Affirmation relevée' : `Note vers ${references.join(', ')} ajoutée`,
    );
  }
  function show(next: boolean): void {
    setMustBeSource(false);
    setAsSource(next);
    announce(next ? 'Le texte est montré en Markdown' : 'Le texte est montré mis en forme');
  }
  const seen = useRef<Place | null>(null);
  function goToNextPlace(): boolean {
    // The one just gone to, left as it is, was seen; filled, it is no more.
    const { body } = state.values;
    const last = seen.current;
    const isThere = last !== null && body.slice(last.start, last.end) === `[${last.words}]`;
    const found = nextPlace(body, last === null ? 0 : last.start + (isThere ? 1 : 0));
    seen.current = found?.place ?? null;
    announce(placeWords(found));
    if (found) surface.current?.reveal(found.place.start, found.place.end);
    return true;
  }
  const text: TextProps = {
    surface,
    id,
    labelledBy: label,
    describedBy: `${id}-hint`,
    error,
    value: state.values.body,
    onChange: (body) => writer.change({ body }),
    onKeys: (event) => {
      if (event.key === NEXT_PLACE_KEY) return goToNextPlace();
      const tool = toolOfKeys(event);
      if (tool) use(tool);
      return tool !== undefined;
    },
    onFiles: (files) => {
      const picture = [...files].find(({ type }) => type.startsWith('image/'));
      if (picture) ask('image', picture);
      return picture !== undefined;
    },
    onCaret,
  };
  const close = () => setAsking(null);
  return (
    <div>
      <Group justify="space-between" align="end" gap="xs">
        <Input.Label id={label} htmlFor={id} onClick={() => document.getElementById(id)?.focus()}>
          Texte
        </Input.Label>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          leftSection={<IconMarkdown size={14} aria-hidden />}
          aria-pressed={source}
          onClick={() => show(!source)}
        >
          Texte en Markdown
        </Button>
      </Group>
      <Input.Description id={`${id}-hint`}>
        Une idée par paragraphe ; la plus importante d’abord. Une note après chaque fait dit d’où il vient. F8
        mène au prochain endroit entre crochets.
      </Input.Description>
      {mustBeSource && (
        <Alert color="gray" variant="outline" p="xs" mt="xs" role="status">
          <Text size="sm">
            Ce texte contient du Markdown que l’éditeur écrirait autrement : il est montré tel qu’il est, pour
            que rien n’y change sans vous.
          </Text>
        </Alert>
      )}
      <div className={classes.editor}>
        <div className={classes.bar}>
          <BodyToolbar controls={id} onTool={use} />
        </div>
        {source ? (
          <SourceText {...text} />
        ) : (
          <Suspense fallback={<Loading what="de l’éditeur" />}>
            <RichText {...text} dossierId={communique.dossierId} onRewritten={() => setMustBeSource(true)} />
          </Suspense>
        )}
      </div>
      {asking?.tool === 'speech' && (
        <QuotationWindow
          selected={asking.selected}
          onClose={close}
          onQuotation={(quotation) => finish((to) => to.insertQuotation(quotation), 'Citation ajoutée')}
        />
      )}
      {asking?.tool === 'link' && (
        <LinkWindow
          selected={asking.selected}
          onClose={close}
          onLink={(words, address) => finish((to) => to.insertLink(words, address), 'Lien ajouté')}
        />
      )}
      {asking?.tool === 'note' && (
        <SourceWindow
          dossierId={communique.dossierId}
          cited={state.values.sourceIds}
          onClose={close}
          onSource={(chosen) => cite(chosen)}
        />
      )}
      {asking?.tool === 'claim' && (
        <ClaimFromText
          communique={communique}
          sentence={asking.selected}
          onClose={close}
          onClaim={(sources) => cite(...sources)}
        />
      )}
      {asking?.tool === 'fact' && (
        <FactWindow
          dossierId={communique.dossierId}
          onClose={close}
          onFact={(value, address) => finish((to) => to.insertFact(value, address), 'Donnée ajoutée')}
          onChart={(words, address) => finish((to) => to.insertImage(address, words), 'Graphique ajouté')}
        />
      )}
      {asking?.tool === 'image' && (
        <ImageWindow
          communique={communique}
          file={asking.file}
          onClose={close}
          onImage={(documentId, words) =>
            finish((to) => to.insertImage(`document:${documentId}`, words), 'Image ajoutée')
          }
        />
      )}
    </div>
  );
}
