// The window: what its page may do, and where it stands.
import { describe, expect, it } from 'vitest';
import { type Bounds, DEFAULT_PREFERENCES } from '../../electron/shell/preferences.ts';
import { keepSpellcheckLocal } from '../../electron/shell/spellcheck.ts';
import { backgroundColour } from '../../electron/shell/theme.ts';
import {
  DEFAULT_SIZE,
  pagePreferences,
  place,
  rememberPlace,
  windowOptions,
} from '../../electron/shell/window.ts';

const SCREEN: Bounds = { x: 0, y: 25, width: 1920, height: 1055 };
const SECOND: Bounds = { x: 1920, y: 0, width: 1280, height: 1024 };

describe('the page', () => {
  const page = pagePreferences('/preload.cjs', true, 'linux');

  it.each([
    ['sandbox', true],
    ['contextIsolation', true],
    ['webSecurity', true],
    ['nodeIntegration', false],
    ['nodeIntegrationInWorker', false],
    ['nodeIntegrationInSubFrames', false],
    ['allowRunningInsecureContent', false],
    ['experimentalFeatures', false],
    ['webviewTag', false],
    ['plugins', false],
    ['navigateOnDragDrop', false],
    ['devTools', false],
  ] as const)('has %s: %s', (name, value) => {
    expect(page[name]).toBe(value);
  });

  it('turns on no extra feature of the engine', () => {
    expect(page).not.toHaveProperty('enableBlinkFeatures');
    expect(page).not.toHaveProperty('additionalArguments');
  });

  it('has developer tools in development only', () => {
    expect(pagePreferences('/preload.cjs', false, 'linux').devTools).toBe(true);
  });

  it.each([
    ['darwin', true, []],
    ['win32', false, [[]]],
    ['linux', false, [[]]],
  ])('on %s checks spelling: %s, without any download', (platform, isChecked, languages) => {
    const set: { enabled?: boolean; languages: string[][] } = { languages: [] };
    keepSpellcheckLocal(
      {
        setSpellCheckerEnabled: (enabled) => {
          set.enabled = enabled;
        },
        setSpellCheckerLanguages: (chosen) => void set.languages.push(chosen),
      },
      platform,
    );
    expect(set).toEqual({ enabled: isChecked, languages });
    expect(pagePreferences('/preload.cjs', true, platform).spellcheck).toBe(isChecked);
  });
});

describe('the place of the window', () => {
  const kept = { x: 100, y: 100, width: 1100, height: 800 };

  it.each([
    ['where it was', kept, [SCREEN], kept],
    ['on the second screen', { ...kept, x: 2000 }, [SCREEN, SECOND], { ...kept, x: 2000 }],
    ['in the middle when that screen is gone', { ...kept, x: 2000 }, [SCREEN], { width: 1100, height: 800 }],
    [
      'in the middle when its title is out of reach',
      { ...kept, y: -700 },
      [SCREEN],
      { width: 1100, height: 800 },
    ],
    ['in the middle at first', null, [SCREEN], DEFAULT_SIZE],
    ['within a small screen', null, [{ x: 0, y: 0, width: 911, height: 480 }], { width: 911, height: 480 }],
    ['somewhere without a screen', null, [], DEFAULT_SIZE],
  ])('is %s', (_name, saved, screens, expected) => {
    expect(place(saved, screens)).toEqual(expected);
  });
});

describe('the window', () => {
  it.each([
    [true, '#242424'],
    [false, '#ffffff'],
  ])('is hidden at first, in the colour of its page (dark: %s)', (isDark, colour) => {
    const options = windowOptions({
      preferences: DEFAULT_PREFERENCES,
      workAreas: [SCREEN],
      isDark,
      icon: '/vigie.png',
      webPreferences: {},
    });
    expect(options).toMatchObject({ show: false, backgroundColor: colour, ...DEFAULT_SIZE });
    expect(backgroundColour(isDark)).toBe(colour);
  });

  it.each([true, false])(
    'shows when painted, maximised as it was (%s), and keeps its place when it closes',
    (was) => {
      const listeners = new Map<string, () => void>();
      const done: string[] = [];
      const changes: unknown[] = [];
      const listen = (event: string, listener: () => void): void => void listeners.set(event, listener);
      rememberPlace(
        {
          once: listen,
          on: listen,
          show: () => void done.push('show'),
          maximize: () => void done.push('maximize'),
          isMaximized: () => was,
          getNormalBounds: () => SCREEN,
        },
        was,
        (change) => void changes.push(change),
      );
      expect(done).toEqual([]);
      listeners.get('ready-to-show')?.();
      expect(done).toEqual(was ? ['maximize', 'show'] : ['show']);
      listeners.get('close')?.();
      expect(changes).toEqual([{ bounds: SCREEN, isMaximised: was }]);
    },
  );
});
