// Which of the values in use are offered for what is typed: accents and capitals do not matter.
import type { OptionsFilter } from '@mantine/core';
import { plainText } from './plainText.ts';

/** The options that hold what is typed, at most `limit` of them. */
export const matchingOptions: OptionsFilter = ({ options, search, limit }) => {
  const words = plainText(search);
  return options
    .filter((option) => 'label' in option && plainText(option.label).includes(words))
    .slice(0, limit);
};
