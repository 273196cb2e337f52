// What every start waits for, asked for before anything else runs: the page of the address, and which register is open.
import { api } from './client.ts';
import { pageAt } from './pages.ts';
import { queryClient } from './queries.ts';

/** Milliseconds after which a start shows that it waits. */
const PATIENCE = 200;

// One that cannot be loaded is told when it is shown.
pageAt(window.location.hash.slice(1))
  ?.load()
  .catch(() => undefined);
const answered = queryClient.prefetchQuery(api.register.info.queryOptions());

/** Once it is known which register is open, so that its page is shown first; or once that takes long enough to be told. */
export const firstAnswer = Promise.race([answered, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
