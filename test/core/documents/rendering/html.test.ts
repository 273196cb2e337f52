// Communiqués and letters in HTML: nothing but the text comes out, with nothing fetched and nothing run.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { communiqueHtml, letterHtml } from '../../../../electron/core/documents/rendering/html.ts';
import { communique, fullCommunique, letter, png } from './sampleDocuments.ts';

const page = (given = {}) => communiqueHtml(fullCommunique(given), { kind: 'page' });
const fragment = (given = {}) => communiqueHtml(fullCommunique(given), { kind: 'fragment' });

/** What a reader sees of some HTML written by us. */
function visibleText(html: string): string {
  return html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}

describe('a page', () => {
  test('says its language, title, author, description and date', () => {
    const html = page();
    expect(html).toContain('<html lang="fr">');
    expect(html).toContain('<title>Une «\u00A0question\u00A0» sur les données</title>');
    expect(html).toContain('<meta name="author" content="Association de Valmont">');
    expect(html).toMatch(/<meta name="description" content="Le chapeau tient seul/);
    expect(html).toContain('<time datetime="2026-05-01">Valmont, le 1er mai 2026</time>');
  });

  test('shows every part in reading order', () => {
    const seen = visibleText(page());
    const parts = [
      'Association de Valmont',
      'COMMUNIQUÉ DE PRESSE',
      'C-2026-03, version 2',
      'Version 2, corrige la version du 3 avril 2026',
      'Le montant est précisé.',
      'Sous embargo jusqu’au 2 mai 2026 à 16\u00A0h\u00A030',
      'Valmont, le 1er mai 2026',
      'Une «\u00A0question\u00A0» sur les données',
      'Le chapeau tient seul',
      'Une partie',
      'Un paragraphe',
      'La légende',
      'Nos demandes',
      'Que le contrat soit publié',
      'À propos',
      'Contact presse',
      'presse@exemple.fr',
      'Notes et sources',
      'Un journal, 12 janvier 2026',
      'Une note du texte.',
      'Une source jamais appelée',
    ];
    const places = parts.map((part) => seen.lastIndexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((left, right) => left - right));
  });

  test('allows nothing but its own style, named by its hash, and pictures inside it', () => {
    const html = page();
    const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(html).toContain(`default-src 'none'; img-src data:; style-src 'sha256-${hash}'`);
    expect(html).not.toMatch(/<script|\sstyle=|\son\w+=|<link/i);
    expect(html).not.toMatch(/src="(?!data:)/);
  });

  test('skips no level of heading', () => {
    const levels = [...page({ body: '### a\n\n##### b\n\n## c' }).matchAll(/<h(\d)/g)].map((found) =>
      Number(found[1]),
    );
    for (const [index, level] of levels.entries())
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    expect(levels[0]).toBe(1);
  });
});

describe('a fragment', () => {
  test('has no style, class, script, nor heading above h2', () => {
    expect(fragment()).not.toMatch(/<style|style=|class=|<script|<h1|<html|<body/);
    expect(fragment()).toMatch(/^<h2>/);
  });

  test('gives its notes ids of their own, and links each way', () => {
    const html = fragment();
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((found) => found[1]);
    expect(ids).toContain('c-2026-03-version-2-note-1');
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });

  test('tells apart two calls to one note', () => {
    const html = fragment({ body: 'Un[^S-1]. Deux[^S-1].' });
    expect(html).toContain('id="c-2026-03-version-2-appel-1-2"');
    expect(html).toContain('id="c-2026-03-version-2-appel-1-3"');
  });
});

describe('any text', () => {
  const hostile = '<img src=x onerror=alert(1)> "><script>alert(1)</script> & \' [x](javascript:alert(1))';

  test('is escaped wherever it stands', () => {
    const person = { name: hostile, role: hostile, phone: hostile, email: hostile };
    const html = page({
      title: hostile,
      lead: hostile,
      place: hostile,
      reference: hostile,
      body: hostile,
      about: hostile,
      sources: [{ id: 'x', text: hostile, url: `javascript:${hostile}` }],
      demands: [{ text: hostile, addressee: hostile }],
      contact: person,
      association: { ...person, addressLines: [hostile], website: `javascript:${hostile}`, logo: null },
    });
    expect(html).not.toMatch(/<script|<img src=x|href="javascript/i);
  });

  test('comes out as that text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (typed) => {
        const title = typed.replace(/\s+/g, ' ').trim();
        fc.pre(title !== '');
        const html = communiqueHtml(communique({ title, language: 'en' }), { kind: 'fragment' });
        expect(visibleText(/<h2>(.*?)<\/h2>/s.exec(html)?.[1] ?? '')).toBe(title);
      }),
    );
  });
});

describe('pictures', () => {
  test('are inside, of the kind their bytes say', () => {
    expect(page()).toMatch(/<img src="data:image\/png;base64,[^"]+" alt="Un carré">/);
    expect(page()).toMatch(/<img src="data:image\/svg\+xml;base64,[^"]+" alt="Logo de l’association">/);
  });

  test('that are not there are named', () => {
    expect(() => page({ images: new Map([['logo.svg', png(1, 1)]]) })).toThrow(
      expect.objectContaining({ code: 'MISSING_IMAGE', detail: 'carre.png' }),
    );
  });

  test('that are no pictures are named', () => {
    const images = new Map([['x.png', { bytes: Buffer.from('<html>'), mediaType: 'image/png' }]]);
    expect(() => communiqueHtml(communique({ body: '![x](x.png)', images }), { kind: 'page' })).toThrow(
      expect.objectContaining({ code: 'BAD_IMAGE', detail: 'x.png' }),
    );
  });
});

describe('letterHtml', () => {
  test('shows every part of the letter in order', () => {
    const seen = visibleText(letterHtml(letter()));
    const parts = [
      'Association de Valmont',
      'Rectorat de Valmont',
      'Valmont, le 4 mai 2026',
      'Lettre recommandée avec avis de réception n°\u00A01A 234',
      'Objet\u00A0: Demande de documents',
      'Réf.\u00A0: D-2026-01',
      'P. J.\u00A0: statuts\u202F; mandat',
      'Madame, Monsieur,',
      'le contrat',
      'Je vous prie d’agréer',
      'Camille Exemple',
      'présidente',
    ];
    const places = parts.map((part) => seen.indexOf(part, seen.indexOf('<title>') + 1));
    expect(places).not.toContain(-1);
    expect(places.slice(5)).toEqual([...places.slice(5)].sort((left, right) => left - right));
  });
});
