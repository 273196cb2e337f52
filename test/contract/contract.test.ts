// The contract holds together: what it names exists, and each door serves all of it.
import { isContractProcedure } from '@orpc/contract';
import { isProcedure } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { contract } from '../../electron/contract/contract.ts';
import { errorMap } from '../../electron/contract/errors.ts';
import {
  CalendarDate,
  EmailOrEmpty,
  Id,
  line,
  prose,
  recordFields,
  recordTypes,
  requiredProse,
  WebAddressOrEmpty,
} from '../../electron/contract/primitives.ts';
import { recordSchemas } from '../../electron/contract/records.ts';
import { router } from '../../electron/core/router.ts';
import { domainCases } from '../fixtures/domains.ts';

describe('the contract', () => {
  it('has the six verbs for each kind of record; a file is made by attaching it', () => {
    expect(domainCases.map(({ type }) => type).sort()).toEqual([...recordTypes].sort());
    for (const { domain } of domainCases) {
      const verbs = Object.keys(Reflect.get(contract, domain));
      const made = domain === 'documents' ? 'attach' : 'create';
      expect(verbs, domain).toEqual(
        expect.arrayContaining(['list', 'get', made, 'update', 'bin', 'restore']),
      );
    }
  });

  it('is served whole by the router, and nothing else is', () => {
    expect(names(router, isProcedure)).toEqual(names(contract, isContractProcedure));
  });

  it('gives every error a status of its kind', () => {
    for (const [code, { status }] of Object.entries(errorMap)) {
      expect(status, code).toBeGreaterThanOrEqual(400);
      expect(status, code).toBeLessThan(500);
    }
  });

  it.each(domainCases)('filters, sorts and defaults $domain by fields they have', ({ type, shape }) => {
    const fields = Object.keys(recordSchemas(shape).record.shape);
    // `listId` keeps the records whose `listIds` hold it, `requestId` the answers to the questions of a request; concerns are
    // kept by a period, and by what their person agreed to.
    const apart = { answer: ['requestId'], concern: ['from', 'to', 'consent'] };
    const filters = Object.keys(shape.filters)
      .filter((name) => !Object.entries(apart).some(([one, names]) => one === type && names.includes(name)))
      .map((name) => (fields.includes(name) ? name : `${name}s`));
    expect(fields).toEqual(expect.arrayContaining([...filters, ...shape.sorts]));
    expect(Object.keys(shape.fields)).toEqual(expect.arrayContaining(Object.keys(shape.defaults)));
    const own = [...Object.keys(recordFields), ...Object.keys(shape.computed ?? {})];
    expect(Object.keys(shape.fields).filter((name) => own.includes(name))).toEqual([]);
  });

  it.each(domainCases)('gives $domain defaults that their own rules accept', ({ shape }) => {
    for (const [name, value] of Object.entries(shape.defaults)) {
      const parsed = recordSchemas(shape).changes.safeParse({ [name]: value });
      expect([name, parsed.success && parsed.data]).toEqual([name, { [name]: value }]);
    }
  });
});

describe('a line', () => {
  it.each([
    ['  autour  ', 'autour'],
    ['\n\tavant', 'avant'],
    ['insécable\u00a0: reste', 'insécable\u00a0: reste'],
    ['\ud800seul', '\ufffdseul'],
    ['', ''],
  ])('%j becomes %j', (given, kept) => {
    expect(line().parse(given)).toBe(kept);
  });

  it.each(['deux\nlignes', 'a\tb', 'a\u2028b', 'a\u0000b', 'a\u007fb', 'a\u001bb'])('refuses %j', (given) => {
    expect(line().safeParse(given).success).toBe(false);
  });

  it('is measured once it is trimmed', () => {
    expect(line(3).safeParse('  abc  ').success).toBe(true);
    expect(line(3).safeParse('abcd').success).toBe(false);
  });
});

describe('a text', () => {
  it('keeps its spaces and lines, with one kind of line end', () => {
    expect(prose().parse('  a\r\nb\rc\n\td ')).toBe('  a\nb\nc\n\td ');
    expect(prose().safeParse('a\u0000').success).toBe(false);
  });

  it('that is required is more than spaces', () => {
    for (const blank of ['', ' ', '\n\u00a0\t'])
      expect(requiredProse(10).safeParse(blank).success).toBe(false);
    expect(requiredProse(10).parse(' a ')).toBe(' a ');
  });
});

describe('a value', () => {
  it.each([
    [CalendarDate, '2020-02-29', true],
    [CalendarDate, '2019-02-29', false],
    [CalendarDate, '2018-1-1', false],
    [CalendarDate, '2018-11-15T12:00:00Z', false],
    [CalendarDate, '1000-01-01', true],
    [CalendarDate, '0999-12-31', false],
    [CalendarDate, '2999-12-31', true],
    [CalendarDate, '3000-01-01', false],
    [EmailOrEmpty, '', true],
    [EmailOrEmpty, 'presse@exemple.fr', true],
    [EmailOrEmpty, 'presse@exemple', false],
    [EmailOrEmpty, 'a b@exemple.fr', false],
    [EmailOrEmpty, `${'a'.repeat(250)}@exemple.fr`, false],
    [WebAddressOrEmpty, '', true],
    [WebAddressOrEmpty, 'https://exemple.fr/a?b=é#c', true],
    [WebAddressOrEmpty, 'http://exemple.fr', true],
    [WebAddressOrEmpty, 'exemple.fr', false],
    [WebAddressOrEmpty, 'javascript:alert(1)', false],
    [WebAddressOrEmpty, 'data:text/html,x', false],
    [WebAddressOrEmpty, 'file:///etc/passwd', false],
    [Id, '01890000-0000-7000-8000-000000000000', true],
    [Id, '01890000-0000-4000-8000-000000000000', false],
    [Id, '1', false],
  ])('of %# %j is accepted: %j', (schema, value, accepted) => {
    expect(schema.safeParse(value).success).toBe(accepted);
  });
});

function names(tree: object, isLeaf: (item: unknown) => boolean): string[] {
  return Object.entries(tree)
    .flatMap(([name, item]) =>
      isLeaf(item) ? [name] : names(Object(item), isLeaf).map((inner) => `${name}.${inner}`),
    )
    .sort();
}
