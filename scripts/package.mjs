// npm run package: the list of what is shipped (CycloneDX), then installers by electron-builder, in dist/.
import { join } from 'node:path';
import { build, electronRuntime, install, node, packageScript, root, run, say } from './setup.mjs';

install();
build();
// Without Electron too: what is shipped is known once it is built.
run(node, ['--no-warnings', join(root, 'scripts', 'bom.ts')]);
if (!electronRuntime()) {
  say('Les installateurs ne peuvent pas être faits ici : le moteur d’Electron n’a pas pu être téléchargé.');
  process.exit(1);
}
run(node, [
  packageScript('electron-builder', 'out/cli/cli.js'),
  '--config',
  'electron-builder.yml',
  '--publish',
  'never',
]);
