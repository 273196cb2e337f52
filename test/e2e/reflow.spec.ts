// Every screen at 320 pixels wide and enlarged twice: nothing runs out at the side, every control can be aimed at.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { halves } from './screenList.ts';
import { expect, goTo, test } from './vigie.ts';

const SIZES = [
  // WCAG 2.2, 1.4.10: 1280 pixels enlarged four times.
  { name: '320 pixels wide', width: 320, height: 640 },
  // WCAG 2.2, 1.4.4: 1024 × 700 enlarged twice.
  { name: '200 %', width: 512, height: 350 },
] as const;

for (const [half, screens] of halves) {
  test(`every screen fits a narrow window and an enlarged one: ${half}`, async ({ page }) => {
    test.setTimeout(300_000);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const found: string[] = [];
    for (const [path, heading] of screens) {
      await test.step(path, async () => {
        await goTo(page, path);
        await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
        await expect(page.getByRole('main')).not.toHaveAttribute('aria-busy', 'true');
        for (const { name, width, height } of SIZES) {
          await page.setViewportSize({ width, height });
          const problems = await lastingProblems(page);
          found.push(...problems.map((problem) => `${path} at ${name}: ${problem}`));
        }
      });
    }
    expect(found).toEqual([]);
  });
}

test('the navigation of a narrow window opens over the page, and all of it is within reach', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 350 });
  await page.getByRole('button', { name: 'Ouvrir la navigation' }).click();
  const navigation = page.getByRole('navigation', { name: 'Navigation principale' });
  await navigation.getByRole('link').last().focus();
  await expect(navigation.getByRole('link').last()).toBeInViewport();
  expect(await runningOut(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(navigation).toBeHidden();
});

test('who wants less movement has none', async ({ page }) => {
  await page.getByRole('button', { name: 'Réglages, sauvegardes, journal, corbeille' }).click();
  await expect(page.getByRole('menuitem', { name: 'Réglages' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  const moving = await page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 1)
      .map(({ effect }) => (effect instanceof KeyframeEffect ? (effect.target?.className ?? '') : '')),
  );
  expect(moving).toEqual([]);
});

/** What is wrong once the page has had time to lay itself out: lists measure their room, then share it. */
async function lastingProblems(page: Page): Promise<string[]> {
  let problems: string[] = [];
  for (let tries = 0; tries < 10; tries += 1) {
    problems = [...(await runningOut(page)), ...(await tooSmall(page))];
    if (problems.length === 0) break;
    await page.waitForTimeout(200);
  }
  return problems;
}

/** What goes beyond the right edge of the page: the page itself, or a control that no part of its own scrolls to. */
function runningOut(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    // Lists measure their room, then share it: two frames.
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    const { clientWidth, scrollWidth } = document.documentElement;
    const found: string[] = [];
    if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} wide in ${clientWidth}`);
    for (const element of document.body.querySelectorAll<HTMLElement>(
      'main *, header *, [role="dialog"] *',
    )) {
      const { right, width, height } = element.getBoundingClientRect();
      if (width <= 1 || height <= 1 || right <= clientWidth + 1) continue;
      let scroller: HTMLElement | null = element.parentElement;
      while (scroller && !/auto|scroll/.test(getComputedStyle(scroller).overflowX))
        scroller = scroller.parentElement;
      if (!scroller || scroller === document.body)
        found.push(`${element.tagName} ${element.className} ends at ${Math.round(right)}`);
    }
    return found.slice(0, 4);
  });
}

/** WCAG 2.2, 2.5.8: 24 pixels each way, or room around; links in a sentence excepted. */
async function tooSmall(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withRules('target-size').analyze();
  return violations.flatMap(({ nodes }) => nodes.map((node) => `too small: ${node.target.join(' ')}`));
}
