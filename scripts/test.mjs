// npm test: set-up, format and lint, types, unit to migration tests, end-to-end tests; then one line that counts them.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, electronRuntime, hasDisplay, install, node, packageScript, root, say } from './setup.mjs';

install();
build();

const results = join(root, 'test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const missing = [];
const unstable = [];
let passed = 0;
let failed = 0;

check('Format et règles de code (Biome)', ['@biomejs/biome', 'bin/biome', 'ci', '.']);
check('Types (TypeScript)', ['typescript', 'bin/tsc', '-p', 'tsconfig.json']);
suite('Tests unitaires, de propriétés et d’intégration (Vitest)', vitest());
suite('Tests de bout en bout (Playwright)', playwright());

if (missing.length > 0)
  say(`\nN’a pas pu être exécuté ici :\n${missing.map((line) => `  - ${line}`).join('\n')}`);
if (unstable.length > 0)
  say(`\nN’a réussi qu’au second essai :\n${unstable.map((line) => `  - ${line}`).join('\n')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/** A tool that says yes or no: it counts for one. */
function check(title, [name, path, ...args]) {
  say(`\n— ${title}`);
  const { status } = spawnSync(node, [packageScript(name, path), ...args], { cwd: root, stdio: 'inherit' });
  if (status === 0) passed += 1;
  else failed += 1;
}

/** A test runner: it counts for its tests, and for one failure more when it did not end well by itself. */
function suite(title, { args, env, count }) {
  say(`\n— ${title}`);
  const { status } = spawnSync(node, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  const counted = count();
  passed += counted.passed;
  failed += counted.failed;
  if (status !== 0 && counted.failed === 0) failed += 1;
}

function vitest() {
  const file = join(results, 'vitest.json');
  return {
    args: [
      packageScript('vitest', 'vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    env: {},
    count() {
      const report = readReport(file);
      for (const test of report?.testResults?.flatMap((one) => one.assertionResults) ?? []) {
        if (['pending', 'skipped', 'todo'].includes(test.status)) missing.push(`Vitest : ${test.fullName}`);
      }
      return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 1 };
    },
  };
}

function playwright() {
  const file = join(results, 'playwright.json');
  const electron = hasDisplay() ? electronRuntime() : null;
  if (!electron) {
    missing.push('les tests de bout en bout dans Electron (moteur ou écran absent) : exécutés dans Chromium');
  }
  return {
    args: [packageScript('@playwright/test', 'cli.js'), 'test'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file, ...(electron ? { VIGIE_ELECTRON: electron } : {}) },
    count() {
      const report = readReport(file);
      const stats = report?.stats;
      if (stats?.skipped > 0) missing.push(`${stats.skipped} test(s) de bout en bout`);
      unstable.push(...flakyOf(report?.suites ?? []));
      return { passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0), failed: stats?.unexpected ?? 1 };
    },
  };
}

function flakyOf(suites) {
  return suites.flatMap((one) => [
    ...(one.specs ?? [])
      .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
      .map(({ file, title }) => `${file} › ${title}`),
    ...flakyOf(one.suites ?? []),
  ]);
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}
