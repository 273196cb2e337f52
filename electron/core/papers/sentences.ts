// Sentences that several papers share: who the association is, how long things are kept. Plain spaces: typography comes later.
import type { RetentionPolicy } from '../../contract/retention.ts';
import { escapeMarkdown } from '../documents/rendering/plainCharacters.ts';
import type { PaperFacts } from './facts.ts';

/** What the user wrote, as Markdown that reads as it; where nothing was, the words that ask for it. */
export function said(text: string, asked: string): string {
  const line = text.trim().replace(/\s+/gu, ' ');
  return line === '' ? `[${asked}]` : escapeMarkdown(line);
}

/** « Conseil départemental…, association loi de 1901 ». */
export function identity({ association: { name, legalForm } }: PaperFacts): string {
  return [said(name, 'nom de l’association'), ...(legalForm.trim() === '' ? [] : [said(legalForm, '')])].join(
    ', ',
  );
}

export function address({ association: { postalAddress, postalCode, city } }: PaperFacts): string {
  return `${said(postalAddress, 'adresse')}, ${said(`${postalCode} ${city}`, 'code postal et ville')}`;
}

/** « par courriel à … ou par courrier à … ». */
export function howToWrite(facts: PaperFacts): string {
  return `par courriel à ${said(facts.association.email, 'courriel de l’association')} ou par courrier à ${address(facts)}`;
}

/** « 24 mois après l’avoir reçu », « 6 mois après la fin de l’affaire, et tant qu’elle dure ». */
export function duration({ countedFrom, months }: RetentionPolicy): string {
  return countedFrom === 'receipt'
    ? `${months} mois après que nous l’avons reçu`
    : `le temps de l’affaire, puis ${months} mois`;
}

export function afterwards({ outcome }: RetentionPolicy): string {
  return outcome === 'anonymise' ? 'rendu anonyme ou effacé' : 'effacé';
}

/** « lors du tri que nous faisons tous les 12 mois ». */
export function sorting({ cleaningMonths }: PaperFacts): string {
  return cleaningMonths === 1
    ? 'lors du tri que nous faisons chaque mois'
    : `lors du tri que nous faisons tous les ${cleaningMonths} mois`;
}

export function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}
