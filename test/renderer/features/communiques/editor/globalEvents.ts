// Milkdown signals on the page's events: outside of one, they go through a target of their own.
const bus = new EventTarget();
for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent'] as const) {
  if (!(name in globalThis)) Object.assign(globalThis, { [name]: bus[name].bind(bus) });
}
