// XML of a workbook read as it is inflated: in slices, with nothing of it held, and refused where it is made to harm.
import { setImmediate } from 'node:timers/promises';
import { SaxesParser } from 'saxes';
import { hostile, TableFailure } from './failure.ts';

export interface XmlListener {
  /** Names come without their prefix: `table:table-row` as `table-row`. */
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}
export type Attributes = (name: string) => string;

const DEEPEST = 64;
/** Characters between two tags: a cell holds 32 767 at most. */
const LONGEST = 1_000_000;
/** Milliseconds of reading between two turns of the event loop. */
const SLICE = 8;

/** Reads a whole document. Throws TableFailure: DAMAGED, or HOSTILE (entities, depth, endless texts); `signal` stops it. */
export async function readXml(
  pieces: AsyncIterable<Uint8Array>,
  listener: XmlListener,
  signal?: AbortSignal,
): Promise<void> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const decoder = new TextDecoder('utf-8');
  let depth = 0;
  let sinceTag = 0;
  let failure: TableFailure | null = null;
  const fail = (found: TableFailure) => {
    failure ??= found;
  };
  parser.on('error', () => fail(new TableFailure('DAMAGED')));
  // A document type may declare entities: no workbook has one.
  parser.on('doctype', () => fail(hostile('ENTITIES')));
  parser.on('opentag', ({ name, attributes }) => {
    sinceTag = 0;
    depth += 1;
    if (depth > DEEPEST) fail(hostile('TOO_DEEP'));
    if (failure === null) listener.open(localName(name), (wanted) => attributeOf(attributes, wanted));
  });
  parser.on('closetag', ({ name }) => {
    sinceTag = 0;
    depth -= 1;
    if (failure === null) listener.close(localName(name));
  });
  parser.on('text', (text) => {
    if (failure === null) listener.text(text);
  });
  parser.on('cdata', (text) => {
    if (failure === null) listener.text(text);
  });
  let from = performance.now();
  const write = (text: string) => {
    sinceTag += text.length;
    parser.write(text);
    if (sinceTag > LONGEST) fail(hostile('TOO_LONG_INSIDE'));
    if (failure !== null) throw failure;
  };
  for await (const piece of pieces) {
    write(decoder.decode(piece, { stream: true }));
    if (performance.now() - from < SLICE) continue;
    await setImmediate();
    signal?.throwIfAborted();
    from = performance.now();
  }
  write(decoder.decode());
  parser.close();
  if (failure !== null) throw failure;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** By its name, or by its name under any prefix. */
function attributeOf(attributes: Readonly<Record<string, string>>, wanted: string): string {
  const own = attributes[wanted];
  if (own !== undefined) return own;
  for (const name in attributes) if (localName(name) === wanted) return attributes[name] ?? '';
  return '';
}
