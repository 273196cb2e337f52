// The root of every page: the start screen while no register is open, the frame around the page once there is one.
import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Loading } from '../ui/Loading.tsx';
import { ConnectionNotice } from './ConnectionNotice.tsx';
import { api } from './client.ts';
import { Frame } from './Frame.tsx';
import { queryClient } from './queries.ts';
import classes from './Screen.module.css';
import { useMenuCommands } from './useMenuCommands.ts';

const Start = lazy(async () => ({ default: (await import('../features/start/Start.tsx')).Start }));

export function Screen() {
  const { data, error, refetch } = useQuery(api.register.info.queryOptions());
  const path = data?.register?.path;
  useForgetOnChange(path);
  useMenuCommands();
  if (data?.register) {
    return (
      <Frame register={data.register}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </Frame>
    );
  }
  return (
    <main className={classes.alone}>
      <ConnectionNotice />
      {data ? (
        <Suspense fallback={<Loading />}>
          <Start />
        </Suspense>
      ) : error ? (
        <ErrorNotice error={error} retry={() => void refetch()} />
      ) : (
        <Loading />
      )}
    </main>
  );
}

/** Another file was opened: nothing of the former one may be shown. */
function useForgetOnChange(path: string | undefined): void {
  const former = useRef(path);
  useEffect(() => {
    const before = former.current;
    former.current = path;
    if (before === undefined || before === path) return;
    const register = api.register.key();
    queryClient.removeQueries({
      predicate: ({ queryKey }) => !sameArea(queryKey, register),
      type: 'inactive',
    });
    void queryClient.resetQueries({ predicate: ({ queryKey }) => !sameArea(queryKey, register) });
  }, [path]);
}

function sameArea(key: readonly unknown[], area: readonly unknown[]): boolean {
  const [path] = key;
  const [areaPath] = area;
  return Array.isArray(path) && Array.isArray(areaPath) && path[0] === areaPath[0];
}
