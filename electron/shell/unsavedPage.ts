// What is typed and not yet saved is not lost without a word: the page objects to closing, the user decides.
import type { MessageBoxSyncOptions } from 'electron';

export interface ClosingContents {
  on(event: 'will-prevent-unload', listener: (event: { preventDefault(): void }) => void): unknown;
}

const LEAVE = 1;

/**
 * Asks whether to leave a page that objects to it (`beforeunload`): Electron shows no question of its own and would
 * keep the window open in silence. The answer must come while the event lasts, hence the blocking question.
 */
export function askBeforeLosingText(
  contents: ClosingContents,
  askAtOnce: (options: MessageBoxSyncOptions) => number,
): void {
  contents.on('will-prevent-unload', (event) => {
    const answer = askAtOnce({
      type: 'warning',
      title: 'Vigie',
      message: 'Une saisie n’est pas enregistrée.',
      detail:
        'Si vous quittez cette page maintenant, cette saisie sera perdue. Le reste du registre est intact.',
      buttons: ['Rester sur la page', 'Quitter sans enregistrer'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    // In this event, preventing means: do not let the page prevent.
    if (answer === LEAVE) event.preventDefault();
  });
}
