// npm run bench: ratios against the bare libraries, in one run; exits 1 when one is over its limit.
import { join } from 'node:path';
import { build, install, node, root, run } from './setup.mjs';

install({ quiet: true });
build({ quiet: true });
run(node, [
  '--expose-gc',
  '--no-warnings',
  join(root, 'test', 'bench', 'bench.ts'),
  ...process.argv.slice(2),
]);
