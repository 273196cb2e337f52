// The PDF as a journalist, a screen reader and a printer get it.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createPdfRenderer } from '../../../../electron/core/documents/rendering/pdf.ts';
import { frenchMessage, RenderError } from '../../../../electron/core/documents/rendering/renderError.ts';
import type { CommuniqueDocument } from '../../../../electron/core/documents/rendering/types.ts';
import { readPdf } from './readPdf.ts';
import { communique, fullCommunique, gif, jpeg, letter, png, svg, webp } from './sampleDocuments.ts';

const root = join(import.meta.dirname, '../../../..');
const renderer = createPdfRenderer({ resourcesDir: join(root, 'resources') });
const render = async (given: Partial<CommuniqueDocument>) =>
  readPdf(await renderer.communique(communique(given)));
/** One kind of space, so that sentences can be compared. */
const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('a communiqué', () => {
  test('is tagged, with its title, author and language', async () => {
    const pdf = await readPdf(await renderer.communique(fullCommunique()));
    expect(pdf).toMatchObject({
      title: 'Une «\u00A0question\u00A0» sur les données',
      author: 'Association de Valmont',
      language: 'fr',
      tagged: true,
    });
    expect(pdf.roles).toEqual(expect.arrayContaining(['H1', 'H2', 'P', 'Figure', 'Link', 'L']));
    expect(pdf.alternativeTexts).toEqual(expect.arrayContaining(['Logo de l’association', 'Un carré']));
  });

  test('says that it is PDF/UA-1', async () => {
    const bytes = await renderer.communique(communique());
    expect(Buffer.from(bytes).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  test('shows every part in order', async () => {
    const { text } = await readPdf(await renderer.communique(fullCommunique()));
    const parts = [
      'Association de Valmont',
      'COMMUNIQUÉ DE PRESSE',
      'Valmont, le 1er mai 2026',
      'C-2026-03, version 2',
      'Version 2, corrige la version du 3 avril 2026',
      'Le montant est précisé.',
      'Sous embargo jusqu’au 2 mai 2026 à 16 h 30',
      'Une « question » sur les données',
      'Le chapeau tient seul',
      'Une partie',
      'Un paragraphe',
      'La légende',
      'Nos demandes',
      'Que le contrat soit publié',
      'Le ministère',
      'Un journal, 12 janvier 2026',
      'Une note du texte.',
      'Une source jamais appelée',
      'À propos',
      'Contact presse',
      'presse@exemple.fr',
    ];
    const places = parts.map((part) => spaced(text).lastIndexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((left, right) => left - right));
  });

  test('of three thousand characters fits one page, without a number', async () => {
    const paragraph =
      'Les parents veulent savoir qui lit les données de leurs enfants, pour quoi, et pour combien de temps. ';
    const body = Array(6).fill(paragraph.repeat(5)).join('\n\n');
    expect(body.length).toBeGreaterThan(3_000);
    const pdf = await readPdf(
      await renderer.communique(fullCommunique({ body, demands: [], embargoUntil: null })),
    );
    expect(pdf.pages).toBe(1);
    expect(pdf.text).not.toContain('1 / 1');
  });

  test('numbers its pages when there are several, and loses no sentence', async () => {
    const sentences = Array.from(
      { length: 300 },
      (_, index) => `Phrase numérotée ${index} du long communiqué.`,
    );
    const pdf = await render({ body: sentences.join('\n\n') });
    expect(pdf.pages).toBeGreaterThan(1);
    expect(pdf.text).toContain(`1 / ${pdf.pages}`);
    expect(sentences.filter((sentence) => !spaced(pdf.text).includes(sentence))).toEqual([]);
  });

  test('is hyphenated in French, and its words are copied whole', async () => {
    const paragraph =
      'Des administrations particulièrement précautionneuses communiqueraient exceptionnellement. '.repeat(8);
    const { text } = await render({ body: paragraph });
    expect(spaced(text)).not.toContain(spaced(paragraph));
    expect(text.replace(/\s/g, '')).toContain(paragraph.replace(/\s/g, ''));
  });

  test('has all its faces inside, and only ours', async () => {
    const { fonts } = await render({ body: '*a* **b** ***c*** `d` مرحبا → 😀\n\n## Titre' });
    expect(fonts.every((font) => font.embedded)).toBe(true);
    expect(fonts.map((font) => font.name).sort()).toEqual([
      'VigieArabic-Regular',
      'VigieEmoji-Regular',
      'VigieMono-Regular',
      'VigieSans-Bold',
      'VigieSerif-Bold',
      'VigieSerif-BoldItalic',
      'VigieSerif-Italic',
      'VigieSerif-Regular',
    ]);
  });

  test('leads where its links lead', async () => {
    const { links } = await render({ body: '[ici](https://exemple.fr/a?b=1&c=2) et [là](javascript:alert)' });
    expect(links).toEqual(['https://exemple.fr/a?b=1&c=2']);
  });
});

test.each([
  ['PNG', png(3, 2)],
  ['JPEG', jpeg],
  ['GIF', gif],
  ['WebP', webp],
  ['SVG', svg],
])('a picture in %s is shown, in the text and alone', async (_, picture) => {
  const body = 'Un ![petit](image) dans le texte.\n\n![grand](image)';
  const { alternativeTexts } = await render({ body, images: new Map([['image', picture]]) });
  expect(alternativeTexts).toEqual(['petit', 'grand']);
});

describe('any text a person types', () => {
  test.each([
    '#dièse #let x = 1 #(1+1) #read("/etc/passwd") #1',
    '$dollar$ 3 * 4 * 5 @arobase <étiquette> // barres /* commentaire */',
    'C:\\dossier\\fichier, accolades {a} [b], tilde ~a, = égal, - tiret',
    "accents graves ` et apostrophes ' et guillemets",
    '<b>gras</b> &amp; <script>alert(1)</script>',
    'Ωμέγα Жизнь Łódź ğüşi ẽ ạ',
    '≤ ≥ → ∑ ✓ ★ ☎ № ™ ½ ² ₂',
    'Écoles élèves œuvre Ÿ',
  ])('comes out as %j', async (typed) => {
    const { text } = await render({ title: typed, language: 'en', body: 'x' });
    expect(spaced(text)).toContain(typed);
  });

  test('comes out from Markdown with its signs', async () => {
    const { text } = await render({
      language: 'en',
      body: 'Un #dièse, $dollar$, <b>, // et \\\\ et `#let x = "a"`',
    });
    expect(spaced(text)).toContain('Un #dièse, $dollar$, <b>, // et \\ et #let x = "a"');
  });

  test('in Arabic is read in its own order, each letter once', async () => {
    const { text } = await render({ body: 'On dit مرحبا ici.' });
    expect(spaced(text)).toContain('On dit مرحبا ici.');
  });

  test('with emoji is read as typed', async () => {
    const { text } = await render({ body: 'Voici 😀 et 🏫 puis 1️⃣.' });
    expect(text).toContain('😀');
    expect(text).toContain('🏫');
    expect(text).toContain('1️⃣');
  });

  test('of one word of 5 000 characters breaks inside the page and is copied whole', async () => {
    const word = 'anticonstitutionnellement'.repeat(200);
    const { text, rightEdge } = await render({ body: `Avant ${word} après.` });
    expect(rightEdge).toBeLessThan(595.276 - 55);
    // The number of the page stands between its two parts.
    expect(text.replace(/1 \/ 2|\s/g, '').includes(word)).toBe(true);
  });

  test('with control characters comes out without them', async () => {
    const { text } = await render({ body: 'un\u0000 deux\u0007 trois\uFEFF quatre\u200B\tcinq\uD800.' });
    expect(spaced(text.replace(/[\u200B\uFFFD]/g, ''))).toContain('un deux trois quatre cinq');
  });

  test('gets French typography', async () => {
    const { text } = await render({ body: 'Quoi ? "Oui" : 1234,56€...' });
    expect(spaced(text)).toContain('Quoi ? « Oui » : 1 234,56 €…');
  });
});

describe('the same document', () => {
  test('gives the same bytes, also after another one', async () => {
    const first = await renderer.communique(fullCommunique());
    await renderer.letter(letter());
    expect(Buffer.from(await renderer.communique(fullCommunique())).equals(Buffer.from(first))).toBe(true);
  });

  test('without a date gives the same bytes', async () => {
    const first = await renderer.communique(communique());
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(Buffer.from(await renderer.communique(communique())).equals(Buffer.from(first))).toBe(true);
  });

  test('gives the same bytes in another process', async () => {
    const here = createHash('sha256')
      .update(await renderer.communique(fullCommunique()))
      .digest('hex');
    const there = execFileSync(process.execPath, [
      '--input-type=module',
      '--eval',
      `const { createPdfRenderer } = await import('${root}/electron/core/documents/rendering/pdf.ts');
       const { fullCommunique } = await import('${import.meta.dirname}/sampleDocuments.ts');
       const { createHash } = await import('node:crypto');
       const renderer = createPdfRenderer({ resourcesDir: '${root}/resources' });
       console.log(createHash('sha256').update(await renderer.communique(fullCommunique())).digest('hex'));`,
    ]);
    expect(there.toString().trim()).toBe(here);
  });

  test('rendered many times at once stays itself', async () => {
    const titles = Array.from({ length: 20 }, (_, index) => `Titre ${index}`);
    const files = await Promise.all(titles.map((title) => renderer.communique(communique({ title }))));
    const read = await Promise.all(files.map(readPdf));
    expect(read.map((pdf) => pdf.title)).toEqual(titles);
  });
});

describe('what the standard refuses', () => {
  const refusal = (given: Partial<CommuniqueDocument>) =>
    renderer.communique(communique(given)).then(
      () => null,
      (error: unknown) => error,
    );
  const images = new Map([
    ['bonne.png', png(4, 4)],
    ['cassee.png', { bytes: png(4, 4).bytes.subarray(0, 40), mediaType: 'image/png' }],
    ['page.png', { bytes: Buffer.from('<html></html>'), mediaType: 'image/png' }],
    ['dessin.svg', svg],
  ]);

  test.each<[string, Partial<CommuniqueDocument>, string, string]>([
    [
      'an image without description',
      { body: '![](bonne.png)', images },
      'MISSING_ALTERNATIVE_TEXT',
      'bonne.png',
    ],
    ['an image that is not there', { body: '![a](absente.png)', images }, 'MISSING_IMAGE', 'absente.png'],
    [
      'a broken image among good ones',
      { body: '![a](bonne.png) ![b](cassee.png)', images },
      'BAD_IMAGE',
      'cassee.png',
    ],
    ['a file that is no image', { body: '![a](page.png)', images }, 'BAD_IMAGE', 'page.png'],
    ['a character no face has', { body: 'Un mot en 漢字.' }, 'MISSING_GLYPH', '漢'],
    ['a document without title', { title: '  ' }, 'MISSING_TITLE', ''],
  ])('names %s', async (_, given, code, detail) => {
    const error = await refusal(given);
    expect(error).toBeInstanceOf(RenderError);
    expect(error).toMatchObject({ code, detail });
  });

  test('is said in French, with what to do', () => {
    expect(frenchMessage(new RenderError('MISSING_ALTERNATIVE_TEXT', 'ecole.png'))).toMatch(
      /«\u00A0ecole\.png\u00A0».*Ajoutez/,
    );
    expect(frenchMessage(new RenderError('MISSING_GLYPH', '漢'))).toContain('U+6F22');
  });

  test('leaves the renderer fit for the next document', async () => {
    await refusal({ body: '![b](cassee.png)', images });
    const pdf = await render({ body: '![Un carré](bonne.png)\n\n![Un dessin](dessin.svg)', images });
    expect(pdf.alternativeTexts).toEqual(['Un carré', 'Un dessin']);
  });
});

describe('a letter', () => {
  test('has its addressee in the window of the envelope, and nothing else there', async () => {
    const { places } = await readPdf(await renderer.letter(letter()));
    const window = places.filter(({ left, top }) => left > 90 && top > 34 && top < 90);
    expect(window.map((place) => place.text)).toEqual([
      'Rectorat de Valmont',
      'Bureau des données',
      '59000 Valmont',
    ]);
    for (const { left, top } of window) {
      expect(left).toBeGreaterThanOrEqual(100);
      expect(top).toBeGreaterThan(45);
      expect(top).toBeLessThan(85);
    }
  });

  test('keeps seven lines of addressee inside the window', async () => {
    const addresseeLines = Array.from({ length: 7 }, (_, index) => `Ligne ${index + 1}`);
    const { places } = await readPdf(await renderer.letter(letter({ addresseeLines })));
    const last = places.find((place) => place.text === 'Ligne 7');
    expect(last?.top).toBeLessThan(85);
  });

  test('shows sender, delivery, subject, references, enclosures, text and signature in order', async () => {
    const pdf = await readPdf(await renderer.letter(letter()));
    const parts = [
      'Association de Valmont',
      'Rectorat de Valmont',
      'Valmont, le 4 mai 2026',
      'Lettre recommandée avec avis de réception n° 1A 234',
      'Objet : Demande de documents',
      'Réf. : D-2026-01',
      'P. J. : statuts ; mandat',
      'Madame, Monsieur,',
      'le contrat ;',
      'Je vous prie d’agréer',
      'Camille Exemple',
      'présidente',
    ];
    const places = parts.map((part) => spaced(pdf.text).indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((left, right) => left - right));
    expect(pdf).toMatchObject({
      title: 'Demande de documents',
      author: 'Association de Valmont',
      tagged: true,
    });
  });

  test('shows the signature', async () => {
    const signature = {
      image: { address: 'signature.png', alternativeText: 'Signature' },
      name: 'Camille Exemple',
      capacity: null,
    };
    const images = new Map([['signature.png', png(60, 20)]]);
    const { alternativeTexts } = await readPdf(await renderer.letter(letter({ signature, images })));
    expect(alternativeTexts).toEqual(['Signature']);
  });

  test('of any length has its signature with its closing and the end of its text', async () => {
    const pagesOfSignature = new Set<number>();
    for (let lines = 8; lines < 34; lines += 1) {
      const body = `${'Une ligne.\n\n'.repeat(lines)}Merci, en application de l’article L. 112-3, de la fin du texte.`;
      const { pageTexts } = await readPdf(await renderer.letter(letter({ body })));
      const last = pageTexts.at(-1) ?? '';
      pagesOfSignature.add(pageTexts.length);
      expect(last).toContain('la fin du texte');
      expect(last).toContain('Je vous prie');
      expect(last).toContain('Camille Exemple');
    }
    expect([...pagesOfSignature]).toEqual([1, 2]);
  });

  test('cuts no reference in two at the end of a line', async () => {
    for (let more = 0; more < 40; more += 1) {
      const body = `Demande${' e'.repeat(more)} fondée sur le code, article L. 112-3 et avis n° 20225747.`;
      const { places } = await readPdf(await renderer.letter(letter({ body })));
      const lines = new Map<number, string>();
      for (const { text, top } of places) {
        const line = Math.round(top);
        lines.set(line, `${lines.get(line) ?? ''}${text}`.replace(/\s+/g, ''));
      }
      const all = [...lines.values()];
      for (const whole of ['L.112-3', 'n°20225747'])
        expect(all.filter((line) => line.includes(whole))).toHaveLength(1);
    }
  });

  test('says « Par courriel » and numbers its pages when there are several', async () => {
    const pdf = await readPdf(
      await renderer.letter(
        letter({ delivery: { method: 'email', address: null }, body: 'Un paragraphe.\n\n'.repeat(80) }),
      ),
    );
    expect(pdf.text).toContain('Par courriel');
    expect(pdf.text).toContain(`2 / ${pdf.pages}`);
  });
});
