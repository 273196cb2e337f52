// npm run package: installers by electron-builder, in dist/.
import { build, electronRuntime, install, node, packageScript, run, say } from './setup.mjs';

install();
if (!electronRuntime()) {
  say('Les installateurs ne peuvent pas être faits ici : le moteur d’Electron n’a pas pu être téléchargé.');
  process.exit(1);
}
build();
run(node, [
  packageScript('electron-builder', 'out/cli/cli.js'),
  '--config',
  'electron-builder.yml',
  '--publish',
  'never',
]);
