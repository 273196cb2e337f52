// Opens the search palette from anywhere; its code is loaded the first time it is asked for.
import { lazy, Suspense, useSyncExternalStore } from 'react';

const Palette = lazy(async () => ({ default: (await import('./Palette.tsx')).Palette }));

let asked = 0;
const listeners = new Set<() => void>();

/** Opens the palette (Ctrl+K, the header's search, the menu). */
export function openPalette(): void {
  asked += 1;
  for (const listener of listeners) listener();
}

export function PaletteHost() {
  const times = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => asked,
  );
  if (times === 0) return null;
  return (
    <Suspense>
      <Palette asked={times} />
    </Suspense>
  );
}
