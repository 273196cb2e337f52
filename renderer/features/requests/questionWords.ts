// The words of questions and answers: their kinds, where they stand, and the questions asked most.
import type { Answer, Question, QuestionKind } from '../../../electron/contract/questions.ts';
import { writeAmount } from '../../ui/amounts.ts';
import { dateWords } from '../../ui/dates.ts';

export const questionKindWords: Readonly<Record<QuestionKind, string>> = {
  amount: 'Un montant',
  document: 'Un document',
  date: 'Une date',
  yesNo: 'Oui ou non',
  text: 'Un texte',
};

export const questionStateWords: Readonly<
  Record<Question['state'], { label: string; tone: 'neutral' | 'good' | 'warning' }>
> = {
  open: { label: 'sans réponse', tone: 'neutral' },
  answered: { label: 'répondue', tone: 'good' },
  contradicted: { label: 'réponses contradictoires', tone: 'warning' },
  refused: { label: 'refus de répondre', tone: 'warning' },
  doesNotExist: { label: 'déclaré inexistant', tone: 'neutral' },
};

export const outcomeWords: Readonly<Record<Answer['outcome'], string>> = {
  given: 'Une réponse est donnée',
  refused: 'L’organisme refuse de répondre',
  doesNotExist: 'L’organisme dit que cela n’existe pas',
};

export const taxWords: Readonly<Record<Answer['taxBasis'], string>> = {
  '': 'Non précisé',
  excluding: 'Hors taxes (HT)',
  including: 'Toutes taxes comprises (TTC)',
};

/** What a contract raises most; the wording can be changed before it is added. */
export const readyQuestions: readonly { kind: QuestionKind; wording: string }[] = [
  { kind: 'amount', wording: 'Quel est le montant du marché ?' },
  { kind: 'document', wording: 'Le marché et ses annexes' },
  { kind: 'date', wording: 'Quand le marché a-t-il été signé ?' },
  { kind: 'text', wording: 'Où les données sont-elles hébergées ?' },
  { kind: 'text', wording: 'Combien de temps les données sont-elles conservées ?' },
  { kind: 'yesNo', wording: 'Une analyse d’impact a-t-elle été faite ?' },
];

/** « 120 000 € HT », « 5 octobre 2018 », « oui », « refus »; '' where the piece says it all. */
export function answerText(answer: Answer): string {
  const { outcome, amount, currency, taxBasis, date, yes, text } = answer;
  if (outcome === 'refused') return 'refus';
  if (outcome === 'doesNotExist') return 'n’existe pas';
  if (amount !== '') {
    const unit = currency === 'EUR' ? '€' : currency;
    const tax = { '': '', excluding: '\u00A0HT', including: '\u00A0TTC' }[taxBasis];
    return `${writeAmount(amount)}\u00A0${unit}${tax}`;
  }
  if (date !== null) return dateWords(date);
  if (yes !== null) return yes ? 'oui' : 'non';
  return text;
}
