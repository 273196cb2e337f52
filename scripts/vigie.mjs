// npm run vigie -- …: the command line, from the folder it was called in.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build, install, node, root } from './setup.mjs';

install({ quiet: true });
build({ quiet: true });
const { status } = spawnSync(node, [join(root, 'out', 'main', 'cli.js'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  cwd: process.env.INIT_CWD ?? root,
});
process.exit(status ?? 1);
