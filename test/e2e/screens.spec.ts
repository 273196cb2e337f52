// Every screen opens, is named, and axe finds nothing on it, in light and in dark.
import { halves } from './screenList.ts';
import { expect, expectAccessible, goTo, test } from './vigie.ts';

for (const [name, screens] of halves) {
  test(`every screen has a heading and nothing for axe to find: ${name}`, async ({ page }) => {
    test.setTimeout(180_000);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const [path, heading] of screens) {
      await test.step(path, async () => {
        await goTo(page, path);
        await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
        await expect(page.getByRole('main')).not.toHaveAttribute('aria-busy', 'true');
        await expectAccessible(page);
      });
    }
  });
}
