// The value of an answer, in French.
import type { Answer } from '../../contract/questions.ts';
import { longDate } from '../documents/rendering/labels.ts';

type Value = Pick<Answer, 'outcome' | 'amount' | 'currency' | 'taxBasis' | 'date' | 'yes' | 'text'>;

/** « 120 000,50 € HT », « 5 octobre 2018 », « oui »; '' where there is no value but a piece, or none at all. */
export function answerWords({ outcome, amount, currency, taxBasis, date, yes, text }: Value): string {
  if (outcome !== 'given') return '';
  if (amount !== '') return amountWords({ amount, currency, taxBasis });
  if (date !== null) return longDate(date);
  if (yes !== null) return yes ? 'oui' : 'non';
  return text.replace(/\s+/gu, ' ').trim();
}

/** Every digit as it is kept: a whole amount has no decimals, another has two at least. */
export function amountWords({
  amount,
  currency,
  taxBasis,
}: Pick<Answer, 'amount' | 'currency' | 'taxBasis'>): string {
  const decimals = amount.split('.')[1]?.length ?? 0;
  const format = new Intl.NumberFormat('fr-FR', {
    ...{ style: 'currency', currency },
    minimumFractionDigits: decimals === 0 ? 0 : Math.max(2, decimals),
    maximumFractionDigits: Math.max(2, decimals),
  });
  // A string of digits is formatted as it is, without passing through a floating-point number.
  const words = format.format(amount as `${number}`);
  const tax = { '': '', excluding: '\u00A0HT', including: '\u00A0TTC' }[taxBasis];
  return words + tax;
}
