// The window: an isolated, sandboxed page that remembers its place.
import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron';
import type { Bounds, Preferences } from './preferences.ts';
import { backgroundColour } from './theme.ts';

export const DEFAULT_SIZE = { width: 1280, height: 800 };
/** Small enough for a 1366 × 768 screen enlarged to 150 %. */
export const MINIMUM_SIZE = { width: 640, height: 480 };

/** How much of the window must be on a screen for its place to be kept. */
const VISIBLE = { width: 200, height: 100 };

/** What the page's process is allowed: nothing but to be a page. Developer tools in development only. */
export function pagePreferences(preload: string, isPackaged: boolean, platform: string): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    webgl: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    autoplayPolicy: 'document-user-activation-required',
    v8CacheOptions: 'code',
    devTools: !isPackaged,
    spellcheck: isSpellcheckLocal(platform),
  };
}

/**
 * macOS checks spelling itself. Elsewhere Chromium downloads its dictionaries from the network, which Vigie never
 * does: no spelling check there.
 */
export function isSpellcheckLocal(platform: string): boolean {
  return platform === 'darwin';
}

/** The window, hidden until it has something to show. */
export function windowOptions(window: {
  preferences: Preferences;
  workAreas: readonly Bounds[];
  isDark: boolean;
  /** A PNG file, for Linux: the other systems take it from the application itself. */
  icon: string;
  webPreferences: WebPreferences;
}): BrowserWindowConstructorOptions {
  return {
    ...place(window.preferences.bounds, window.workAreas),
    minWidth: MINIMUM_SIZE.width,
    minHeight: MINIMUM_SIZE.height,
    title: 'Vigie',
    icon: window.icon,
    show: false,
    backgroundColor: backgroundColour(window.isDark),
    webPreferences: window.webPreferences,
  };
}

/** Where the window goes: where it was if that can still be seen, else in the middle, never larger than the screen. */
export function place(saved: Bounds | null, workAreas: readonly Bounds[]): Partial<Bounds> {
  if (saved !== null && workAreas.some((area) => isVisible(saved, area))) return saved;
  const [first] = workAreas;
  const wanted = saved ?? DEFAULT_SIZE;
  return {
    width: Math.min(wanted.width, first?.width ?? wanted.width),
    height: Math.min(wanted.height, first?.height ?? wanted.height),
  };
}

/** How far a further window is from the one in front, so that both are seen. */
const STEP = 28;

/** The place of a further window: a little below the one in front, and to its right. */
export function beside({ x, y, width, height }: Bounds): Bounds {
  return { x: x + STEP, y: y + STEP, width, height };
}

export interface PlacedWindow {
  show(): void;
  maximize(): void;
  isMaximized(): boolean;
  getNormalBounds(): Bounds;
  once(event: 'ready-to-show', listener: () => void): unknown;
  on(event: 'close', listener: () => void): unknown;
}

/** Shows the window once it is painted, and writes its place down when it closes. */
export function rememberPlace(
  window: PlacedWindow,
  wasMaximised: boolean,
  keep: (change: Pick<Preferences, 'bounds' | 'isMaximised'>) => void,
): void {
  window.once('ready-to-show', () => {
    if (wasMaximised) window.maximize();
    window.show();
  });
  window.on('close', () => {
    const { x, y, width, height } = window.getNormalBounds();
    keep({ bounds: { x, y, width, height }, isMaximised: window.isMaximized() });
  });
}

function isVisible(bounds: Bounds, area: Bounds): boolean {
  const width = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
  const height = Math.min(bounds.y + bounds.height, area.y + area.height) - Math.max(bounds.y, area.y);
  // The title bar must be within reach, or the window could not be moved.
  return width >= VISIBLE.width && height >= VISIBLE.height && bounds.y >= area.y;
}
