// The values a concern’s fields may take.

/** School levels, youngest first; '' where it is not known. */
export const levels = [
  '',
  'maternelle',
  'CP',
  'CE1',
  'CE2',
  'CM1',
  'CM2',
  '6e',
  '5e',
  '4e',
  '3e',
  '2de',
  '1re',
  'terminale',
  'autre',
] as const;
export const channels = ['meeting', 'phone', 'email', 'form', 'paper', 'other'] as const;
