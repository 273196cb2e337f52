// Authorities are found by how their postcode begins.
import { expect, it } from 'vitest';
import { freshRegister } from '../../freshRegister.ts';

it.each([
  ['59', ['A', 'B']],
  ['59000', ['A']],
  ['9', []],
  ['%', ['D']],
  ['_9', []],
  ['', ['A', 'B', 'C', 'D']],
])('« %s » finds %j', async (postalCode, names) => {
  await using fresh = await freshRegister();
  const { authorities } = fresh.client;
  for (const [name, code] of [
    ['A', '59000'],
    ['B', '59100'],
    ['C', '75059'],
    ['D', '%9\\'],
  ] as const)
    await authorities.create({ name, postalCode: code });
  const { items, total } = await authorities.list({ filter: { postalCode }, withTotal: true });
  expect(items.map(({ name }) => name)).toEqual(names);
  expect(total).toBe(names.length);
});
