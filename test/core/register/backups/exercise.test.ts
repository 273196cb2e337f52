// The exercise of restoring: proves the last back-up against the register, and says what is wrong with one that is not good.
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ExerciseReport } from '../../../../electron/contract/backUps.ts';
import { domainCases, make, makeWorld } from '../../../fixtures/domains.ts';
import { failureOf } from '../../../fixtures/failures.ts';
import { type Fresh, freshRegister } from '../../../freshRegister.ts';

describe('the exercise', () => {
  it('proves a back-up: every row the same, or told changed by the journal since', async () => {
    await using fresh = await freshRegister();
    await filled(fresh);
    await fresh.client.register.backUp();
    const unchanged = await exercised(fresh);
    expect(unchanged).toMatchObject({ ok: true, findings: [] });
    expect(unchanged.tables.every(({ rows, same }) => rows === same)).toBe(true);
    expect(unchanged.attachments.read).toBeGreaterThan(0);
    const { items } = await fresh.client.authorities.list();
    for (const { id, version } of items) {
      await fresh.client.authorities.update({ id, version, changes: { note: 'Changée depuis' } });
    }
    const changed = await exercised(fresh);
    const authority = changed.tables.find(({ table }) => table === 'authority');
    expect(changed.ok).toBe(true);
    expect(authority).toMatchObject({ same: 0, changedSince: items.length, unexplained: 0 });
  });

  it('finds a back-up whose bytes are no longer those that were written', async () => {
    await using fresh = await freshRegister();
    await filled(fresh);
    const { path } = await fresh.client.register.backUp();
    const bytes = readFileSync(path);
    const at = bytes.indexOf('Fiche authorities');
    bytes.write('Riche', at, 'utf8');
    writeFileSync(path, bytes);
    const report = await exercised(fresh);
    expect(report.ok).toBe(false);
    expect(report.findings).toContain('sha256');
    expect(report.tables.reduce((sum, { unexplained }) => sum + unexplained, 0)).toBeGreaterThan(0);
  });

  it('says of a back-up that cannot be read that it is not good', async () => {
    await using fresh = await freshRegister();
    await filled(fresh);
    const { path } = await fresh.client.register.backUp();
    writeFileSync(path, readFileSync(path).fill(0xa5, 4096));
    const report = await exercised(fresh);
    expect(report.ok).toBe(false);
    expect(report.findings.length).toBeGreaterThan(0);
  });

  it('leaves the back-up, the register and the folder as they were', async () => {
    await using fresh = await freshRegister();
    await filled(fresh);
    const { path } = await fresh.client.register.backUp();
    const before = [readFileSync(path), fresh.names()];
    await exercised(fresh);
    expect([readFileSync(path), fresh.names()]).toEqual(before);
    expect((await fresh.client.register.backUps()).backUps.map((one) => one.path)).toEqual([path]);
  });

  it('is due a year after the last, or after the register was made', async () => {
    await using fresh = await freshRegister();
    await fresh.client.register.backUp();
    const isDue = async () => (await fresh.client.register.safety()).exercise.isDue;
    expect(await isDue()).toBe(false);
    fresh.setToday('2019-11-15');
    expect(await isDue()).toBe(true);
    await exercised(fresh);
    expect(await isDue()).toBe(false);
    fresh.setToday('2020-11-15');
    expect(await isDue()).toBe(true);
    expect((await fresh.client.register.safety()).exercise.last).toMatchObject({
      ...{ at: '2019-11-15T12:00:00.000Z', ok: true },
    });
  });

  it('needs a back-up', async () => {
    await using fresh = await freshRegister();
    expect(await failureOf(exercised(fresh))).toMatchObject({
      ...{ code: 'BAD_INPUT', data: { issues: [{ code: 'NO_BACK_UP' }] } },
    });
  });

  it('that is given up leaves nothing', async () => {
    await using fresh = await freshRegister();
    await filled(fresh);
    await fresh.client.register.backUp();
    const before = fresh.names();
    for await (const _told of await fresh.client.register.rehearse()) break;
    expect(fresh.names()).toEqual(before);
    expect((await fresh.client.register.safety()).exercise.last).toBeNull();
  });
});

async function exercised(fresh: Fresh): Promise<ExerciseReport> {
  let report: ExerciseReport | null = null;
  for await (const told of await fresh.client.register.rehearse()) report = told.report;
  if (report === null) throw new Error('no report');
  return report;
}

async function filled(fresh: Fresh): Promise<void> {
  const world = await makeWorld(fresh.client);
  for (const one of domainCases) await make(fresh.client, one, world, `Fiche ${one.domain}`);
}
