// Whatever way a day is written, it is read as that day, or not at all.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate } from '../../../../electron/core/concerns/files/dates.ts';
import { serialDate } from '../../../../electron/core/tables/serialDates.ts';

const day = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const two = (value: number) => String(value).padStart(2, '0');
const French = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('fr-FR', { ...options, timeZone: 'UTC' });
const long = French({ day: 'numeric', month: 'long', year: 'numeric' });
const withWeekday = French({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const short = French({ day: 'numeric', month: 'short', year: 'numeric' });
const English = new Intl.DateTimeFormat('en-US', {
  month: 'long',
  day: 'numeric',
  year: 'numeric',
  timeZone: 'UTC',
});

/** The ways to write a day that leave no doubt in French. */
const ways: readonly (readonly [string, (on: string) => string])[] = [
  ['05/10/2018', (on) => on.split('-').reverse().join('/')],
  ['5/10/2018', (on) => on.split('-').map(Number).reverse().join('/')],
  [
    '5.10.18',
    (on) =>
      on
        .slice(2)
        .split('-')
        .map(Number)
        .map((part, index) => (index === 0 ? two(part) : part))
        .reverse()
        .join('.'),
  ],
  ['2018-10-05', (on) => on],
  ['2018/10/05', (on) => on.replaceAll('-', '/')],
  ['5 octobre 2018', (on) => long.format(new Date(on))],
  ['vendredi 5 octobre 2018', (on) => withWeekday.format(new Date(on))],
  ['5 oct. 2018', (on) => short.format(new Date(on))],
  ['October 5, 2018', (on) => English.format(new Date(on))],
  ['5 OCTOBRE 2018', (on) => long.format(new Date(on)).toUpperCase()],
  ['43378', (on) => String(Date.parse(on) / 86_400_000 + 25_569)],
];
const times = [
  '',
  ' 14:30',
  ' 14:30:05',
  ' 14h30',
  ' à 14h30',
  ' - 14:30',
  'T14:30:05',
  'T14:30:05.123Z',
  ' 2:30:05 PM UTC+2',
];

describe('a day', () => {
  it.each(ways)('written %s is read back', (_way, write) => {
    fc.assert(
      fc.property(day, (on) => {
        expect(readDate(write(on))?.on).toBe(on);
      }),
    );
  });

  it('is read back whatever time follows it', () => {
    const followed = ways.filter(([way]) => way !== '43378');
    fc.assert(
      fc.property(day, fc.constantFrom(...followed), fc.constantFrom(...times), (on, [, write], time) => {
        fc.pre(!(time.startsWith('T') && !/^\d{4}-/u.test(write(on))));
        expect(readDate(`${write(on)}${time}`)?.on).toBe(on);
      }),
    );
  });

  it('of numbers says its other reading where there is one, and only there', () => {
    fc.assert(
      fc.property(day, (on) => {
        const [year = '', month = '', date = ''] = on.split('-');
        const otherwise = Number(date) <= 12 && date !== month ? `${year}-${date}-${month}` : null;
        expect(readDate(`${date}/${month}/${year}`)).toEqual({ on, otherwise });
        expect(readDate(`${month}/${date}/${year}`, 'monthFirst')).toEqual({ on, otherwise });
      }),
    );
  });

  it('that does not exist is none', () => {
    for (const written of [
      '31/02/2018',
      '32/01/2018',
      '00/10/2018',
      '13/13/2018',
      '31 avril 2018',
      '2018-02-30',
      '5 brumaire 2018',
    ]) {
      expect(readDate(written), written).toBeNull();
    }
  });

  it('is a date that exists, or null, whatever is written', () => {
    const part = fc.constantFrom(
      '5',
      '05',
      '10',
      '2018',
      '18',
      '/',
      '-',
      ' ',
      'oct',
      'mai',
      'lundi',
      'T',
      ':',
      '99999',
      'é',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(part, { maxLength: 9 }).map((parts) => parts.join('')),
        ),
        (written) => {
          const on = readDate(written)?.on;
          if (on !== undefined) expect(new Date(`${on}T00:00:00Z`).toISOString().slice(0, 10)).toBe(on);
        },
      ),
    );
  });
});

it('a spreadsheet’s count of days is read as it shows it', () => {
  expect(serialDate(43_378)).toBe('2018-10-05');
  expect(serialDate(43_378.604166667)).toBe('2018-10-05T14:30:00');
  expect(serialDate(41_916, true)).toBe('2018-10-05');
  expect(serialDate(1)).toBe('1900-01-01');
  expect(serialDate(59)).toBe('1900-02-28');
  expect(serialDate(61)).toBe('1900-03-01');
  expect(serialDate(0.5)).toBeNull();
  expect(serialDate(9e15)).toBeNull();
});
