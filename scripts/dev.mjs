// npm run dev: hot reload, in Electron where it can run, else in a browser.
import { electronRuntime, hasDisplay, install, node, packageScript, run, say } from './setup.mjs';

install();
if (hasDisplay() && electronRuntime()) {
  run(node, [packageScript('electron-vite', 'bin/electron-vite.js'), 'dev', '--watch']);
} else {
  say('Electron ne peut pas s’ouvrir ici : développement dans un navigateur.');
  run(node, [
    '--watch-path=electron',
    '--watch-preserve-output',
    'scripts/dev-server.ts',
    ...process.argv.slice(2),
  ]);
}
