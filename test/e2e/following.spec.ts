// The letter that comes next: begun with the history of the request it continues, then noted there.
import { readPdf } from '../core/documents/rendering/readPdf.ts';
import { calls, expect, expectAccessible, goTo, test } from './vigie.ts';

test.use({ start: 'empty' });

test('a refusal by silence becomes a referral to the CADA, filled with what is known', async ({
  page,
  register,
}) => {
  const call = calls(register);
  const { version } = call('association.get', {});
  call('association.update', {
    version,
    changes: {
      ...{
        name: 'Parents de Valmont',
        legalForm: 'association loi de 1901',
        postalAddress: '2 rue Inventée',
      },
      ...{ postalCode: '99100', city: 'Valmont', place: 'Valmont', email: 'contact@parents.example' },
      ...{ representativeName: 'Claude Inventé', representativeCapacity: 'présidence' },
    },
  });
  const dossier = call('dossiers.create', { title: 'Hébergement des tests', openedOn: '2026-01-05' });
  const authority = call('authorities.create', { name: 'Rectorat de Valmont', kind: 'rectorat' });
  const request = call('requests.create', {
    ...{ dossierId: dossier.id, authorityId: authority.id, subject: 'Marché de la plateforme' },
    ...{ writtenOn: '2026-03-12', body: 'Je demande :\n\n1. le marché ;\n2. ses avenants.' },
  });
  for (const [type, on] of [
    ['sent', '2026-03-12'],
    ['received', '2026-03-15'],
    ['silenceChecked', '2026-04-20'],
  ]) {
    call('requests.addEvent', { requestId: request.id, type, on });
  }

  await goTo(page, `/demandes/${request.id}`);
  await page.getByRole('link', { name: 'Écrire à la CADA' }).click();
  const body = page.getByRole('textbox', { name: 'Texte de la lettre' });
  await expect(body).toHaveValue(/vaut refus depuis le 15 avril 2026/);
  await expect(body).toHaveValue(/1\. le marché ;\n2\. ses avenants\./);
  await expect(page.getByText(/endroit.* à compléter/)).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Enregistrer la demande' }).click();

  await test.step('its page leads back to the request, where the referral is noted', async () => {
    await expect(page.getByRole('heading', { name: 'La demande d’origine' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: /Noter « .*CADA.* » dans D-/ }).click();
    const window = page.getByRole('dialog');
    await window.getByLabel(/^Date/).fill('10/03/2026');
    await window.getByRole('button', { name: 'Noter', exact: true }).click();
    await expect(
      window.getByText(/ne peut pas précéder l’envoi de la demande, le 12 mars 2026/).first(),
    ).toBeVisible();
    await window.getByLabel(/^Date/).fill('04/05/2026');
    await window.getByRole('button', { name: 'Noter', exact: true }).click();
    await expect(page.getByText('CADA saisie').first()).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Lettres qui la continuent' })).toBeVisible();
  });

  await test.step('the letter has left too, and its page leads to no other date than the request’s', async () => {
    await page.getByRole('link', { name: /D-\d{4}-02/ }).click();
    await expect(page.getByText(/Cette lettre est partie/)).toBeVisible();
    await expect(page.getByRole('link', { name: /^Noter « / })).toHaveCount(0);
    await expect(page.getByRole('heading', { name: /Où en est-on/ })).toHaveCount(0);
    await expect(page.getByRole('region', { name: 'Dossier pour la CADA' })).toBeVisible();
  });

  await test.step('a letter chosen first asks which request it continues', async () => {
    await goTo(page, '/demandes/nouveau');
    await page.getByRole('button', { name: 'Relancer une demande de documents' }).click();
    await expectAccessible(page);
    await page.getByRole('combobox', { name: 'Demande que cette lettre continue' }).fill('Marché');
    await page.getByRole('option', { name: /Marché de la plateforme/ }).click();
    await page.getByRole('button', { name: 'Écrire la lettre' }).click();
    await expect(page.getByRole('textbox', { name: 'Objet' })).toHaveValue(/du 12 mars 2026/);
  });

  await test.step('where nothing is due any more there is nothing to print, and its sheet says so', async () => {
    await goTo(page, '/');
    await expect(page.getByRole('heading', { level: 1, name: 'Accueil' })).toBeVisible();
    await expect(page.getByText(/Rien n’est attendu ni en retard/)).toBeVisible();
    await expect(page.getByRole('link', { name: 'Feuille à imprimer' })).toHaveCount(0);
    await goTo(page, '/a-faire');
    await expect(page.getByRole('heading', { name: /^À faire, au/ })).toBeVisible();
    await expectAccessible(page);
  });
});

test.describe('with things to do', () => {
  test.use({ start: 'example' });

  test('the sheet of what is due prints each thing with a box, and nothing of the screen around', async ({
    page,
  }) => {
    await page.getByRole('link', { name: 'Feuille à imprimer' }).click();
    await expect(page.getByRole('table').first()).toBeVisible();
    const { text, pages } = await readPdf(await page.pdf({ format: 'A4' }));
    expect(text).toContain('Par qui');
    expect(text).toContain('D-2018-01');
    expect(text).not.toContain('Chercher une fiche ou une action');
    expect(text).not.toContain('Imprimer');
    expect(pages).toBe(1);
  });

  test('a browser that is asked, and allows it, says at opening what is to be done, in numbers', async ({
    page,
  }) => {
    test.skip(Boolean(process.env.VIGIE_ELECTRON), 'in the desktop application the shell notifies');
    // The system's own notifications are not the browser's to show in a test.
    await page.addInitScript(() => {
      const shown: string[] = [];
      class Told {
        static permission = localStorage.getItem('asked') === null ? 'default' : 'granted';
        static async requestPermission() {
          localStorage.setItem('asked', 'yes');
          return 'granted';
        }
        constructor(_title: string, { body }: { body: string }) {
          shown.push(body);
        }
      }
      Object.assign(globalThis, { Notification: Told, shown });
    });
    await page.reload();
    await goTo(page, '/reglages');
    await page.getByRole('tab', { name: 'Affichage et rappels' }).click();
    const choice = page.getByRole('switch', { name: /Prévenir à l’ouverture/ });
    await expect(choice).not.toBeChecked();
    await choice.check({ force: true });
    await expect(choice).toBeChecked();
    await expectAccessible(page);
    await page.reload();
    await expect
      .poll(() => page.evaluate(() => Reflect.get(globalThis, 'shown')))
      .toEqual(['3 dates sont dépassées.']);
  });
});
