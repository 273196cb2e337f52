// E-mails as the mail programs of the field write them, well and badly.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../../electron/core/failure.ts';
import { type Message, readMessage } from '../../../electron/core/mail/readMessage.ts';
import { DATE, FROM, mail, mixedMail, PDF, plainMail, TEXT } from '../../fixtures/mails.ts';

const read = (bytes: Uint8Array) => readMessage(bytes, 'lettre.eml');

async function refusalOf(bytes: Uint8Array): Promise<unknown> {
  const outcome: Message | unknown = await read(bytes).catch((error: unknown) => error);
  return outcome instanceof Failure ? { code: outcome.code, ...outcome.data } : outcome;
}

describe('the text of a message', () => {
  it.each([
    [
      'in quoted-printable',
      ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: quoted-printable'],
      'Le march=C3=A9 co=C3=BBte 120=C2=A0000=E2=82=AC, une=\r\n somme.',
      'Le marché coûte 120\u00a0000€, une somme.',
    ],
    [
      'in base64',
      ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64'],
      Buffer.from('Où est hébergé le fichier ?').toString('base64'),
      'Où est hébergé le fichier ?',
    ],
    [
      'in ISO-8859-1',
      ['Content-Type: text/plain; charset=ISO-8859-1'],
      'R\xe9ponse \xe0 venir',
      'Réponse à venir',
    ],
    [
      'in Windows-1252',
      ['Content-Type: text/plain; charset=windows-1252'],
      'L\x92\x9cuvre \x80',
      'L’œuvre €',
    ],
    ['in no charset that is known', ['Content-Type: text/plain; charset=klingon'], 'Bonjour', 'Bonjour'],
    ['without any description', [], 'Bonjour', 'Bonjour'],
  ])('%s is read', async (_how, headers, body, text) => {
    expect((await read(mail(FROM, DATE, ...headers, '', body))).text).toBe(text);
  });

  it('is the plain one where there is an HTML one too', async () => {
    const message = await read(
      mixedMail(
        'multipart/alternative',
        [],
        ['Content-Type: text/plain', '', 'En clair'],
        [...['Content-Type: text/html', '', '<p>En HTML</p>']],
      ),
    );
    expect(message).toMatchObject({ text: 'En clair', pieces: [] });
  });

  it('is read from the HTML where there is nothing else, or only blanks', async () => {
    const html = ['Content-Type: text/html', '', '<p>Bonjour,</p><p>voici.</p>'];
    const alone = await read(mail(FROM, DATE, ...html));
    const beside = await read(
      mixedMail('multipart/alternative', [], ['Content-Type: text/plain', '', ' '], html),
    );
    expect([alone.text, beside.text]).toEqual(['Bonjour,\n\nvoici.', 'Bonjour,\n\nvoici.']);
  });

  it('loses what no register can hold', async () => {
    expect((await read(plainMail('a\u0000b\u0007c\u001b[31m'))).text).toBe('abc[31m');
  });
});

describe('who wrote, to whom, about what', () => {
  it('of an old program, that names no charset, keeps its accents; its files keep their bytes', async () => {
    const file = [
      'Content-Type: application/octet-stream; name="x.bin"',
      'Content-Transfer-Encoding: 8bit',
      '',
      '\xe9\x80',
    ];
    const message = await readMessage(
      mixedMail(
        'multipart/mixed',
        ['Subject: Demande re\xe7ue'],
        ['Content-Type: text/plain', '', 'D\xe9j\xe0 \x80uro'],
        file,
      ),
      'x.eml',
    );
    expect(message).toMatchObject({ subject: 'Demande reçue', text: 'Déjà €uro' });
    expect([...(message.pieces[0]?.bytes ?? [])].slice(0, 2)).toEqual([0xe9, 0x80]);
  });

  it('is decoded, whatever its charset', async () => {
    const message = await read(
      mail(
        'From: =?iso-8859-1?Q?Secr=E9tariat_g=E9n=E9ral?= <sg@rectorat.example>',
        'To: "Conseil, de parents" <conseil@parents.example>, Bureau: a@b.example, c@d.example;',
        'Subject: =?utf-8?B?w4ljb2xl?= =?windows-1252?Q?_=9Cuvre?=',
        ...[DATE, 'Message-ID: <1@rectorat.example>', 'In-Reply-To: <2@parents.example>', '', 'x'],
      ),
    );
    expect(message).toMatchObject({
      from: { name: 'Secrétariat général', address: 'sg@rectorat.example' },
      subject: 'École œuvre',
      messageId: '<1@rectorat.example>',
      inReplyTo: '<2@parents.example>',
    });
    expect(message.to.map(({ address }) => address)).toEqual([
      ...['conseil@parents.example', 'a@b.example', 'c@d.example'],
    ]);
  });

  it('may be missing', async () => {
    expect(await read(mail(DATE, 'Subject: x', '', 'x'))).toMatchObject({
      from: null,
      to: [],
      messageId: '',
    });
  });
});

