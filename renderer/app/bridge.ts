// The desktop shell, where there is one: dialogs, folders, and the port of the core. Null in browser mode.
export const bridge: unknown = null;
export function nextCorePort(): Promise<MessagePort> { return new Promise(() => {}); }
