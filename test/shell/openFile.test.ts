// A register opened by double click.
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { listenForOpenedFiles, registerIn } from '../../electron/shell/openFile.ts';

const HERE = path.resolve('/maison');
const FILES = new Set([
  path.resolve('/maison/a.vigie'),
  path.resolve('/maison/B é.VIGIE'),
  path.resolve('/autre/c.vigie'),
]);
const isFile = (file: string): boolean => FILES.has(file);

it.each([
  [['vigie', 'a.vigie'], path.resolve('/maison/a.vigie')],
  [['vigie', 'B é.VIGIE'], path.resolve('/maison/B é.VIGIE')],
  [['vigie', path.resolve('/autre/c.vigie')], path.resolve('/autre/c.vigie')],
  [['vigie', '.', '--inspect=0', 'a.vigie'], path.resolve('/maison/a.vigie')],
  [['vigie', 'absent.vigie', 'a.vigie'], path.resolve('/maison/a.vigie')],
  [['vigie', '../autre/c.vigie'], path.resolve('/autre/c.vigie')],
  [['a.vigie'], null],
  [['vigie', 'a.vigie.exe'], null],
  [['vigie', 'absent.vigie'], null],
  [['vigie', '--open=a.vigie'], null],
  [['vigie', 'https://exemple.fr/a.vigie'], null],
  [['vigie'], null],
  [[], null],
])('%j opens %s', (argv, expected) => {
  expect(registerIn(argv, HERE, isFile)).toBe(expected);
});

describe('on macOS', () => {
  it.each([
    ['/maison/a.vigie', ['/maison/a.vigie']],
    ['/maison/photo.jpg', []],
  ])('%s handed by the Finder opens %j', (file, expected) => {
    const opened: string[] = [];
    let isPrevented = false;
    listenForOpenedFiles(
      {
        on: (_event, listener) =>
          listener(
            {
              preventDefault: () => {
                isPrevented = true;
              },
            },
            file,
          ),
      },
      (path) => opened.push(path),
    );
    expect(opened).toEqual(expected);
    expect(isPrevented).toBe(true);
  });
});
