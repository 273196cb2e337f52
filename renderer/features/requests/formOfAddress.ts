// The form of address of a letter left blank: the same words at the start and in the closing, nobody's gender guessed.

/** How a letter begins when neither the request nor the authority says otherwise. */
export const SALUTATION = 'Madame, Monsieur,';

/** The closing that goes with a salutation: « Madame la Rectrice, » → « … agréer, Madame la Rectrice, … ». */
export function closingFor(salutation: string): string {
  const address = salutation.replace(/[,\s]+$/u, '') || 'Madame, Monsieur';
  return `Je vous prie d’agréer, ${address}, l’expression de ma considération distinguée.`;
}
