// The checks before publishing: what each finds in the texts, what it leaves alone, and the way to the spot.
import type { Page } from '@playwright/test';
import { calls, expect, expectAccessible, test } from './vigie.ts';

test.use({ start: 'empty' });

const CLEAN =
  'L’article L311-1 et le décret n° 2018-0123 l’imposent : le marché, de 1 234 567,89 €, date du 05/10/2018.\n\nLes élèves de CE2 et de 6e sont concernés. Contact : Camille Exemple, 01 99 00 00 00.';

/** What a text holds, and the words under which the checks say it. */
const findings: { passage: string; title: RegExp }[] = [
  { passage: 'Maëlle Tandrier', title: /Une personne du registre est nommée.*Maëlle Tandrier/ },
  {
    passage: 'parent@courriel.example',
    title: /Une adresse électronique serait publiée.*parent@courriel\.example/,
  },
  { passage: '06 39 98 12 35', title: /Un numéro de téléphone serait publié.*06 39 98 12 35/ },
  { passage: 'Léa, en CE2', title: /Un enfant pourrait être reconnu.*Léa, en CE2/ },
  { passage: 'Où partent les réponses', title: /Ces mots sont ceux d’un parent.*Où partent les réponses/ },
  { passage: 'D-2018-77', title: /La référence D-2018-77 ne mène à rien/ },
];

const FAULTY = `Maëlle Tandrier écrit de parent@courriel.example et appelle du 06 39 98 12 35.\n\nLéa, en CE2, a passé le test. Un parent demande : « Où partent les réponses ? » Voir D-2018-77.`;

/** A draft that only lacks what its test gives it; the path of its page. */
function prepare(register: string, body: string): string {
  const call = calls(register);
  const { id: dossierId } = call('dossiers.create', { title: 'Hébergement', openedOn: '2018-09-14' });
  call('persons.create', { name: 'Maëlle Tandrier', email: 'maelle@courriel.example' });
  const text = 'Je voudrais savoir où partent les réponses de nos enfants.';
  call('concerns.create', { dossierId, text, receivedOn: '2018-10-05' });
  const { version } = call('association.get', {});
  const contact = { contactName: 'Camille Exemple', contactPhone: '01 99 00 00 00' };
  call('association.update', {
    version,
    changes: { name: 'Parents de Valmont', place: 'Valmont', ...contact },
  });
  const { id } = call('communiques.create', {
    ...{ dossierId, title: 'Où vont les données ?', lead: 'Les parents demandent le contrat.', body },
    issuedOn: '2018-11-14',
  });
  const { items: authorities } = call('authorities.list', { limit: 1 });
  const demand = {
    dossierId,
    communiqueId: id,
    text: 'Répondre à Mme Tandrier',
    authorityId: authorities[0].id,
  };
  call('demands.create', demand);
  return `#/communiques/${id}`;
}

async function open(page: Page, path: string): Promise<void> {
  await page.reload();
  await page.evaluate((hash) => {
    location.hash = hash;
  }, path);
}

const checks = (page: Page) => page.getByRole('tab', { name: /Vérifier et publier/ }).click();
const item = (page: Page, title: RegExp) => page.getByRole('listitem').filter({ hasText: title });

test('what the texts must not say is found, and each link goes to the passage', async ({
  page,
  register,
}) => {
  await open(page, prepare(register, CLEAN));
  await test.step('law references, amounts, dates, levels and the press contact are left alone', async () => {
    await checks(page);
    // The demand alone names somebody.
    await expect(page.getByRole('heading', { name: 'À corriger avant de publier (1)' })).toBeVisible();
    for (const { title } of findings.slice(1)) await expect(page.getByText(title)).toHaveCount(0);
  });

  await test.step('a name in a demand leads to the demand', async () => {
    await item(page, /Une personne du registre est nommée.*Tandrier/)
      .getByRole('button', { name: /Voir la revendication/ })
      .click();
    await expect(page.getByRole('button', { name: /Modifier la revendication/ })).toBeFocused();
  });

  await page.getByRole('tab', { name: 'Texte', exact: true }).click();
  await page.getByRole('button', { name: 'Texte en Markdown' }).click();
  const text = page.getByRole('textbox', { name: 'Texte', exact: true });
  await text.fill(FAULTY);
  await page.getByRole('textbox', { name: 'Titre' }).fill('Mme Tandrier a raison');

  for (const { passage, title } of findings) {
    await test.step(`${passage} is found`, async () => {
      await checks(page);
      await item(page, title)
        .getByRole('button', { name: /Voir dans «\sTexte\s»/ })
        .click();
      await expect(text).toBeFocused();
      const selected = () =>
        text.evaluate((area: HTMLTextAreaElement) =>
          area.value.slice(area.selectionStart, area.selectionEnd),
        );
      await expect.poll(selected).toBe(passage);
    });
  }
  await test.step('a name in the title is selected there', async () => {
    await checks(page);
    await expectAccessible(page);
    await page.getByRole('button', { name: /Voir dans «\sTitre\s»/ }).click();
    const field = page.getByRole('textbox', { name: 'Titre' });
    await expect(field).toBeFocused();
    const selected = () =>
      field.evaluate((input: HTMLInputElement) =>
        input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0),
      );
    expect(await selected()).toBe('Tandrier');
  });
  await test.step('what is mended goes away', async () => {
    await page.getByRole('textbox', { name: 'Titre' }).fill('Une mère a raison');
    await text.fill(CLEAN);
    await checks(page);
    await expect(page.getByRole('heading', { name: 'À corriger avant de publier (1)' })).toBeVisible();
  });
});

test('a link selects the passage in the text as it will be read', async ({ page, register }) => {
  await open(page, prepare(register, FAULTY.replace('Maëlle Tandrier', '**Maëlle** Tandrier')));
  for (const { passage, title } of findings) {
    await checks(page);
    await item(page, title)
      .getByRole('button', { name: /Voir dans «\sTexte\s»/ })
      .click();
    await expect(page.getByRole('textbox', { name: 'Texte', exact: true })).toBeFocused();
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe(passage);
  }
  await checks(page);
  await expectAccessible(page);
});
