// What an e-mail is proposed to be noted as: an answer is never guessed, and a program's message never stops the clock.
import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../../electron/core/mail/readMessage.ts';
import { proposalFor } from '../../../../electron/core/requests/mail/proposal.ts';
import { mail, mixedMail, PDF, plainMail, TEXT } from '../../../fixtures/mails.ts';

const OURS = 'conseil@parents.example';

async function proposed(bytes: Uint8Array, sent = true) {
  const { type, because } = proposalFor(await readMessage(bytes, 'x.eml'), { ourAddresses: [OURS], sent });
  return [type, because];
}

function report(kind: string, ...lines: string[]): Buffer {
  const type = kind === 'delivery-status' ? 'delivery-status' : 'disposition-notification';
  const part = [`Content-Type: message/${type}`, '', 'Reporting-UA: serveur.example', '', ...lines];
  return mixedMail(`multipart/report; report-type=${type}`, [], TEXT, part);
}

describe('a message a program sent', () => {
  it.each([
    ['Auto-Submitted: auto-replied'],
    ['Auto-Submitted: auto-generated; owner-email="x@y.example"'],
    ['X-Autoreply: yes'],
    ['X-Autorespond: absence'],
    ['Precedence: auto_reply'],
    ['Precedence: bulk\r\nX-Auto-Response-Suppress: All'],
    ['Precedence: junk\r\nReturn-Path: <>'],
  ])('is told by %j', async (header) => {
    expect(await proposed(plainMail('Je suis absente.', header))).toEqual(['autoReply', 'automaticHeader']);
  });

  it.each([
    'Réponse automatique : Votre demande',
    'Reponse automatique: absence',
    'Absence du bureau',
    'Automatic reply: demande',
    'Out of Office: demande',
    'Accusé de réception automatique',
    '[Message automatique] Demande reçue',
    '=?iso-8859-1?Q?R=E9ponse_automatique?=',
    'Absent(e) du bureau',
    'Je suis absente : Demande de documents',
    'Absence Re: Demande de documents',
    'Absence jusqu’au 12 novembre',
    'Absente du 5 au 12 novembre',
    'En congés',
    'Congés du 5 au 12 novembre',
    'Indisponible jusqu’au 12 novembre',
  ])('is told by its subject, %j', async (subject) => {
    expect(await proposed(plainMail('…', `Subject: ${subject}`))).toEqual(['autoReply', 'automaticSubject']);
  });

  it.each([
    ['Auto-Submitted: no'],
    ['X-Auto-Response-Suppress: All'],
    ['Precedence: bulk'],
    ['Precedence: bulk\r\nReturn-Path: <>\r\nList-Id: <actus.rectorat.example>'],
    ['X-Autoreply: no'],
    ['Subject: Re: Réponse automatique : Votre demande'],
    ['Subject: La réponse automatique que vous demandez'],
  ])('is not told by %j', async (header) => {
    expect(await proposed(plainMail('Le contrat date de 2017.', header))).toEqual([null, null]);
  });
});

it('an absence told in the text, and nothing else, is an automatic reply', async () => {
  const away =
    'Bonjour,\nJe suis actuellement en congés, de retour le 12 novembre.\nEn cas d’urgence, écrivez à mon service.';
  expect(await proposed(plainMail(away, 'Subject: Re: Demande'))).toEqual(['autoReply', 'absenceWords']);
  for (const answer of [
    'De retour de congés, je vous prie de trouver ci-joint le marché.',
    'Le chef de service est en congés ; votre demande est refusée.',
    'Absente le mois dernier, je réponds à votre lettre : le contrat date de 2017.',
  ])
    expect(await proposed(plainMail(answer, 'Subject: Re: Demande'))).toEqual([null, null]);
});

