// What the core writes of a fault of its own: what kind, where, and no word of any record.
import { expect, it } from 'vitest';
import { traceOf } from '../../electron/core/faultTrace.ts';

it('says what kind of error and where, not what it stumbled on', () => {
  const trace = traceOf(failing(() => JSON.parse('Marceline Tamaris a dit')));
  expect(trace).toMatch(/^SyntaxError\n\s+at /);
  expect(trace).not.toContain('Marceline');
});

it('says the same of what caused it', () => {
  const cause = failing(() => JSON.parse('Marceline'));
  const trace = traceOf(new TypeError('about Marceline', { cause }));
  expect(trace).toMatch(/^TypeError\n[\s\S]*\ncaused by SyntaxError\n/);
  expect(trace).not.toContain('Marceline');
});

it('says nothing of a value that is no error', () => {
  expect(traceOf('Marceline')).toBe('thrown: string');
});

function failing(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('it did not fail');
}
