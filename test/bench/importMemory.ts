// Run by itself: prints by how many megabytes the process grows, at its highest, while a file of concerns is imported.
import { join } from 'node:path';
import { withCore } from './benchCore.ts';
import { importFileOf, inventedFile } from './importedFile.ts';
import { inventConcerns } from './inventedConcerns.ts';

await withCore(async ({ client, folder }) => {
  const file = inventedFile(inventConcerns(Number(process.argv[2])));
  await client.register.create({ path: join(folder, 'memory.vigie') });
  const { id } = await client.dossiers.create({ title: 'Essai', openedOn: '2018-09-05' });
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let highest = before;
  const watch = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage().rss);
  }, 5);
  await importFileOf(client, id, file);
  clearInterval(watch);
  console.log(((highest - before) / 1e6).toFixed(1));
});
