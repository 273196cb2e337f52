import type { MessageBoxSyncOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { askBeforeLosingText } from '../../electron/shell/unsavedPage.ts';

/** Closes a page that objects, the user clicking on the button of that number; tells whether it is left. */
function close(button: number): { isLeft: boolean; asked: MessageBoxSyncOptions[] } {
  const listeners: ((event: { preventDefault(): void }) => void)[] = [];
  const asked: MessageBoxSyncOptions[] = [];
  askBeforeLosingText({ on: (_event, listener) => listeners.push(listener) }, (options) => {
    asked.push(options);
    return button;
  });
  let isLeft = false;
  for (const listener of listeners) {
    listener({
      preventDefault: () => {
        isLeft = true;
      },
    });
  }
  return { isLeft, asked };
}

describe('a page with unsaved text', () => {
  it('stays when the user says so', () => {
    expect(close(0).isLeft).toBe(false);
  });

  it('is left when the user gives the text up', () => {
    expect(close(1).isLeft).toBe(true);
  });

  it('asks once, the safe button being the default and the one of Escape', () => {
    const { asked } = close(0);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ defaultId: 0, cancelId: 0 });
    expect(asked[0]?.buttons?.[0]).toBe('Rester sur la page');
  });
});
