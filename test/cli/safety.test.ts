// vigie backup, restore, salvage, export-all, import-all: each does its work and says so.
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommandLine, openCommandLine } from '../fixtures/commandLine.ts';
import { registerRows } from '../fixtures/registerRows.ts';

let line: CommandLine;
beforeAll(async () => {
  line = await openCommandLine();
});
afterAll(() => line[Symbol.asyncDispose]());

describe('the commands for the safety of a register', () => {
  it('back it up, go back to the copy, and say where the present is kept', async () => {
    const copy = line.folder.file('copies/copie.vigie');
    expect((await line.vigie(['backup', line.file, '--to', copy])).code).toBe(0);
    const before = registerRows(line.file);
    await line.vigie(['call', line.file, 'authorities.create', '{"name":"Mairie de Valmont"}']);
    const { code, out } = await line.vigie(['restore', line.file, copy, '--json']);
    expect(code).toBe(0);
    const { registerFact: _facts, ...rows } = before;
    expect(registerRows(line.file, ['registerFact'])).toEqual(rows);
    expect(JSON.stringify(registerRows(JSON.parse(out).copy))).toContain('Mairie de Valmont');
  });

  it('export it whole and make it again', async () => {
    const to = line.folder.file('exports');
    const { out } = await line.vigie(['export-all', line.file, '--to', to, '--json']);
    const back = line.folder.file('refait.vigie');
    const { code } = await line.vigie(['import-all', JSON.parse(out).path, '--to', back]);
    expect(code).toBe(0);
    expect(registerRows(back)).toEqual(registerRows(line.file));
  });

  it('salvage a damaged one, which stays as it is', async () => {
    const path = line.folder.file('abîmé.vigie');
    writeFileSync(path, readFileSync(line.file).fill(0xa5, 4096 * 4, 4096 * 8));
    const before = readFileSync(path);
    const to = line.folder.file('récupéré.vigie');
    const { code, out } = await line.vigie(['salvage', path, '--to', to, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ from: path, to, findings: [] });
    expect(readFileSync(path)).toEqual(before);
    expect((await line.vigie(['check', to])).code).toBe(0);
  });

  it('want their words', async () => {
    for (const command of ['backup', 'restore', 'salvage', 'export-all', 'import-all']) {
      const { code, errors } = await line.vigie([command]);
      expect([command, code, errors.includes(`vigie ${command}`)]).toEqual([command, 1, true]);
    }
  });
});
