// What a notification says at opening: numbers only, since it may show on a locked screen.

export const DUE_TITLE = 'Vigie : à faire';

/** « 3 dates sont dépassées, une date est pour aujourd’hui. »; '' where there is nothing to say. */
export function dueSentence({ late, today }: { late: number; today: number }): string {
  const parts = [
    ...(late === 0 ? [] : [late === 1 ? 'une date est dépassée' : `${late} dates sont dépassées`]),
    ...(today === 0
      ? []
      : [today === 1 ? 'une date est pour aujourd’hui' : `${today} dates sont pour aujourd’hui`]),
  ];
  const sentence = parts.join(', ');
  return sentence === '' ? '' : `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}
