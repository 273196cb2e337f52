// Passages of a file whose replacement is the other way round than for all, each as « line rank ».

/** The same choices with one turned round. */
export function toggled(choices: ReadonlySet<string>, one: string): Set<string> {
  const after = new Set(choices);
  if (!after.delete(one)) after.add(one);
  return after;
}

/** As the core takes them: by line, the rank of each passage. */
export function exceptions(choices: ReadonlySet<string>): { line: number; passages: number[] }[] {
  const lines = new Map<number, number[]>();
  for (const choice of choices) {
    const [line = 0, passage = 0] = choice.split(' ').map(Number);
    lines.set(line, [...(lines.get(line) ?? []), passage]);
  }
  return [...lines].map(([line, passages]) => ({ line, passages }));
}
