// Pages are made of the newest text: what came while others were made is left out.
import { expect, it } from 'vitest';
import { latest } from '../../../../../renderer/features/communiques/pages/latest.ts';

function held() {
  const done: (() => void)[] = [];
  const begun: string[] = [];
  const work = latest<string>((input) => {
    begun.push(input);
    return new Promise((resolve) => done.push(resolve));
  });
  const finish = async () => {
    done.shift()?.();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { work, begun, finish };
}

it('one piece of work at a time, and the last text always has its turn', async () => {
  const { work, begun, finish } = held();
  for (const text of ['a', 'ab', 'abc']) work.give(text);
  expect(begun).toEqual(['a']);
  await finish();
  expect(begun).toEqual(['a', 'abc']);
  await finish();
  work.give('abcd');
  expect(begun).toEqual(['a', 'abc', 'abcd']);
});

it('nothing is begun once it is stopped', async () => {
  const { work, begun, finish } = held();
  work.give('a');
  work.give('ab');
  work.stop();
  await finish();
  expect(begun).toEqual(['a']);
});