describe('the files of a message', () => {
  it('come with their bytes, their names decoded', async () => {
    const encoded = [
      'Content-Type: application/pdf',
      "Content-Disposition: attachment; filename*0*=utf-8''R%C3%A9ponse%20; filename*1*=march%C3%A9.pdf",
      ...['', '%PDF-1.4'],
    ];
    const { pieces } = await read(mixedMail('multipart/mixed', [], TEXT, PDF, encoded));
    expect(pieces.map(({ name, inline }) => [name, inline])).toEqual([
      ['marche.pdf', false],
      ['Réponse marché.pdf', false],
    ]);
    expect(Buffer.from(pieces[0]?.bytes ?? []).toString()).toBe('%PDF-1.4 inventé');
  });

  it('that are pictures of the text are told apart', async () => {
    const logo = [
      'Content-Type: image/png; name=logo.png',
      'Content-ID: <logo>',
      'Content-Disposition: inline',
      '',
      'x',
    ];
    const photo = ['Content-Type: image/jpeg', 'Content-Disposition: attachment; filename=page.jpg', '', 'x'];
    const { pieces } = await read(mixedMail('multipart/related', [], TEXT, logo, photo));
    expect(pieces.map(({ name, inline }) => [name, inline])).toEqual([
      ['logo.png', true],
      ['page.jpg', false],
    ]);
  });

  it('may be a message, which stays one, and what Outlook wraps', async () => {
    const inner = ['Content-Type: message/rfc822', '', FROM, 'Subject: dedans', '', 'Texte du dedans'];
    const outlook = ['Content-Type: application/ms-tnef; name="winmail.dat"', '', 'x'];
    const { pieces, text } = await read(mixedMail('multipart/mixed', [], TEXT, inner, outlook));
    expect(pieces.map(({ name }) => name)).toEqual(['message-1.eml', 'winmail.dat']);
    expect(text).not.toContain('dedans');
  });

  it('that are empty are left out', async () => {
    const empty = [
      'Content-Type: application/pdf; name=vide.pdf',
      'Content-Transfer-Encoding: base64',
      '',
      '',
    ];
    expect((await read(mixedMail('multipart/mixed', [], TEXT, empty, PDF))).pieces).toHaveLength(1);
  });
});

describe('a file', () => {
  it.each([
    ['empty', Buffer.alloc(0), 'empty'],
    ['of blanks', Buffer.from(' \r\n\n'), 'empty'],
    ['of prose', Buffer.from('Note : ceci n’est pas un courriel.'), 'notMail'],
    ['of Outlook', Buffer.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'notMail'],
    ['of PDF', Buffer.from('%PDF-1.7\n%\xe2\xe3\n1 0 obj'), 'notMail'],
    ['with headers without end', mail(FROM, `X-Long: ${'a'.repeat(1_100_000)}`, '', 'x'), 'tooIntricate'],
    ['of nothing but beginnings', mail(FROM, DATE, '', ...Array<string>(10_002).fill('--x')), 'tooIntricate'],
    [
      'of nothing but line ends',
      Buffer.concat([mail(FROM, DATE, ''), Buffer.alloc(900_001, '\n')]),
      'tooIntricate',
    ],
  ])('%s is no message', async (_kind, bytes, reason) => {
    expect(await refusalOf(bytes)).toEqual({ code: 'NOT_A_MESSAGE', name: 'lettre.eml', reason });
  });

  it('whose parts are nested without end is refused', async () => {
    const levels = Array.from({ length: 60 }, (_, level) => [
      ...[`--b${level}`, `Content-Type: multipart/mixed; boundary=b${level + 1}`, ''],
    ]);
    const bytes = mail(FROM, DATE, 'Content-Type: multipart/mixed; boundary=b0', '', ...levels.flat());
    expect(await refusalOf(bytes)).toMatchObject({ code: 'NOT_A_MESSAGE', reason: 'tooIntricate' });
  });

  it('with more pieces than anyone sends is refused', async () => {
    const parts = Array.from({ length: 201 }, () => PDF);
    expect(await refusalOf(mixedMail('multipart/mixed', [], ...parts))).toMatchObject({
      reason: 'tooIntricate',
    });
  });

  it('may begin with a mark of its encoding or of a mailbox', async () => {
    for (const before of ['\xef\xbb\xbf', 'From - Thu Nov 08 17:40:00 2018\r\n']) {
      const message = await read(Buffer.concat([Buffer.from(before, 'latin1'), plainMail('Bonjour')]));
      expect(message).toMatchObject({ from: { address: 'contact@rectorat.example' }, text: 'Bonjour' });
    }
  });

  it('of any bytes is a message or is said to be none', async () => {
    const whole = mixedMail('multipart/mixed', ['Subject: =?utf-8?Q?=C3=A9?='], TEXT, PDF);
    const spoilt = fc
      .array(fc.tuple(fc.nat(whole.length - 1), fc.uint8Array({ maxLength: 6 })), { maxLength: 12 })
      .map((changes) => {
        const bytes = Buffer.from(whole);
        for (const [at, given] of changes) bytes.set(given.subarray(0, bytes.length - at), at);
        return bytes;
      });
    const headed = fc
      .uint8Array({ maxLength: 400 })
      .map((bytes) => Buffer.concat([mail(FROM, DATE, ''), bytes]));
    await fc.assert(
      fc.asyncProperty(fc.oneof(spoilt, headed, fc.uint8Array({ maxLength: 400 })), async (bytes) => {
        const outcome = await read(bytes).catch((error: unknown) => error);
        if (outcome instanceof Failure) expect(outcome.code).toBe('NOT_A_MESSAGE');
        else expect(outcome).toHaveProperty('pieces');
      }),
      { numRuns: 1_000 },
    );
  });
});
