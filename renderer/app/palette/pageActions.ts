// What can be done on the page in view: the buttons of its header and of its parts, and its other tabs, by their names.

export interface PageAction {
  label: string;
  run: () => void;
}

export interface ActionOfPage extends PageAction {
  control: HTMLElement;
}

/**
 * The buttons and links of the page's actions that can be pressed now, in their order, and the entries of its menus, closed
 * ones too, under the name of their menu: « Exporter : PDF ». Two of one name are one: the first.
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

/** `data-actions` marks what holds the actions of a page or of a part of it. A menu is made of actions wherever it is. */
const controls = [
  '[data-actions] button:not(:disabled)',
  '[data-actions] a[href]',
  '[role="menuitem"]:not([data-disabled])',
  '[role="tab"][aria-selected="false"]',
].join(', ');

/** A menu whose entries are in the page is given by its entries. */
function opensMenuOfActions(control: HTMLElement): boolean {
  if (control.id === '' || control.getAttribute('aria-haspopup') !== 'menu') return false;
  const menu = `[role="menu"][aria-labelledby="${CSS.escape(control.id)}"]`;
  return control.ownerDocument.querySelector(menu) !== null;
}

function nameOf(control: HTMLElement): string {
  const name = (control.getAttribute('aria-label') ?? control.textContent ?? '').replace(/\s+/gu, ' ').trim();
  const menu = control.closest<HTMLElement>('[data-menu]')?.dataset.menu;
  return name === '' || menu === undefined ? name : `${menu}\u00a0: ${name}`;
}
