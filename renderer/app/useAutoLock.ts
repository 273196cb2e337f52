// Locks a protected register after a while without a key or a pointer.
import { useEffect } from 'react';
import { lockRegister } from './locking.ts';

/** Minutes without a touch before the register locks; 0: never. */
export const lockDelays = [5, 15, 30, 60, 0] as const;
export type LockDelay = (typeof lockDelays)[number];

const KEY = 'vigie-auto-lock';
const DEFAULT: LockDelay = 15;
const LOOK_EVERY = 5_000;
const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

export function lockDelay(): LockDelay {
  const kept = localStorage.getItem(KEY);
  return lockDelays.find((delay) => String(delay) === kept) ?? DEFAULT;
}

export function setLockDelay(delay: LockDelay): void {
  localStorage.setItem(KEY, String(delay));
}

/** Time is read from the clock: a machine that slept for an hour locks when it wakes. */
export function useAutoLock(isEncrypted: boolean): void {
  useEffect(() => {
    if (!isEncrypted) return;
    let touchedAt = Date.now();
    let locking = false;
    const touch = () => {
      touchedAt = Date.now();
    };
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, touch, { capture: true, passive: true });
    const look = setInterval(() => {
      const delay = lockDelay();
      if (locking || delay === 0 || Date.now() - touchedAt < delay * 60_000) return;
      locking = true;
      // Where the core does not answer, the next look tries again.
      lockRegister()
        .catch(() => undefined)
        .finally(() => {
          locking = false;
        });
    }, LOOK_EVERY);
    return () => {
      clearInterval(look);
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, touch, { capture: true });
    };
  }, [isEncrypted]);
}
