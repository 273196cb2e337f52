// The six handlers a domain's router shares with the others.
import { type CoreContext, openRegister } from '../base.ts';
import type { BaseRecord } from './domain.ts';
import type { ListInput } from './list.ts';
import type { Store } from './store.ts';

interface Call<Input> {
  context: CoreContext;
  input: Input;
}
interface Versioned {
  id: string;
  version: number;
}

/** Handlers over a store, to give to the contract's procedures. */
export function recordHandlers<R extends BaseRecord>(store: Store<R>) {
  return {
    list: ({ context, input }: Call<ListInput | undefined>) => store.list(openRegister(context), input),
    get: ({ context, input }: Call<{ id: string }>) => store.get(openRegister(context), input.id),
    create: ({ context, input }: Call<Readonly<Record<string, unknown>>>) =>
      store.create(openRegister(context), input),
    update: ({ context, input }: Call<Versioned & { changes: Readonly<Record<string, unknown>> }>) =>
      store.update(openRegister(context), input),
    bin: ({ context, input }: Call<Versioned>) => store.bin(openRegister(context), input),
    restore: ({ context, input }: Call<Versioned>) => store.restore(openRegister(context), input),
  };
}
