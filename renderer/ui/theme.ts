// The one visual language: colours, type and space of every screen, light and dark.
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';
import classes from './theme.module.css';

/** The accent: a deep blue-teal. Shade 7 on white and white on shade 7 both pass 4.5:1. */
const lagoon: MantineColorsTuple = [
  '#edf7f9',
  '#d8ecf0',
  '#b0d9e2',
  '#83c3d0',
  '#57abbb',
  '#2f8ea1',
  '#1b7689',
  '#105f70',
  '#0a4c5a',
  '#063944',
];

/** Greys of a dark room, a little towards the accent: 7 is the page, 6 what lies on it, 0 the text. */
const night: MantineColorsTuple = [
  '#d5dcdf',
  '#b4bec3',
  '#93a0a6',
  '#5f6d74',
  '#435057',
  '#333f45',
  '#242e33',
  '#192125',
  '#11181b',
  '#0b1012',
];

export const theme = createTheme({
  primaryColor: 'lagoon',
  primaryShade: { light: 7, dark: 6 },
  colors: { lagoon, dark: night },
  // The face is in the application: the same words take the same room on every machine.
  fontFamily:
    '"Source Sans 3 Variable", system-ui, "Segoe UI", "Noto Sans", "Liberation Sans", Arial, sans-serif',
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", "Noto Sans Mono", "Liberation Mono", monospace',
  headings: {
    fontFamily: 'inherit',
    fontWeight: '600',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.2' },
      h2: { fontSize: '1.1875rem', lineHeight: '1.3' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Alert: {
      defaultProps: { variant: 'outline' },
      classNames: {
        root: classes.alert,
        title: classes.alertTitle,
        message: classes.alertMessage,
        icon: classes.alertIcon,
      },
    },
    Anchor: { defaultProps: { underline: 'always', inherit: true }, classNames: { root: classes.link } },
    Input: { classNames: { wrapper: classes.input } },
    Button: { defaultProps: { size: 'sm' } },
    Fieldset: { classNames: { root: classes.fieldset, legend: classes.legend } },
    Kbd: { classNames: { root: classes.key } },
    Modal: { defaultProps: { centered: true, closeButtonProps: { 'aria-label': 'Fermer' } } },
    // A window's title bar is no landmark of the page.
    ModalHeader: { defaultProps: { role: 'presentation' } },
    DrawerHeader: { defaultProps: { role: 'presentation' } },
    DrawerTitle: { defaultProps: { fw: 600 } },
    ModalTitle: { defaultProps: { fw: 600, fz: 'lg' } },
    // What opens stays beside what opened it, within the same landmark.
    Menu: {
      defaultProps: { withinPortal: false, withInitialFocusPlaceholder: false },
      classNames: { dropdown: classes.menu },
    },
    Combobox: { defaultProps: { withinPortal: false } },
    Popover: { defaultProps: { withinPortal: false } },
    Notification: {
      defaultProps: { closeButtonProps: { 'aria-label': 'Fermer' } },
      classNames: { description: classes.noticeWords },
    },
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'description', 'input', 'error'] } },
    // As the lists of records: a quiet head, lines of one colour, on the ground of what is read.
    Table: {
      defaultProps: { fz: 'sm', verticalSpacing: 'xs' },
      classNames: { table: classes.table, thead: classes.tableHead },
    },
    TextInput: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm', checkIconPosition: 'right' } },
    Textarea: { defaultProps: { size: 'sm', autosize: true, minRows: 3 } },
    Tooltip: {
      defaultProps: { withArrow: true, openDelay: 300, events: { hover: true, focus: true, touch: false } },
    },
  },
});

/** Where Mantine's own choice is too pale to be read (WCAG 2.2 AA, 4.5:1). */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': '#1b2529',
    '--mantine-color-dimmed': '#56646b',
    '--mantine-color-placeholder': '#6a777d',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-anchor': '#0d5a6b',
    '--vigie-ground': '#f5f7f8',
    '--vigie-line': '#dde3e6',
    '--vigie-hover': '#eef3f5',
    '--vigie-field': '#86949b',
  },
  dark: {
    '--mantine-color-body': '#192125',
    '--mantine-color-text': '#dfe6e9',
    '--mantine-color-dimmed': '#a3b1b7',
    '--mantine-color-placeholder': '#8b999f',
    '--mantine-color-error': '#ff9a92',
    '--mantine-color-anchor': '#83c3d0',
    '--vigie-ground': '#11181b',
    '--vigie-line': '#333f45',
    '--vigie-hover': '#222c31',
    '--vigie-field': '#5f6d74',
    // Mantine's own is darker than the page it lies on.
    '--mantine-color-lagoon-light': '#143f4a',
    '--mantine-color-lagoon-light-hover': '#1a4d5a',
    '--mantine-color-lagoon-light-color': '#b0d9e2',
  },
});
