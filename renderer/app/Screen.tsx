// The root of every page: the start screen while no register is open, the frame around the page once there is one.
import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { RegisterInfo } from '../../electron/contract/register.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Loading } from '../ui/Loading.tsx';
import { ConnectionNotice } from './ConnectionNotice.tsx';
import { api } from './client.ts';
import { Frame } from './Frame.tsx';
import { isPageHeld } from './locking.ts';
import { useProtectionTask } from './protectionWindow.ts';
import { queryClient } from './queries.ts';
import classes from './Screen.module.css';
import { useMenuCommands } from './useMenuCommands.ts';

const Start = lazy(async () => ({ default: (await import('../features/start/Start.tsx')).Start }));
const Unlock = lazy(async () => ({ default: (await import('../features/protection/Unlock.tsx')).Unlock }));
const ProtectionWindow = lazy(async () => ({
  default: (await import('../features/protection/ProtectionWindow.tsx')).ProtectionWindow,
}));

export function Screen() {
  const { data, error, refetch } = useQuery(api.register.info.queryOptions());
  const locked = data?.locked ?? null;
  const kept = useKeptPage(data?.register ?? null, locked);
  useForgetOnChange(data?.register?.path, kept !== null);
  useMenuCommands();
  const shown = data?.register ?? kept;
  return (
    <>
      {shown && (
        <div className={locked ? classes.hidden : classes.shown} inert={locked !== null}>
          <Frame register={shown} isHidden={locked !== null}>
            <Suspense fallback={<Loading />}>
              <Outlet />
            </Suspense>
          </Frame>
        </div>
      )}
      {!data?.register && (
        <main className={classes.alone}>
          <ConnectionNotice />
          {data ? (
            <Suspense fallback={<Loading />}>
              {locked ? <Unlock key={locked.path} register={locked} /> : <Start />}
            </Suspense>
          ) : error ? (
            <ErrorNotice error={error} retry={() => void refetch()} />
          ) : (
            <Loading />
          )}
        </main>
      )}
      <ProtectionHost />
    </>
  );
}

/** The window about the passphrase, whichever screen is behind. */
function ProtectionHost() {
  const task = useProtectionTask();
  return (
    task && (
      <Suspense fallback={null}>
        <ProtectionWindow task={task} />
      </Suspense>
    )
  );
}

/**
 * The register whose page stays, unseen, while it is locked: something typed in it is saved nowhere yet. Null where nothing
 * is, and the page goes with all it showed.
 */
function useKeptPage(register: RegisterInfo | null, locked: { path: string } | null): RegisterInfo | null {
  const [last, setLast] = useState(register);
  const [isKept, setKept] = useState(false);
  const [wasLocked, setWasLocked] = useState(false);
  if (register !== null && register !== last) setLast(register);
  if ((locked !== null) !== wasLocked) {
    setWasLocked(locked !== null);
    setKept(locked !== null && last?.path === locked.path && isPageHeld());
  }
  return isKept && locked !== null ? last : null;
}

/**
 * Another file was opened, or this one is closed or locked: nothing of the former one may be shown, nor kept. But for the page
 * that stays behind a lock: what it shows is read again once the register is open.
 */
function useForgetOnChange(path: string | undefined, isPageKept: boolean): void {
  const former = useRef(path);
  const wasKept = useRef(false);
  useEffect(() => {
    const before = former.current;
    former.current = path;
    if (before === path) return;
    if (before === undefined) {
      if (wasKept.current) void queryClient.invalidateQueries({ predicate: isOfRecords });
      wasKept.current = false;
      return;
    }
    wasKept.current = isPageKept;
    queryClient.removeQueries({ predicate: isOfRecords, type: 'inactive' });
    if (!isPageKept) void queryClient.resetQueries({ predicate: isOfRecords });
  }, [path, isPageKept]);
}

function isOfRecords({ queryKey }: { queryKey: readonly unknown[] }): boolean {
  return !sameArea(queryKey, api.register.key());
}

function sameArea(key: readonly unknown[], area: readonly unknown[]): boolean {
  const [path] = key;
  const [areaPath] = area;
  return Array.isArray(path) && Array.isArray(areaPath) && path[0] === areaPath[0];
}
