// npm run screenshots: pictures of the real screens on the example, for the manual, the README and whoever wants to see them all.
import { build, install, node, root, run } from './setup.mjs';

install();
build();
run(node, ['scripts/take-screenshots.ts', ...process.argv.slice(2)], { cwd: root });
