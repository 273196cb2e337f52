// The small readings a message is made of: dates, HTML, names of files.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToText } from '../../../electron/core/mail/htmlText.ts';
import { messageDate } from '../../../electron/core/mail/messageDate.ts';
import { pieceName } from '../../../electron/core/mail/pieceNames.ts';

describe('the date of a message', () => {
  it.each([
    ['Thu, 8 Nov 2018 17:40:00 +0100', '2018-11-08T16:40:00.000Z'],
    ['8 Nov 2018 23:30 -0800', '2018-11-09T07:30:00.000Z'],
    ['Thu, 08 Nov 2018 17:40:00 GMT', '2018-11-08T17:40:00.000Z'],
    ['Thu, 08 Nov 2018 17:40:00 +0100 (CET)', '2018-11-08T16:40:00.000Z'],
    ['08 Nov 18 17:40:00 CEST', '2018-11-08T15:40:00.000Z'],
    ['08 Nov 99 17:40:00', '1999-11-08T17:40:00.000Z'],
    ['29 Feb 2020 00:00:00 -0000', '2020-02-29T00:00:00.000Z'],
    ['29 Feb 2019 00:00:00 +0000', null],
    ['31 Apr 2018 00:00:00 +0000', null],
    ['8 Nov 0999 00:00:00 +0000', null],
    ['8 Nov 9999 00:00:00 +0000', null],
    ['8 Nov 2018 25:00:00 +0000', null],
    ['8 brumaire 2018 12:00:00 +0000', null],
    ['hier', null],
    ['1', null],
    ['', null],
  ])('%j is %j', (header, expected) => {
    expect(messageDate(header)?.toISOString() ?? null).toBe(expected);
  });

  it('is read back, whatever it is', () => {
    const dates = fc.date({ min: new Date('1000-01-02'), max: new Date('2999-12-30'), noInvalidDate: true });
    fc.assert(
      fc.property(dates, (date) => {
        date.setUTCMilliseconds(0);
        expect(messageDate(date.toUTCString())).toEqual(date);
      }),
    );
  });
});

describe('a message in HTML', () => {
  it.each([
    ['<p>Bonjour,</p>\n<p>voici   la\nréponse.</p>', 'Bonjour,\n\nvoici la\nréponse.'.replace('la\n', 'la ')],
    ['Un<br>deux<br/><br>trois', 'Un\ndeux\n\ntrois'],
    ['<ul><li>un<li>deux</ul>', '- un\n- deux'],
    ['<blockquote>Votre demande</blockquote>Réponse', '> Votre demande\n\nRéponse'],
    [
      '<a href="https://rectorat.example/a?b=1&amp;c=2">la page</a>',
      'la page (https://rectorat.example/a?b=1&c=2)',
    ],
    ['<a href="mailto:a@b.example">a@b.example</a>', 'a@b.example'],
    ['<a href="javascript:alert(1)">ici</a>', 'ici'],
    ['<img src="https://suivi.example/p.png"><img alt="Blason" src=x>', '[Blason]'],
    ['<style>p{}</style><script>alert("</p>")</script><title>T</title>a<!-- b -->c', 'ac'],
    ['&eacute;&nbsp;&#233;&#xe9;&#146;&rsquo; &inconnu; &amp;lt;', 'é\u00a0éé’’ &inconnu; &lt;'],
    ['<table><tr><td>Montant</td><td>120</td></tr><tr><td>Date</td></tr></table>', 'Montant 120\nDate'],
    ['5 < 6 et 7 > 2', '5 < 6 et 7 > 2'],
    ['<p title="a > b">c</p>', 'c'],
    ['<style>sans fin', 'sans fin'],
    ['a<b', 'a'],
  ])('%j reads %j', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it('keeps nothing of its marks, whatever it is', () => {
    const pieces = fc.constantFrom(
      '<p>',
      '</p>',
      '<a href="x">',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      'mot',
      '&',
      '<',
      '"',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        expect(htmlToText(parts.join(''))).not.toMatch(/<(?:p|a|script)\b[^<]*>/);
      }),
    );
  });

  it.each(['<', '<a "', '<!--', '<style>', '&amp', '<td> x'])(
    'made of nothing but %j is read in no time',
    (mark) => {
      const started = performance.now();
      htmlToText(mark.repeat(200_000));
      expect(performance.now() - started).toBeLessThan(3_000);
    },
  );
});

describe('the name of an attached file', () => {
  it.each([
    ['réponse.pdf', 'réponse.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\x\\lettre.doc', 'lettre.doc'],
    ['a\u0000b\nc.txt', 'ab c.txt'],
    ['..', 'pièce-3.pdf'],
    ['', 'pièce-3.pdf'],
    [null, 'pièce-3.pdf'],
    ['facture\u202Efdp.exe', 'facturefdp.exe'],
    ['a<b>:c?.txt', 'a_b__c_.txt'],
    [`${'é'.repeat(400)}.pdf`, `${'é'.repeat(251)}.pdf`],
  ])('%j is kept as %j', (given, kept) => {
    expect(pieceName(given, 'application/pdf', 3)).toBe(kept);
  });

  it('is one line that the register accepts, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (given) => {
        const name = pieceName(given, 'text/plain', 1);
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(255);
        expect(name).toMatch(/^[^/\\\p{Cc}]+$/u);
      }),
    );
  });
});