describe('what a mail server writes without a report', () => {
  it.each([
    'Undelivered Mail Returned to Sender',
    'Mail delivery failed: returning message to sender',
    'Delivery Status Notification (Failure)',
    'Undeliverable: Demande',
    'Non remis : Demande',
    'Non distribuable : Demande',
    'Échec de remise',
    'Échec de la remise du message',
    'Notification d’état de remise (Échec)',
  ])('is a failure by its subject, %j', async (subject) => {
    const encoded = `=?utf-8?B?${Buffer.from(subject).toString('base64')}?=`;
    expect(await proposed(plainMail('Désolé.', `Subject: ${encoded}`))).toEqual([
      'autoReply',
      'deliveryFailed',
    ]);
  });

  it('is nothing certain when it only waits', async () => {
    for (const subject of ['Warning: message delayed 24 hours', 'Delivery Status Notification (Delay)'])
      expect(await proposed(plainMail('…', `Subject: ${subject}`))).toEqual([
        'autoReply',
        'deliveryUncertain',
      ]);
  });

  it('is automatic by who sends it', async () => {
    const bytes = plainMail('…', 'Subject: Votre message').toString().replace('contact@', 'MAILER-DAEMON@');
    expect(await proposed(Buffer.from(bytes))).toEqual(['autoReply', 'automaticHeader']);
  });
});

describe('a report', () => {
  it.each([
    ['manual-action/MDN-sent-manually; displayed', 'received', 'readReceipt'],
    ['automatic-action/MDN-sent-automatically; deleted', 'received', 'readReceipt'],
    ['automatic-action/MDN-sent-automatically; failed', null, null],
  ])('of reading %j proposes %j', async (disposition, type, because) => {
    expect(await proposed(report('disposition', `Disposition: ${disposition}`))).toEqual([type, because]);
  });

  it.each([
    [['delivered'], 'received', 'deliveryReceipt'],
    [['failed'], 'autoReply', 'deliveryFailed'],
    [['delivered', 'failed'], 'autoReply', 'deliveryFailed'],
    [['delayed'], 'autoReply', 'deliveryUncertain'],
    [['relayed'], 'autoReply', 'deliveryUncertain'],
  ])('of delivery %j proposes %j', async (actions, type, because) => {
    const lines = actions.map((action) => `Action: ${action}`);
    expect(await proposed(report('delivery-status', ...lines))).toEqual([type, because]);
  });

  it('of failure in a server’s own words is a failure', async () => {
    const bytes = plainMail('Échec', 'X-Failed-Recipients: dpd@rectorat.example');
    expect(await proposed(bytes)).toEqual(['autoReply', 'deliveryFailed']);
  });
});

describe('a message of ours', () => {
  const ours = mail(
    'From: Conseil <Conseil@Parents.example>',
    'To: contact@rectorat.example',
    'Subject: x',
    '',
    'x',
  );

  it('is the sending, or a reminder once it was sent', async () => {
    expect(await proposed(ours, false)).toEqual(['sent', 'fromUs']);
    expect(await proposed(ours, true)).toEqual(['reminder', 'reminderFromUs']);
  });

  it('that a program of ours sent is nothing by itself', async () => {
    const bytes = mail(`From: ${OURS}`, 'Subject: x', 'Auto-Submitted: auto-replied', '', 'x');
    expect(await proposed(bytes, false)).toEqual([null, 'automaticHeader']);
  });
});

describe('a message that someone wrote', () => {
  it.each([
    'Nous accusons réception de votre demande du 5 novembre.',
    'J’ai bien reçu votre courriel, il sera traité.',
    'Votre demande a bien été enregistrée sous le n° 12.',
  ])('acknowledges: %j', async (text) => {
    expect(await proposed(plainMail(text))).toEqual(['acknowledged', 'acknowledging']);
  });

  it.each([
    'Nous accusons réception de votre demande et vous prions de trouver ci-joint le contrat.',
    'J’accuse réception de votre demande. Je ne peux y donner suite.',
    'J’ai bien reçu votre demande, que j’ai transmise au ministère.',
    'Le montant est de 120 000 euros.',
    '> Veuillez accuser réception de ce courriel : accusé de réception\r\nLe montant est de 3 euros.',
    `Nous accusons réception de votre demande. ${'Voici ce que nous savons. '.repeat(80)}`,
  ])('is left to be judged: %j', async (text) => {
    expect(await proposed(plainMail(text))).toEqual([null, null]);
  });

  it('is left to be judged when it brings a file', async () => {
    const text = ['Content-Type: text/plain', '', 'Nous accusons r\xe9ception.'];
    expect(await proposed(mixedMail('multipart/mixed', [], text, PDF))).toEqual([null, null]);
  });
});
