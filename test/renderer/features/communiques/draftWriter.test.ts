import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SaveOutcome } from '../../../../renderer/features/communiques/draftTypes.ts';
import { createDraftWriter } from '../../../../renderer/features/communiques/draftWriter.ts';

interface Text {
  version: number;
  title: string;
  body: string;
  sourceIds: string[];
}

type Save = (version: number, changes: Partial<Text>) => Promise<SaveOutcome<Text>>;

const start: Text = { version: 1, title: 'Titre', body: 'Texte', sourceIds: [] };

/** A register of one record, which answers as the core does. */
function register(record = start) {
  let stored = record;
  const calls: Partial<Text>[] = [];
  const save: Save = async (version, changes) => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    calls.push(changes);
    if (version !== stored.version) return { kind: 'conflict', record: stored };
    stored = { ...stored, ...changes, version: version + 1 };
    stored.title = stored.title.trim();
    return { kind: 'saved', record: stored };
  };
  return {
    save,
    calls,
    read: () => stored,
    writeElsewhere(changes: Partial<Text>) {
      stored = { ...stored, ...changes, version: stored.version + 1 };
      return stored;
    },
  };
}

function writerOf(save: Save) {
  return createDraftWriter<Text, 'title' | 'body' | 'sourceIds'>({
    record: start,
    fields: ['title', 'body', 'sourceIds'],
    save,
  });
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('saving', () => {
  test('what is typed is saved after a pause, only the fields that changed', async () => {
    const { save, calls, read } = register();
    const writer = writerOf(save);
    writer.change({ body: 'Texte p' });
    writer.change({ body: 'Texte plus long' });
    expect(writer.read().state).toBe('waiting');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(calls).toEqual([{ body: 'Texte plus long' }]);
    expect(read()).toMatchObject({ title: 'Titre', body: 'Texte plus long', version: 2 });
    expect(writer.read()).toMatchObject({ state: 'saved', version: 2 });
  });

  test('typing without a pause is saved every second, so that at most the last one can be lost', async () => {
    const { save, calls } = register();
    const writer = writerOf(save);
    for (let typed = 0; typed < 50; typed += 1) {
      writer.change({ body: `Texte ${typed}` });
      await vi.advanceTimersByTimeAsync(100);
      const saved = Number(/\d+$/u.exec(String(calls.at(-1)?.body ?? '-1'))?.[0] ?? -1);
      expect(typed - saved).toBeLessThanOrEqual(10);
    }
  });

  test('what is typed during a save is saved next, from the new version', async () => {
    const { save, calls, read } = register();
    const writer = writerOf(save);
    writer.change({ body: 'un' });
    await vi.advanceTimersByTimeAsync(720);
    writer.change({ body: 'un deux' });
    expect(await finished(writer.flush())).toBe(true);
    expect(calls).toEqual([{ body: 'un' }, { body: 'un deux' }]);
    expect(read()).toMatchObject({ body: 'un deux', version: 3 });
  });

  test('a space at the end of a line stays under the cursor though the register trims it, and is not saved for ever', async () => {
    const { save, calls } = register();
    const writer = writerOf(save);
    writer.change({ title: 'Nouveau ' });
    expect(await finished(writer.flush())).toBe(true);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(writer.read().values.title).toBe('Nouveau ');
    expect(calls).toHaveLength(1);
  });

  test('a list with the same items is no change', async () => {
    const { save, calls } = register();
    const writer = writerOf(save);
    writer.change({ sourceIds: [] });
    expect(await finished(writer.flush())).toBe(true);
    expect(calls).toHaveLength(0);
  });
});

describe('when a save fails', () => {
  test('it is tried again until it succeeds, and nothing typed is lost', async () => {
    const { save, read } = register();
    let failures = 3;
    const writer = writerOf(async (version, changes) => {
      if (failures > 0) {
        failures -= 1;
        throw new TypeError('Failed to fetch');
      }
      return save(version, changes);
    });
    writer.change({ body: 'gardé' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(writer.read()).toMatchObject({ state: 'failing', values: { body: 'gardé' } });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(read().body).toBe('gardé');
    expect(writer.read().state).toBe('saved');
  });

  test('a save whose answer was lost is not taken for somebody else’s change', async () => {
    const { save, read } = register();
    let lost = 1;
    const writer = writerOf(async (version, changes) => {
      const outcome = await save(version, changes);
      if (lost === 0) return outcome;
      lost -= 1;
      throw new TypeError('Failed to fetch');
    });
    writer.change({ body: 'un' });
    await vi.advanceTimersByTimeAsync(1_000);
    writer.change({ body: 'un deux' });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(writer.read()).toMatchObject({ state: 'saved', clashes: [] });
    expect(read().body).toBe('un deux');
  });

  test('a refused field is named and the others are saved', async () => {
    const { save, read } = register();
    const writer = writerOf(async (version, changes) =>
      changes.title === ''
        ? { kind: 'refused', issues: [{ field: 'changes.title', code: 'REQUIRED', detail: '' }] }
        : save(version, changes),
    );
    writer.change({ title: '', body: 'bien' });
    expect(await finished(writer.flush())).toBe(false);
    expect(read().body).toBe('bien');
    expect(writer.read()).toMatchObject({
      state: 'refused',
      issues: [{ field: 'title', code: 'REQUIRED' }],
      values: { title: '' },
    });
    writer.change({ title: 'Un titre' });
    expect(await finished(writer.flush())).toBe(true);
    expect(read().title).toBe('Un titre');
  });

  test('a refusal that does not pass by itself is not tried again for ever', async () => {
    let calls = 0;
    const writer = writerOf(async () => {
      calls += 1;
      return { kind: 'failed', error: new Error('FROZEN'), lasting: true };
    });
    writer.change({ body: 'trop tard' });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(calls).toBe(1);
    expect(writer.read()).toMatchObject({ state: 'stopped', values: { body: 'trop tard' } });
  });
});

describe('when the text is changed elsewhere', () => {
  test('a change of another field is kept beside what is typed here', async () => {
    const { save, read, writeElsewhere } = register();
    const writer = writerOf(save);
    writeElsewhere({ title: 'Autre titre' });
    writer.change({ body: 'mon texte' });
    expect(await finished(writer.flush())).toBe(true);
    expect(read()).toMatchObject({ title: 'Autre titre', body: 'mon texte' });
    expect(writer.read().values).toMatchObject({ title: 'Autre titre', body: 'mon texte' });
  });

  test('a change of the same field waits for a choice and overwrites nothing', async () => {
    const { save, read, writeElsewhere } = register();
    const writer = writerOf(save);
    writeElsewhere({ body: 'leur texte' });
    writer.change({ body: 'mon texte' });
    expect(await finished(writer.flush())).toBe(false);
    expect(read().body).toBe('leur texte');
    expect(writer.read()).toMatchObject({
      state: 'clashing',
      clashes: [{ field: 'body', theirs: 'leur texte' }],
      values: { body: 'mon texte' },
    });
  });

  test.each([
    ['mine', 'mon texte'],
    ['theirs', 'leur texte'],
  ] as const)('the choice « %s » settles it', async (choice, expected) => {
    const { save, read, writeElsewhere } = register();
    const writer = writerOf(save);
    writeElsewhere({ body: 'leur texte' });
    writer.change({ body: 'mon texte' });
    await finished(writer.flush());
    writer.settle('body', choice);
    expect(await finished(writer.flush())).toBe(true);
    expect(read().body).toBe(expected);
    expect(writer.read()).toMatchObject({ state: 'saved', clashes: [], values: { body: expected } });
  });

  test('a clash found while the core cannot be reached is the only thing left to settle', async () => {
    const { save, writeElsewhere } = register();
    const writer = writerOf(async (version, changes) => {
      if (changes.body === 'mon texte') throw new TypeError('Failed to fetch');
      return save(version, changes);
    });
    writer.change({ body: 'mon texte' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(writer.read().state).toBe('failing');
    writer.adopt(writeElsewhere({ body: 'leur texte' }));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(writer.read()).toMatchObject({ state: 'clashing', error: null });
  });

  test('a newer record read again shows in the fields nobody touches here', () => {
    const { save, writeElsewhere } = register();
    const writer = writerOf(save);
    writer.adopt(writeElsewhere({ title: 'Repris ailleurs' }));
    expect(writer.read()).toMatchObject({ version: 2, values: { title: 'Repris ailleurs' }, state: 'saved' });
  });
});

/** Lets the timers a promise waits for run. */
async function finished<T>(promise: Promise<T>): Promise<T> {
  await vi.advanceTimersByTimeAsync(5_000);
  return promise;
}
