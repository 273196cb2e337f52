// An e-mail saved as a file becomes an event of its request, with its proof and pieces; nothing of it is fetched.
import { calls, expect, expectAccessible, goTo, test } from './vigie.ts';

test.use({ start: 'empty' });

const AUTOMATIC = [
  'From: =?utf-8?Q?Secr=C3=A9tariat?= <secretariat@rectorat.example>',
  'To: conseil@parents.example',
  'Subject: =?utf-8?Q?R=C3=A9ponse_automatique_=3A_Votre_demande?=',
  'Date: Tue, 6 Nov 2018 08:15:00 +0100',
  'Message-ID: <absence@rectorat.example>',
  'Auto-Submitted: auto-replied',
  '',
  'Le service est fermé jusqu’au 12 novembre.',
].join('\r\n');

const ANSWER = [
  'From: Rectorat de Valmont <contact@rectorat.example>',
  'To: conseil@parents.example',
  'Subject: Le marché',
  'Date: Thu, 8 Nov 2018 17:40:00 +0100',
  'Message-ID: <reponse@rectorat.example>',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=x',
  '',
  '--x',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<style>@import "https://suivi.example/a.css";</style><p>Vous trouverez le marché ci-joint.</p>',
  '<img src="https://suivi.example/pixel.png"><script src="https://suivi.example/a.js"></script>',
  '--x',
  'Content-Type: application/pdf',
  'Content-Disposition: attachment; filename="marche.pdf"',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from('%PDF-1.4 inventé').toString('base64'),
  '--x--',
].join('\r\n');

function prepare(register: string): string {
  const call = calls(register);
  const dossier = call('dossiers.create', { title: 'Hébergement des tests', openedOn: '2018-09-14' });
  const authority = call('authorities.create', { name: 'Rectorat de Valmont' });
  const ids = { dossierId: dossier.id, authorityId: authority.id };
  const { id: requestId } = call('requests.create', { ...ids, subject: 'Le marché' });
  call('requests.addEvent', { requestId, type: 'received', on: '2018-11-05' });
  return requestId;
}

const file = (name: string, text: string) => ({
  name,
  mimeType: 'message/rfc822',
  buffer: Buffer.from(text),
});

test('two e-mails are noted one after the other, and a third file is said to be none', async ({
  page,
  register,
}) => {
  const requestId = prepare(register);
  await page.reload();
  await goTo(page, `/demandes/${requestId}`);
  const section = page.getByRole('region', { name: 'Courriels' });
  const events = page.getByRole('region', { name: 'Événements' });
  const dialog = page.getByRole('dialog');
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));
  const choose = (...files: ReturnType<typeof file>[]) =>
    section.locator('input[type="file"]').setInputFiles(files);

  await test.step('an automatic reply is recognised, and stops no clock', async () => {
    await expect(section).toBeVisible();
    await expectAccessible(page);
    await choose(file('absence.eml', AUTOMATIC), file('reponse.eml', ANSWER));
    await expect(dialog.getByText('Courriel 1 sur 2')).toBeVisible();
    await expect(dialog.getByText(/Reconnu comme une réponse automatique/)).toBeVisible();
    await expect(dialog.getByRole('radio', { name: 'Autre chose' })).toBeChecked();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Noter', exact: true }).click();
  });

  await test.step('what a person wrote is theirs to judge: nothing is chosen before they do', async () => {
    await expect(dialog.getByText('Courriel 2 sur 2')).toBeVisible();
    await expect(dialog.getByLabel('Texte')).toHaveValue('Vous trouverez le marché ci-joint.');
    await expect(dialog.getByRole('button', { name: 'Noter', exact: true })).toBeDisabled();
    await expect(dialog.getByRole('checkbox', { name: /marche\.pdf/ })).toBeChecked();
    await dialog.getByRole('radio', { name: 'Réponse complète' }).check();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Noter', exact: true }).click();
    await expect(dialog).toHaveCount(0);
  });

  await test.step('the events are there, with the proof and the piece', async () => {
    await expect(
      events.getByRole('listitem').getByText('Réponse automatique', { exact: true }),
    ).toBeVisible();
    await expect(events.getByRole('link', { name: 'marche.pdf' })).toBeVisible();
    await expect(events.getByRole('link', { name: 'Preuve jointe' })).toHaveCount(2);
    await expect(page.getByText('Réponse reçue').first()).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('the same message is said to be noted already; passing leaves nothing', async () => {
    await choose(file('encore.eml', ANSWER));
    await expect(dialog.getByText(/déjà noté le 8 novembre 2018/)).toBeVisible();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Passer ce courriel' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(events.getByRole('listitem')).toHaveCount(3);
  });

  await test.step('a file that is no e-mail is said so', async () => {
    await choose(file('faux.eml', 'Ceci est une note, pas un courriel.'));
    await expect(dialog.getByText('Ce fichier n’est pas un courriel que Vigie sait lire')).toBeVisible();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Fermer' }).last().click();
    await section.locator('input[type="file"]').setInputFiles({
      ...{ name: 'lettre.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') },
    });
    await expect(page.getByText(/lettre\.pdf n’est pas un fichier \.eml/)).toBeVisible();
  });

  expect(
    addresses.filter((address) => !/^(?:http:\/\/127\.0\.0\.1:|data:|blob:|vigie:)/.test(address)),
  ).toEqual([]);
  expect(addresses.length).toBeGreaterThan(0);
});
