// What is given to a person who asks for their data: a page to read, or the same as structured data.
import type { Association } from '../../../electron/contract/association.ts';
import { dateWords } from '../../ui/dates.ts';
import { channels, levels } from '../concerns/concernWords.ts';
import type { PersonData } from './personData.ts';
import type { ConsentKind } from './personWords.ts';

type Holder = Pick<Association, 'name' | 'postalAddress' | 'postalCode' | 'city' | 'email' | 'phone'>;

/** A page that stands alone (HTML), in French. `on`: the day it is made. */
export function personPage(data: PersonData, holder: Holder, on: string): string {
  const { person, consents, concerns } = data;
  const who = holder.name || 'L’association';
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Données personnelles au ${escaped(dateWords(on))}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>Ce qui est gardé à votre sujet</h1>
<p>${escaped(who)}, au ${escaped(dateWords(on))}.</p>
<h2>Vos coordonnées</h2>
${facts([
  ['Nom', person.name],
  ['Courriel', person.email],
  ['Téléphone', person.phone],
  ['Adresse postale', person.postalAddress],
  ['Note', person.note],
  ['Gardées jusqu’au', person.expiresOn === null ? '' : dateWords(person.expiresOn)],
])}
<h2>Ce que vous avez accepté</h2>
${list(consents.map(consentWords), 'Aucun accord n’est noté.')}
<h2>Ce que vous avez dit</h2>
${list(concerns.map(concernWords), 'Rien n’est noté.')}
<h2>Vos droits</h2>
<p>Vous pouvez à tout moment faire corriger ou effacer ces données, en limiter l’usage, et retirer un accord : écrivez à ${escaped(address(holder))}. Vous pouvez aussi adresser une réclamation à la CNIL (cnil.fr).</p>
</body>
</html>
`;
}

/** The same as JSON, in a structured format in common use (RGPD, article 20). */
export function personJson({ person, consents, concerns }: PersonData, on: string): string {
  const data = {
    madeOn: on,
    person: {
      ...{ name: person.name, email: person.email, phone: person.phone },
      ...{ postalAddress: person.postalAddress, note: person.note, expiresOn: person.expiresOn },
    },
    consents: consents.map(({ kind, wording, givenOn, withdrawnOn }) => ({
      kind,
      wording,
      givenOn,
      withdrawnOn,
    })),
    concerns: concerns.map(
      ({ text, theme, level, commune, channel, receivedOn, expiresOn, dossierTitle }) => ({
        ...{ text, theme, level, commune, channel, receivedOn, expiresOn },
        dossier: dossierTitle,
      }),
    ),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

/** Each consent, said to who gave it. */
const agreements: Record<ConsentKind, string> = {
  keep: 'Que vos coordonnées soient gardées',
  contact: 'Être recontacté ou recontactée',
  publishAnonymously: 'Que vos propos soient publiés sans votre nom',
  publishByName: 'Que vos propos soient publiés avec votre nom',
};

type Fact = readonly [label: string, value: string];

function consentWords({ kind, wording, givenOn, withdrawnOn }: PersonData['consents'][number]): string {
  const withdrawn = withdrawnOn === null ? '' : dateWords(withdrawnOn);
  return (
    `<p><b>${escaped(agreements[kind])}</b></p><blockquote>${escaped(wording)}</blockquote>` +
    facts([
      ['Donné le', dateWords(givenOn)],
      ['Retiré le', withdrawn],
    ])
  );
}

function concernWords(concern: PersonData['concerns'][number]): string {
  return (
    `<blockquote>${escaped(concern.text)}</blockquote>` +
    facts([
      ['Reçu le', dateWords(concern.receivedOn)],
      ['Reçu par', channels[concern.channel]],
      ['Thème', concern.theme],
      ['Niveau', concern.level === '' ? '' : levels[concern.level]],
      ['Commune', concern.commune],
      ['Dossier', concern.dossierTitle],
      ['Gardé jusqu’au', concern.expiresOn === null ? '' : dateWords(concern.expiresOn)],
    ])
  );
}

function facts(given: readonly Fact[]): string {
  const rows = given.filter(([, value]) => value !== '');
  return `<dl>${rows.map(([label, value]) => `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>`;
}

function list(items: readonly string[], none: string): string {
  if (items.length === 0) return `<p>${none}</p>`;
  return `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

function address({ name, postalAddress, postalCode, city, email, phone }: Holder): string {
  const parts = [name, postalAddress.replaceAll('\n', ', '), `${postalCode} ${city}`.trim(), email, phone];
  const given = parts.filter((part) => part !== '').join(', ');
  return given === '' ? 'l’association' : given;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => ENTITIES[character] ?? character);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const STYLE =
  'body{font:1rem/1.5 sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem}' +
  'dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem}dt{color:#555}dd{margin:0}' +
  'blockquote,dd{margin:0;white-space:pre-line;overflow-wrap:anywhere}li{margin-bottom:1rem}';
