import { expect, test } from 'vitest';
import { demandAnswerForm } from '../../../../renderer/features/demands/demandForm.tsx';

const answeredOn = demandAnswerForm.flatMap(({ fields }) => fields).find(({ name }) => name === 'answeredOn');

test.each([
  ['open', false],
  ['met', true],
  ['refused', true],
  ['dropped', false],
])('the day of the answer is asked of a demand that is %s: %j', (status, asked) => {
  expect(answeredOn?.visible?.({ status })).toBe(asked);
});
