// Opening and creating a register from the page, with what failed kept for the screen to explain.
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { bridge } from '../../app/bridge.ts';
import { client } from '../../app/client.ts';
import { askProtection } from '../../app/protectionWindow.ts';
import { errorOf } from '../../ui/errorText.ts';
import { useAction } from '../../ui/useAction.ts';

export function useRegisterActions() {
  const navigate = useNavigate();
  const [failure, setFailure] = useState<unknown>(null);
  const options = {
    catchError(error: unknown) {
      // The screen that asks for the passphrase takes this one's place.
      if (errorOf(error)?.code === 'REGISTER_LOCKED') return true;
      setFailure(error);
      return true;
    },
  };
  const home = () => navigate({ to: '/' });

  const create = useAction(
    async (wanted: { example?: boolean; path?: string }) => {
      setFailure(null);
      await client.register.create(wanted);
      // An example has its association; one's own register asks who one is, once.
      await (wanted.example ? home() : navigate({ to: '/bienvenue' }));
    },
    { ...options, done: 'Registre créé' },
  );
  const open = useAction(
    async (path: string, inUseToo?: boolean) => {
      setFailure(null);
      await client.register.open({ path, ...(inUseToo && { inUseToo }) });
      await home();
    },
    { ...options, done: 'Registre ouvert' },
  );

  return {
    failure,
    busy: create.running || open.running,
    create,
    open,
    /** Picks a file with the system's dialog, then opens it; null in browser mode. */
    choose:
      bridge &&
      (async () => {
        const path = await bridge?.chooseRegister('open');
        if (path) await open.run(path);
      }),
    /** Picks a place with the system's dialog, then creates the register there; null in browser mode. */
    createElsewhere:
      bridge &&
      (async () => {
        const path = await bridge?.chooseRegister('create');
        if (path) askProtection({ kind: 'create', path });
      }),
  };
}
