// Which closed register the first screen offers to salvage: asked from a page that goes away with the register.

const KEY = 'vigie-salvage';

/** Remembered until the window closes, or `forgetSalvage`. */
export function wantSalvage(path: string): void {
  sessionStorage.setItem(KEY, path);
}

export function wantedSalvage(): string | null {
  return sessionStorage.getItem(KEY);
}

export function forgetSalvage(): void {
  sessionStorage.removeItem(KEY);
}
