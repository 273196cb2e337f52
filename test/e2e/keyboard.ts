// Hands that have a keyboard and nothing else: every press is counted, and the focus must be seen wherever it goes.
import { expect, type Locator, type Page } from '@playwright/test';

/** From one control to another in less than this, or something is missing on the way. */
const MOST_TABS = 40;

export interface Hands {
  press(keys: string): Promise<void>;
  type(words: string): Promise<void>;
  /** Goes to a control with Tab (Shift+Tab with `back`), and looks at the focus at each step. */
  tabTo(control: Locator, back?: 'back'): Promise<void>;
  /** Finds an action, a page or a record by words of it in the palette, and does it. */
  choose(words: string, label: RegExp): Promise<void>;
  /** Key presses so far, the letters of texts aside. */
  presses(): number;
}

export function hands(page: Page): Hands {
  let count = 0;
  async function press(keys: string): Promise<void> {
    count += 1;
    await page.keyboard.press(keys);
  }
  return {
    press,
    type: (words) => page.keyboard.type(words),
    presses: () => count,
    async tabTo(control, back) {
      await control.waitFor();
      for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
        await press(back ? 'Shift+Tab' : 'Tab');
        await expectFocusSeen(page);
        if (await control.evaluate((element) => element === document.activeElement)) return;
      }
      throw new Error(`${MOST_TABS} presses of Tab did not lead to ${control}`);
    },
    async choose(words, label) {
      await press('Control+k');
      await expect(page.getByPlaceholder(/Chercher une fiche/)).toBeFocused();
      await page.keyboard.type(words);
      const palette = page.getByRole('dialog', { name: /Chercher une fiche/ });
      await expect(palette.getByRole('option', { name: label }).first()).toBeVisible();
      await expect(palette.getByRole('listbox')).toHaveAttribute('aria-busy', 'false');
      for (let downs = 0; downs < 25; downs += 1) {
        // What a screen reader is told is chosen is what Enter takes.
        const chosen = await page
          .getByPlaceholder(/Chercher une fiche/)
          .evaluate(
            (field) =>
              document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent ?? '',
          );
        if (label.test(chosen)) break;
        await press('ArrowDown');
      }
      await press('Enter');
      await expect(palette).toBeHidden();
    },
  };
}

/** Whether what has the focus can be told from the rest: an outline or a shadow, on it or on the control it is drawn as. */
async function expectFocusSeen(page: Page): Promise<void> {
  const unseen = await page.evaluate(() => {
    const isDrawn = (element: Element | null | undefined) => {
      if (!element) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    };
    const focused = document.activeElement;
    // Past the last control, the browser's own bar has the focus for one press.
    if (focused === null || focused === document.body) return null;
    const around: (Element | null)[] = [
      focused,
      focused.nextElementSibling,
      focused.parentElement,
      focused.closest('label'),
    ];
    // The editor is drawn with its tools, as one field.
    if (focused.matches('[contenteditable="true"]')) {
      for (let box = focused.parentElement; box !== null && around.length < 9; box = box.parentElement)
        around.push(box);
    }
    return around.some(isDrawn) ? null : focused.outerHTML.slice(0, 200);
  });
  expect(unseen, 'the focus is seen').toBeNull();
}
