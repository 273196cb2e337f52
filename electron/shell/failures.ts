// What the user is told when something broke: the page, the core, or the shell itself.
import type { MessageBoxOptions } from 'electron';

type Ask = (options: MessageBoxOptions) => Promise<{ response: number }>;

export interface FailingContents {
  on(event: 'render-process-gone', listener: (event: unknown, details: { reason: string }) => void): unknown;
  on(event: 'unresponsive', listener: () => void): unknown;
  reload(): void;
  forcefullyCrashRenderer(): void;
}

const COMMON = { title: 'Vigie', cancelId: 1, defaultId: 0, noLink: true } as const;

/** Offers to show the page again when its process died, or to wait when it no longer answers. */
export function watchPage(contents: FailingContents, ask: Ask, quit: () => void): void {
  contents.on('render-process-gone', async (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    const { response } = await ask({
      ...COMMON,
      type: 'error',
      message: 'L’affichage de Vigie s’est arrêté.',
      detail: 'Ce qui était enregistré est intact. Une saisie en cours peut être à refaire.',
      buttons: ['Afficher de nouveau', 'Quitter'],
    });
    if (response === 0) contents.reload();
    else quit();
  });
  contents.on('unresponsive', async () => {
    const { response } = await ask({
      ...COMMON,
      type: 'warning',
      message: 'Vigie ne répond plus.',
      detail:
        'Vous pouvez attendre, ou arrêter l’affichage et le rouvrir : ce qui était enregistré est intact.',
      buttons: ['Attendre', 'Arrêter l’affichage'],
    });
    if (response === 1) contents.forcefullyCrashRenderer();
  });
}

/** Tells that the register was closed unexpectedly and opened again. */
export async function tellCoreRestarted(ask: Ask): Promise<void> {
  await ask({
    ...COMMON,
    type: 'warning',
    message: 'Le registre s’est fermé de façon inattendue. Vigie l’a rouvert.',
    detail: 'Ce qui était enregistré est intact. Vérifiez votre dernière saisie.',
    buttons: ['Continuer'],
    cancelId: 0,
  });
}

/** After too many failures in a minute: try once more, or quit. */
export async function tellCoreGivenUp(ask: Ask, startAgain: () => void, quit: () => void): Promise<void> {
  const { response } = await ask({
    ...COMMON,
    type: 'error',
    message: 'Vigie ne parvient pas à garder le registre ouvert.',
    detail:
      'Ce qui était enregistré est intact. Redémarrez l’ordinateur et vérifiez qu’il reste de la place sur le disque ; ' +
      'si cela continue, rouvrez une sauvegarde du registre.',
    buttons: ['Réessayer', 'Quitter'],
  });
  if (response === 0) startAgain();
  else quit();
}

/** An error nobody foresaw: said in one sentence, with the error itself for whoever can help. */
export async function tellUnexpected(ask: Ask, error: unknown): Promise<void> {
  await ask({
    ...COMMON,
    type: 'error',
    message: 'Vigie a rencontré une erreur inattendue.',
    detail: `Ce qui était enregistré est intact.\n\n${error instanceof Error ? error.message : String(error)}`,
    buttons: ['Continuer'],
    cancelId: 0,
  });
}
