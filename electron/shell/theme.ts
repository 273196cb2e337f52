// Light, dark, or as the system: Chromium tells the page through prefers-color-scheme.

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const THEME_LABELS: Readonly<Record<Theme, string>> = {
  system: 'Comme le système',
  light: 'Clair',
  dark: 'Sombre',
};

export function isTheme(value: unknown): value is Theme {
  return THEMES.some((theme) => theme === value);
}

/** The colour of an empty window, that of the page's own background, so that opening it does not flash. */
export function backgroundColour(isDark: boolean): string {
  return isDark ? '#242424' : '#ffffff';
}
