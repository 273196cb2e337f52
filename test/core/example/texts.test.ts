// The texts of the example: nobody real is named or reached, nothing is said that no source says.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { unknownCitations } from '../../../electron/core/law/findCitations.ts';

const folder = join(import.meta.dirname, '../../../resources/example');
const texts = readdirSync(folder, { recursive: true })
  .map(String)
  .filter((file) => /\.(?:json|md|txt)$/.test(file) && file !== 'README.md')
  .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));
const all = texts.map(({ text }) => text).join('\n\n');

it('gives mailboxes and sites of the domain kept for examples only', () => {
  const mailboxes = all.match(/[\w.+-]+@[\w.-]+\w/g) ?? [];
  const sites = all.match(/https?:\/\/[^\s"/]+/g) ?? [];
  expect(mailboxes.length).toBeGreaterThan(0);
  expect(sites.length).toBeGreaterThan(0);
  expect([...mailboxes, ...sites].filter((address) => !address.endsWith('.example'))).toEqual([]);
});

it('gives telephones of the ranges the regulator keeps for fiction only', () => {
  const phones = all.match(/\b0\d(?: \d\d){4}\b/g) ?? [];
  expect(phones.length).toBeGreaterThan(0);
  expect(phones.filter((phone) => !/^(?:03 53 01|06 39 98) \d\d \d\d$/.test(phone))).toEqual([]);
});

it('names the people it invented and nobody else', () => {
  const invented = [
    ...['Odile Marchevent', 'Tristan Lormeval'],
    ...['Bastien Quérolles', 'Maëlle Tandrier', 'Samir Beljonc', 'Inès Hautevigne'],
  ];
  const names = all.match(/"(?:name|\w*Name|personId)": "[^"]+"/g) ?? [];
  const persons = readFileSync(join(folder, 'persons.json'), 'utf8').match(/"name": "[^"]+"/g) ?? [];
  const bearers = [
    ...persons,
    ...names.filter((name) => /^"(?:contactName|representativeName|signatoryName|personId)"/.test(name)),
  ];
  const found = bearers.map((bearer) => bearer.replace(/^"\w+": "|"$/g, ''));
  expect(new Set(found)).toEqual(new Set(invented));
  // Whoever else could be presented by a title or a function.
  expect(all).not.toMatch(/\b(?:M\.|Mme|MM\.|Monsieur|Madame) (?!la Présidente)\p{Lu}/u);
});

it('says in every attached text that it is fictional', () => {
  const attached = texts.filter(({ file }) => dirname(file) === 'documents');
  expect(attached.length).toBeGreaterThanOrEqual(3);
  for (const { file, text } of attached)
    expect(text.split('\n')[0], file).toBe('Document fictif, écrit pour l’exemple.');
});

it('never says that data are sold', () => {
  expect(all).not.toMatch(/\b(?:re)?vend(?:re|u|us|ue|ues|ent|ait)?\b|\b(?:re)?ventes?\b/i);
});

it('cites the closed list only', () => {
  expect(texts.flatMap(({ text }) => unknownCitations(text))).toEqual([]);
});

it('is written with French apostrophes and quotation marks, and plain spaces', () => {
  for (const { file, text } of texts) {
    const straight = file.endsWith('.json') ? /'|\\"/ : /['"]/;
    expect(text, file).not.toMatch(straight);
    expect(text, file).not.toMatch(/\.\.\.|[\u00a0\u202f]/);
  }
});
