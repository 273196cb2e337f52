// npm run torture: what must never happen to a register, tried; exits 1 when a promise is broken. `-- --long` for more.
import { join } from 'node:path';
import { install, node, root, run } from './setup.mjs';

install({ quiet: true });
run(node, ['--no-warnings', join(root, 'test', 'torture', 'torture.ts'), ...process.argv.slice(2)]);
