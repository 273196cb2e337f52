// Texts to be checked, without a register.
import type { Finding } from '../../../../electron/contract/communiques.ts';
import type { PrintedText } from '../../../../electron/core/communiques/checks/printedTexts.ts';
import { readMarkdown } from '../../../../electron/core/communiques/checks/readableText.ts';

/** A body that prints that Markdown. */
export function bodyText(stored: string): PrintedText[] {
  return [{ field: 'body', stored, read: readMarkdown(stored), ofField: true, name: '' }];
}

/** The passages of the Markdown that findings point at. */
export function passages(stored: string, findings: readonly Finding[]): string[] {
  return findings.map(({ start, end }) => stored.slice(start, end));
}
