// The list of what is shipped, made when the application was built; see scripts/shippedPackages.ts.

export interface ShippedComponent {
  name: string;
  /** '' where it has none. */
  version: string;
  license: string;
  text: string;
}

/** Empty where the interface is served from its sources: the list is made at the build. */
export async function readShipped(): Promise<ShippedComponent[]> {
  // Its name is always the same: another version of Vigie must not show the list of this one.
  const answer = await fetch('/licences.json', { cache: 'no-store' });
  if (!answer.headers.get('Content-Type')?.startsWith('application/json')) return [];
  const list: unknown = await answer.json();
  return Array.isArray(list) ? list.filter(isShipped) : [];
}

function isShipped(one: unknown): one is ShippedComponent {
  if (typeof one !== 'object' || one === null) return false;
  return ['name', 'version', 'license', 'text'].every((field) => typeof Reflect.get(one, field) === 'string');
}
