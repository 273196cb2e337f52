// What can be done on the page in view: the buttons of its header and of its parts, and its other tabs, by their names.

export interface PageAction {
  label: string;
  run: () => void;
}

export interface ActionOfPage extends PageAction {
  control: HTMLElement;
}

/**
 * The buttons and links of the page's actions that can be pressed now, in their order, those of closed menus included.
 * Two of one name are one: the first.
 */
export function pageActions(page: ParentNode): ActionOfPage[] {
  const found = new Map<string, ActionOfPage>();
  for (const control of page.querySelectorAll<HTMLElement>(controls)) {
    const label = nameOf(control);
    if (label === '' || found.has(label) || opensMenuOfActions(control)) continue;
    found.set(label, { label, control, run: () => control.click() });
  }
  return [...found.values()];
}

const pressable = ['button:not(:disabled)', 'a[href]', '[role="menuitem"]:not([data-disabled])'];
/** `data-actions` marks what holds the actions of a page or of a part of it. */
const controls = [
  ...pressable.map((one) => `[data-actions] ${one}`),
  '[role="tab"][aria-selected="false"]',
].join(', ');

/** A menu whose entries are in the page is given by its entries. */
function opensMenuOfActions(control: HTMLElement): boolean {
  const id = control.getAttribute('aria-controls');
  const menu = id === null ? null : control.ownerDocument.getElementById(id);
  return control.getAttribute('aria-haspopup') === 'menu' && menu !== null;
}

function nameOf(control: HTMLElement): string {
  return (control.getAttribute('aria-label') ?? control.textContent ?? '').replace(/\s+/gu, ' ').trim();
}
