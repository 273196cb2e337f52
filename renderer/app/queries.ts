// The cache of what the core answered.
import { QueryClient } from '@tanstack/react-query';

/** The core is on this machine: a call never waits for a network, and one that fails says so at once. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, staleTime: 30_000, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always', retry: false },
  },
});
