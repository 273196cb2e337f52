// The text of a communiqué in Markdown: its tools, their keys, and the windows that ask for a link, a source or an image.
import { Input, Textarea } from '@mantine/core';
import { type ClipboardEvent, type DragEvent, type KeyboardEvent, useRef, useState } from 'react';
import type { Source } from '../../../electron/contract/sources.ts';
import { announce } from '../../ui/announce.ts';
import classes from './BodyField.module.css';
import { BodyToolbar } from './BodyToolbar.tsx';
import { draftFieldId } from './draftFieldWords.ts';
import { FactWindow } from './FactWindow.tsx';
import { ImageWindow } from './ImageWindow.tsx';
import { LinkWindow } from './LinkWindow.tsx';
import {
  continueLine,
  type Edit,
  insertImage,
  insertLink,
  insertNote,
  type Selection,
} from './markdownEdits.ts';
import { SourceWindow } from './SourceWindow.tsx';
import { applyToArea, selectionOf } from './textareaEdits.ts';
import { type AskingTool, type Tool, toolOfKeys } from './toolbarTools.ts';
import type { Draft } from './useDraft.ts';

interface Asking {
  tool: AskingTool;
  /** The text and what was selected when it was asked for. */
  selection: Selection;
  /** A picture that was pasted or dropped. */
  file: File | null;
}

const id = draftFieldId('body');

export function BodyField({ draft, error }: { draft: Draft; error: string | null }) {
  const { communique, state, writer } = draft;
  const area = useRef<HTMLTextAreaElement>(null);
  const [asking, setAsking] = useState<Asking | null>(null);

  function apply(edit: Edit): void {
    if (area.current) applyToArea(area.current, edit);
  }
  function ask(tool: AskingTool, file: File | null = null): void {
    if (area.current) setAsking({ tool, selection: selectionOf(area.current), file });
  }
  function use({ does }: Tool): void {
    if (!area.current) return;
    if ('edit' in does) apply(does.edit(selectionOf(area.current)));
    else ask(does.asks);
  }
  /** Closes the window, then changes the text: the focus has gone back to it by then. */
  function finish(edit: Edit, done: string): void {
    setAsking(null);
    requestAnimationFrame(() => {
      apply(edit);
      announce(done);
    });
  }
  function press(event: KeyboardEvent<HTMLTextAreaElement>): void {
    const tool = toolOfKeys(event);
    if (tool) {
      event.preventDefault();
      event.stopPropagation();
      use(tool);
      return;
    }
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    const next = continueLine(selectionOf(event.currentTarget));
    if (next === null) return;
    event.preventDefault();
    apply(next);
  }
  function take(event: ClipboardEvent | DragEvent, files: FileList): void {
    const picture = [...files].find(({ type }) => type.startsWith('image/'));
    if (!picture) return;
    event.preventDefault();
    ask('image', picture);
  }
  function cite({ id: sourceId, reference }: Source): void {
    if (asking === null) return;
    const { sourceIds } = writer.read().values;
    if (!sourceIds.includes(sourceId)) writer.change({ sourceIds: [...sourceIds, sourceId] });
    finish(insertNote(asking.selection, reference), `Note vers ${reference} ajoutée`);
  }

  const close = () => setAsking(null);
  const selected = asking ? asking.selection.text.slice(asking.selection.start, asking.selection.end) : '';
  return (
    <div>
      <Input.Label htmlFor={id}>Texte</Input.Label>
      <Input.Description id={`${id}-hint`}>
        Une idée par paragraphe, séparés par une ligne vide ; la plus importante d’abord. Une note après
        chaque fait dit d’où il vient.
      </Input.Description>
      <div className={classes.editor}>
        <div className={classes.bar}>
          <BodyToolbar controls={id} onTool={use} />
        </div>
        <Textarea
          ref={area}
          id={id}
          aria-describedby={`${id}-hint`}
          classNames={{ input: classes.text }}
          variant="unstyled"
          minRows={14}
          autosize
          spellCheck
          lang="fr"
          error={error}
          value={state.values.body}
          onChange={(event) => writer.change({ body: event.currentTarget.value })}
          onKeyDown={press}
          onPaste={(event) => take(event, event.clipboardData.files)}
          onDrop={(event) => take(event, event.dataTransfer.files)}
        />
      </div>
      {asking?.tool === 'link' && (
        <LinkWindow
          selected={selected}
          onClose={close}
          onLink={(words, address) => finish(insertLink(asking.selection, words, address), 'Lien ajouté')}
        />
      )}
      {asking?.tool === 'note' && (
        <SourceWindow
          dossierId={communique.dossierId}
          cited={state.values.sourceIds}
          onClose={close}
          onSource={cite}
        />
      )}
      {asking?.tool === 'fact' && (
        <FactWindow
          dossierId={communique.dossierId}
          onClose={close}
          onFact={(value, address) => finish(insertLink(asking.selection, value, address), 'Donnée ajoutée')}
        />
      )}
      {asking?.tool === 'image' && (
        <ImageWindow
          communique={communique}
          file={asking.file}
          onClose={close}
          onImage={(documentId, words) =>
            finish(insertImage(asking.selection, documentId, words), 'Image ajoutée')
          }
        />
      )}
    </div>
  );
}
