// What is said of a salvage: what was read, what is lost, what nobody can know.
import { describe, expect, it } from 'vitest';
import type { SalvageReport } from '../../../../electron/contract/recovery.ts';
import { salvageFacts, salvageTitle } from '../../../../renderer/features/recovery/salvageWords.ts';

const whole: SalvageReport = {
  ...{ at: '2018-11-15T12:00:00.000Z', from: '/a.vigie', to: '/b.vigie', findings: [], setAside: [] },
  ...{ doubtful: 0, unreadable: 0, stubs: 0, detached: 0, attachments: { read: 2, wrong: [] } },
  tables: [{ table: 'source', read: 3, lost: 0, isWhole: true }],
};
const table = (name: string, lost: number, isWhole: boolean) => ({ table: name, read: 1, lost, isWhole });

describe('a salvage', () => {
  it('of everything says so, and nothing more', () => {
    expect(salvageTitle(whole)).toBe('Tout le registre est récupéré');
    expect(salvageFacts(whole)).toHaveLength(2);
  });

  it('counts what is lost by kind, and says where there may be more', () => {
    const report = { ...whole, tables: [table('source', 2, true), table('concern', 1, false)] };
    expect(salvageTitle(report)).toBe('Ce qui était lisible est récupéré');
    expect(salvageFacts(report)[1]).toBe('Sources\u00a0: 2 perdues.');
    expect(salvageFacts(report)[2]).toBe('Inquiétudes\u00a0: 1 au moins sont perdues.');
  });

  it('says once what nobody can know, each thing one time', () => {
    const some = { ...whole, tables: [table('claimSource', 0, false), table('dataUseSource', 0, false)] };
    expect(salvageFacts(some).filter((fact) => fact.includes('peut-être'))).toHaveLength(1);
    const names = ['source', 'concern', 'claim', 'person', 'dossier', 'request', 'event'];
    const facts = salvageFacts({ ...whole, tables: names.map((name) => table(name, 0, false)) });
    expect(facts.filter((fact) => fact.includes('comparez'))).toHaveLength(1);
    expect(facts).toHaveLength(3);
  });
});
