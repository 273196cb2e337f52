// Preloaded into a measured process: writes the CPU it used, in microseconds, to the file VIGIE_BENCH_CPU names.
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeFileSync(process.env.VIGIE_BENCH_CPU, String(user + system));
});
