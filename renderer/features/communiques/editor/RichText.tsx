// A communiqué's text as it will be read: Milkdown, loaded when a draft is opened.
import { Input } from '@mantine/core';
import { defaultValueCtx, Editor, editorViewCtx, editorViewOptionsCtx, rootCtx } from '@milkdown/core';
import { clipboard } from '@milkdown/plugin-clipboard';
import { history } from '@milkdown/plugin-history';
import { Plugin } from '@milkdown/prose/state';
import type { EditorView } from '@milkdown/prose/view';
import { $prose, $view } from '@milkdown/utils';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { api } from '../../../app/client.ts';
import { asId } from '../../../app/records.ts';
import { Loading } from '../../../ui/Loading.tsx';
import type { TextProps } from '../SourceText.tsx';
import type { TextSurface } from '../textSurface.ts';
import { blockWriter, writtenIndex } from './blocks.ts';
import { type Codec, codecOf, createCodec, keepsText, writeAsVigie } from './codec.ts';
import { extensions } from './extensions.ts';
import { createFactValues, factAddresses } from './factValues.ts';
import { listKeys } from './keys.ts';
import { factSchema, pictureSchema } from './nodes.ts';
import { cleanPasted } from './pasting/pastedHtml.ts';
import classes from './RichText.module.css';
import { richSurface } from './richTools.ts';
import { factView, pictureView } from './views.ts';

export interface RichTextProps extends TextProps {
  dossierId: string;
  /** The editor would write this text otherwise than it is: it must be shown as it was typed. */
  onRewritten: () => void;
}

interface Running {
  view: EditorView;
  codec: Codec;
  /** The text as the editor has it. */
  written: string;
}

export default function RichText(props: RichTextProps) {
  const { id, error, value, dossierId } = props;
  const box = useRef<HTMLDivElement>(null);
  const running = useRef<Running | null>(null);
  const [surface, setSurface] = useState<TextSurface | null>(null);
  const ready = surface !== null;
  const [facts] = useState(createFactValues);
  const current = useRef(props);
  current.current = props;

  const addresses = factAddresses(value);
  const resolved = useQuery({
    ...api.facts.resolve.queryOptions({ input: { dossierId: asId(dossierId), addresses } }),
    enabled: addresses.length > 0,
  }).data;
  useEffect(() => facts.set(resolved?.items ?? []), [facts, resolved]);

  useEffect(() => {
    let gone = false;
    let stop = () => {};
    async function start(root: HTMLElement): Promise<void> {
      const { value: text, onRewritten } = current.current;
      if (!keepsText(await createCodec(), text)) {
        if (!gone) onRewritten();
        return;
      }
      if (gone) return;
      const editor = await createEditor(root, current, facts, (view, written) => {
        if (running.current) running.current.written = written;
        current.current.onChange(written);
        tellCaret(view, current.current);
      });
      if (gone) {
        await editor.destroy();
        return;
      }
      stop = () => void editor.destroy();
      editor.action((ctx) => {
        const codec = codecOf(ctx);
        running.current = { view: ctx.get(editorViewCtx), codec, written: text.trimEnd() };
        setSurface(richSurface(ctx, () => running.current?.written ?? ''));
      });
    }
    if (box.current) void start(box.current);
    return () => {
      gone = true;
      running.current = null;
      stop();
    };
  }, [facts]);

  // Given once the text is shown: what is hidden takes no focus.
  const given = props.surface;
  useLayoutEffect(() => {
    given.current = surface;
    return () => {
      given.current = null;
    };
  }, [given, surface]);

  // What was changed elsewhere takes the place of what is shown.
  useEffect(() => {
    const editor = running.current;
    if (!ready || editor === null || value.trimEnd() === editor.written.trimEnd()) return;
    if (keepsText(editor.codec, value)) replaceText(editor, value);
    else current.current.onRewritten();
  }, [ready, value]);

  return (
    <div>
      {!ready && <Loading what="de l’éditeur" />}
      <div ref={box} className={classes.rich} hidden={!ready} />
      {error !== null && (
        <Input.Error id={`${id}-error`} px="sm" pb="xs">
          {error}
        </Input.Error>
      )}
    </div>
  );
}

function createEditor(
  root: HTMLElement,
  current: { current: RichTextProps },
  facts: ReturnType<typeof createFactValues>,
  onWritten: (view: EditorView, written: string) => void,
): Promise<Editor> {
  const { id, labelledBy, describedBy, value } = current.current;
  const watch = $prose((ctx) => {
    let write: ReturnType<typeof blockWriter> | null = null;
    return new Plugin({
      view: () => ({
        update: (view, before) => {
          if (!view.state.doc.eq(before.doc)) {
            write ??= blockWriter(codecOf(ctx));
            onWritten(view, write(view.state.doc));
          } else if (!view.state.selection.eq(before.selection)) {
            tellCaret(view, current.current);
          }
        },
      }),
    });
  });
  return Editor.make()
    .config(writeAsVigie)
    .config((ctx) => {
      ctx.set(rootCtx, root);
      ctx.set(defaultValueCtx, value);
      ctx.update(editorViewOptionsCtx, (options) => ({
        ...options,
        attributes: {
          id,
          class: classes.text ?? '',
          lang: 'fr',
          spellcheck: 'true',
          'aria-multiline': 'true',
          'aria-labelledby': labelledBy,
          'aria-describedby': describedBy,
        },
        handleKeyDown: (_view, event) => current.current.onKeys(event),
        transformPastedHTML: cleanPasted,
        handlePaste: (_view, event) => taken(event.clipboardData, current.current),
        handleDrop: (_view, event) => taken(event.dataTransfer, current.current),
      }));
    })
    .use(listKeys)
    .use(extensions)
    .use($view(factSchema.node, () => factView(facts)))
    .use($view(pictureSchema.node, () => pictureView(facts)))
    .use(history)
    .use(clipboard)
    .use(watch)
    .create();
}

function taken(data: DataTransfer | null, { onFiles }: RichTextProps): boolean {
  return data !== null && onFiles(data.files);
}

function tellCaret({ state }: EditorView, { onCaret }: RichTextProps): void {
  onCaret({ block: writtenIndex(state.doc, state.selection.$from.index(0)) });
}

function replaceText(editor: Running, value: string): void {
  const { view, codec } = editor;
  editor.written = value.trimEnd();
  const { content } = codec.parse(value);
  const { tr, doc } = view.state;
  view.dispatch(tr.replaceWith(0, doc.content.size, content).setMeta('addToHistory', false));
}
