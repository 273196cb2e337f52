// The faces beside the templates: each is found under its name, and each has its licence. A bad file is never noticed otherwise.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '../../../../resources/fonts');
const files = readdirSync(folder).filter((name) => name.endsWith('.ttf'));
const { NodeCompiler } = createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler');
const compiler = NodeCompiler.create({
  workspace: folder,
  fontArgs: [{ fontBlobs: files.map((name) => readFileSync(join(folder, name))) }],
});

test.each(['Vigie Serif', 'Vigie Sans', 'Vigie Mono', 'Vigie Arabic', 'Vigie Symbols', 'Vigie Emoji'])(
  '%s is found',
  (family) => {
    const compiled = compiler.compile({
      mainFileContent: `#set text(font: "${family}", fallback: false)\n x`,
    });
    expect(compiled.hasError()).toBe(false);
    const warnings = compiled.takeWarnings();
    expect(warnings === null ? [] : compiler.fetchDiagnostics(warnings)).toEqual([]);
  },
);

test('a family that does not exist is noticed by the same check', () => {
  const compiled = compiler.compile({ mainFileContent: '#set text(font: "Vigie Absente")\n x' });
  expect(JSON.stringify(compiler.fetchDiagnostics(compiled.takeWarnings()))).toContain('unknown font family');
});

test('the licences named by the read-me are there', () => {
  const named = [...readFileSync(join(folder, 'README.md'), 'utf8').matchAll(/OFL-\w+\.txt/g)].map(
    (found) => found[0],
  );
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !existsSync(join(folder, name)))).toEqual([]);
});

test('no face keeps a name reserved by its author', () => {
  for (const name of files) {
    const text = readFileSync(join(folder, name)).toString('latin1');
    // Family names are written in UTF-16 in the table of names.
    expect(text).not.toContain([...'Source S'].map((letter) => `\0${letter}`).join(''));
  }
});
