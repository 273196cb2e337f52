// Markdown to the editor's document and back, without an editor on the screen.
import {
  type Config,
  commands,
  config,
  Editor,
  editorViewCtx,
  init,
  keymap,
  ParserReady,
  parser,
  parserCtx,
  pasteRule,
  remarkStringifyOptionsCtx,
  SerializerReady,
  schema,
  serializer,
  serializerCtx,
} from '@milkdown/core';
import { Clock, Container, Ctx, type MilkdownPlugin } from '@milkdown/ctx';
import type { Node } from '@milkdown/prose/model';
import { writing } from './dialect.ts';
import { extensions } from './extensions.ts';

export interface Codec {
  parse(markdown: string): Node;
  /** Without a line feed at the end. */
  serialize(document: Node): string;
}

/** How the editor itself is set to write. */
export const writeAsVigie: Config = (ctx) => {
  ctx.update(remarkStringifyOptionsCtx, (options) => ({
    ...options,
    ...writing,
    handlers: { ...options.handlers, ...writing.handlers },
  }));
};

/** Whether the editor would write a text as it is; if not, it is shown as it was typed. */
export function keepsText({ parse, serialize }: Codec, markdown: string): boolean {
  return serialize(parse(markdown)) === markdown.trimEnd();
}

/** The reading and the writing of the editor, alone. */
export async function createCodec(): Promise<Codec> {
  const ctx = new Ctx(new Container(), new Clock());
  const system: MilkdownPlugin[] = [
    schema,
    parser,
    serializer,
    commands,
    keymap,
    pasteRule,
    init(Editor.make()),
    config(writeAsVigie),
  ];
  // Paragraphs ask the view which of them is the last: there is none.
  ctx.inject(editorViewCtx);
  const handlers = [...system, ...extensions].map((plugin) => plugin(ctx.produce()));
  void Promise.all(handlers.map((handler) => handler()));
  await Promise.all([ctx.wait(ParserReady), ctx.wait(SerializerReady)]);
  return codecOf(ctx);
}

/** The reading and the writing of an editor that is there. */
export function codecOf(ctx: Ctx): Codec {
  const [parse, serialize] = [ctx.get(parserCtx), ctx.get(serializerCtx)];
  return {
    parse: (markdown) => parse(markdown) ?? fail(),
    serialize: (document) => serialize(document).trimEnd(),
  };
}

function fail(): never {
  throw new Error('The editor gave no document');
}
