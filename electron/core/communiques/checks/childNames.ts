// A child named beside a level or a class, in what a communiqué prints.
import type { Finding } from '../../../contract/communiques.ts';
import { childNamesIn } from '../../privacy/childNames.ts';
import { findingAt, type PrintedText } from './printedTexts.ts';

/** `childName`, blocking: its passage goes from the first name to the level. `own` are the names of who may be named. */
export function findChildNames(texts: readonly PrintedText[], own: readonly string[]): Finding[] {
  return texts.flatMap((text) =>
    childNamesIn(text.read.text, own).map(({ start, end }) =>
      findingAt(text, { code: 'childName', blocking: true, start, end }),
    ),
  );
}
