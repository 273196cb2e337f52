// What the pages of a piece say of a message: who, when by the sender's clock, and its words whatever form they have.
import { describe, expect, it } from 'vitest';
import { readMail } from '../../../../electron/core/requests/cadaFile/readText.ts';

const mail = (headers: readonly string[], body: string) =>
  Buffer.from([...headers, 'MIME-Version: 1.0', '', body].join('\r\n'));
const sent = [
  'From: Service des marches <marches@valmont.invalid>',
  'To: Association <contact@parents.invalid>',
  'Cc: archives@valmont.invalid',
  'Subject: Votre demande',
];

describe('a message among the pieces', () => {
  it('written only as a page gives its words', async () => {
    const read = await readMail(
      mail(
        [...sent, 'Date: Fri, 5 Oct 2018 16:15:02 +0200', 'Content-Type: text/html; charset=utf-8'],
        '<p>Le marché est <b>joint</b>.</p><script>alert(1)</script>',
      ),
    );
    expect(read?.text.trim()).toBe('Le marché est joint.');
  });

  it('has its people, its subject and its date in French, in the zone of whoever sent it', async () => {
    const read = await readMail(mail([...sent, 'Date: Mon, 1 Oct 2018 08:05:00 -0400'], 'Bonjour'));
    expect(read?.heading.map(({ value }) => value)).toEqual([
      'Service des marches <marches@valmont.invalid>',
      'Association <contact@parents.invalid>',
      'archives@valmont.invalid',
      '1er octobre 2018 à 08:05 (-0400)',
      'Votre demande',
    ]);
  });

  it('dated in a way of its own keeps that date as it is written', async () => {
    const read = await readMail(mail([...sent, 'Date: le 5 octobre'], 'Bonjour'));
    expect(read?.heading.map(({ value }) => value)).toContain('le 5 octobre');
  });

  it('that is none is not read', async () => {
    expect(await readMail(Buffer.from('ceci n’est pas un courriel'))).toBeNull();
  });
});
