// Small changes of the tree of a pasted text.

/** The `style` attribute as it was written; '' where there is none. */
export function styleOf(element: Element): string {
  return element.getAttribute('data-style') ?? '';
}

/** Takes an element away and leaves what it holds. */
export function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

/** Gives an element another name, with its attributes. */
export function rename(element: Element, name: string): Element {
  const renamed = element.ownerDocument.createElement(name);
  for (const { name: attribute, value } of element.attributes) renamed.setAttribute(attribute, value);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}

/** Puts all an element holds into a new one. */
export function wrapInside(element: Element, name: string): void {
  const mark = element.ownerDocument.createElement(name);
  mark.append(...element.childNodes);
  element.append(mark);
}
