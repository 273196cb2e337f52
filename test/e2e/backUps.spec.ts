// Back-ups as a user meets them: made, looked into, gone back to, undone; the exercise that proves the last one.
import { calls, expect, expectAccessible, goTo, test } from './vigie.ts';

test('a back-up is made, looked into, gone back to, and that is undone in one click', async ({
  page,
  register,
}) => {
  await goTo(page, '/sauvegardes');
  await page.getByRole('button', { name: 'Sauvegarder maintenant' }).click();
  const look = page.getByRole('button', { name: /Regarder la sauvegarde du .*, à votre demande/ });
  await expect(look).toHaveCount(1);

  const call = calls(register);
  call('authorities.create', { name: 'Mairie de Valmont-sur-Orge' });
  await look.click();
  const window = page.getByRole('dialog', { name: /Sauvegarde du/ });
  await expect(window.getByText(/^40 inquiétudes$/)).toBeVisible();
  await expect(window.getByText(/ajout \(/).first()).toBeVisible();
  await expectAccessible(page);
  await window.getByRole('button', { name: 'Revenir à cette sauvegarde' }).click();
  await expect(page.getByText(/Ce registre vient de la sauvegarde du/)).toBeVisible();
  const named = () =>
    call('authorities.list', { words: 'Valmont-sur-Orge' }).items.map(({ name }: { name: string }) => name);
  expect(named()).toEqual([]);
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Revenir à l’état d’avant' }).click();
  await expect(page.getByText(/Ce registre vient de la sauvegarde du/)).toHaveCount(0);
  expect(named()).toEqual(['Mairie de Valmont-sur-Orge']);
});

test('the exercise proves the last back-up, and says so', async ({ page }) => {
  await goTo(page, '/sauvegardes');
  await page.getByRole('button', { name: 'Sauvegarder maintenant' }).click();
  await expect(page.getByRole('button', { name: /Regarder la sauvegarde/ })).toHaveCount(1);
  await page.getByRole('button', { name: 'Faire l’exercice' }).click();
  await expect(page.getByText(/la sauvegarde est bonne/)).toBeVisible();
  await expectAccessible(page);
});
