// A person's data as pages they can read, or have read to them.
import type { Association } from '../../contract/association.ts';
import type { ConsentKind, PersonUse } from '../../contract/persons.ts';
import type { RecordType } from '../../contract/primitives.ts';
import type { RightsRequest } from '../../contract/rights.ts';
import { channelWords } from '../concerns/channelWords.ts';
import { longDate } from '../documents/rendering/labels.ts';
import type { SectionsSheet, SheetEntry } from '../documents/rendering/sheets.ts';
import { localDate } from '../localDate.ts';
import type { PersonData } from './data.ts';

export function dataSheet(data: PersonData): SectionsSheet {
  const { holder, on, consents, concerns, uses, requests, sendings, documents, namedIn, journal } = data;
  return {
    title: 'Ce qui est gardé à votre sujet',
    author: holder.name,
    lead: `${holder.name || 'L’association'}, au ${longDate(on)}.`,
    sections: [
      section('Vos coordonnées', 'Rien n’est noté.', [contactEntry(data)]),
      section('Ce que vous avez accepté', 'Aucun accord n’est noté.', consents.map(consentEntry)),
      section('Ce que vous avez dit', 'Rien n’est noté.', concerns.map(concernEntry)),
      section('À quoi cela a servi', 'À rien qui soit sorti du registre.', uses.map(useEntry)),
      section('Vos demandes', 'Aucune demande n’est notée.', requests.map(requestEntry)),
      section(
        'Ce qui vous a été envoyé',
        'Aucun envoi n’est noté.',
        sendings.map(({ madeOn, fileName, format }) =>
          entry(fileName || format || 'Envoi', [['Le', longDate(madeOn)]]),
        ),
      ),
      section(
        'Pièces jointes à votre fiche',
        'Aucune.',
        documents.map(({ name }) => entry(name, [])),
      ),
      section(
        'Autres fiches où votre nom se trouve',
        'Aucune.',
        namedIn.map(({ type, reference }) => entry(`${recordNames[type] ?? type} ${reference}`.trim(), [])),
      ),
      section('Ce qui a été fait de ces données', 'Rien.', [
        entry(
          '',
          journal.map(({ at, action, type }) => [
            longDate(localDate(new Date(at))),
            `${actionNames[action] ?? action} : ${recordNames[type as RecordType] ?? type}`,
          ]),
        ),
      ]),
      section('Vos droits', '', [
        entry('', [
          [
            'À tout moment',
            `faire corriger ou effacer ces données, en limiter l’usage, retirer un accord : écrivez à ${address(holder)}.`,
          ],
          ['Sinon', 'adresser une réclamation à la CNIL (cnil.fr).'],
        ]),
      ]),
    ],
  };
}

type Fact = readonly [label: string, value: string];

function section(title: string, none: string, entries: SheetEntry[]): SectionsSheet['sections'][number] {
  return { title, none, entries };
}

function entry(title: string, facts: readonly Fact[], quote = ''): SheetEntry {
  return { title, quote, facts: facts.map(([label, value]) => ({ label, value })) };
}

function dated(on: string | null): string {
  return on === null ? '' : longDate(on);
}

function contactEntry({ person }: PersonData): SheetEntry {
  return entry('', [
    ['Nom', person.name],
    ['Courriel', person.email],
    ['Téléphone', person.phone],
    ['Adresse postale', person.postalAddress],
    ['Note', person.note],
    ['Notées le', longDate(localDate(new Date(person.createdAt)))],
    ['Gardées jusqu’au', dated(person.expiresOn)],
  ]);
}

const agreements: Readonly<Record<ConsentKind, string>> = {
  keep: 'Que vos coordonnées soient gardées',
  contact: 'Être recontacté ou recontactée',
  publishAnonymously: 'Que vos propos soient publiés sans votre nom',
  publishByName: 'Que vos propos soient publiés avec votre nom',
};

function consentEntry(consent: PersonData['consents'][number]): SheetEntry {
  const { kind, wording, wordingNumber, noticeNumber, givenOn, channel, proof, withdrawnOn } = consent;
  return entry(
    agreements[kind],
    [
      ['Donné le', longDate(givenOn)],
      ['Par', channel === '' ? '' : channelWords[channel]],
      ['Formulation', wordingNumber === null ? '' : `version ${wordingNumber}`],
      ['Notice d’information remise', noticeNumber === null ? '' : `version ${noticeNumber}`],
      ['Preuve', proof],
      ['Retiré le', dated(withdrawnOn)],
    ],
    wording,
  );
}

function concernEntry(concern: PersonData['concerns'][number]): SheetEntry {
  const { text, original, receivedOn, channel, theme, level, commune, dossier, expiresOn } = concern;
  return entry(
    `Le ${longDate(receivedOn)}`,
    [
      ['Reçu par', channelWords[channel]],
      ['Thème', theme],
      ['Niveau', level],
      ['Commune', commune],
      ['Dossier', dossier],
      ['Gardé jusqu’au', dated(expiresOn)],
      ['Avant d’être abrégé', original ?? ''],
    ],
    text,
  );
}

function useEntry(use: PersonUse): SheetEntry {
  switch (use.kind) {
    case 'quoted':
    case 'named': {
      const { reference, edition, title, publishedAt, words } = use;
      const which = edition > 1 ? `${reference}, version ${edition}` : reference;
      const said = use.kind === 'quoted' ? 'Vos propos' : 'Votre nom';
      const when = publishedAt === null ? 'en préparation' : longDate(localDate(new Date(publishedAt)));
      return entry(`${said} dans le communiqué ${which}`, [
        ['Titre', title],
        ['Publié', when],
        ['Mots repris', words],
      ]);
    }
    case 'exported':
      return fileEntry('Dans un fichier d’inquiétudes', use);
    case 'listed':
      return fileEntry('Dans une liste de personnes à recontacter', use);
  }
}

function fileEntry(title: string, { usedAt, fileName }: { usedAt: string; fileName: string }): SheetEntry {
  return entry(title, [
    ['Fait le', longDate(localDate(new Date(usedAt)))],
    ['Fichier', fileName],
  ]);
}

const requestNames: Readonly<Record<RightsRequest['kind'], string>> = {
  access: 'Accès à vos données',
  rectification: 'Correction',
  erasure: 'Effacement',
  objection: 'Opposition',
};

const outcomes: Readonly<Record<RightsRequest['outcome'], string>> = {
  pending: 'en cours',
  granted: 'acceptée',
  partlyGranted: 'acceptée en partie',
  refused: 'refusée',
};

function requestEntry(request: PersonData['requests'][number]): SheetEntry {
  const { kind, receivedOn, channel, outcome, done, closedOn } = request;
  return entry(
    requestNames[kind],
    [
      ['Reçue le', longDate(receivedOn)],
      ['Par', channelWords[channel]],
      ['Réponse attendue le', longDate(request.dueOn)],
      ['Suite', outcomes[outcome]],
      ['Ce qui a été fait', done],
      ['Close le', dated(closedOn)],
    ],
    request.asked,
  );
}

const actionNames: Readonly<Record<string, string>> = {
  create: 'ajout',
  update: 'modification',
  bin: 'mise à la corbeille',
  restore: 'sortie de la corbeille',
  erase: 'effacement',
  import: 'import',
  publish: 'publication',
  export: 'export',
};

const recordNames: Readonly<Partial<Record<RecordType, string>>> = {
  person: 'coordonnées',
  consent: 'accord',
  concern: 'inquiétude',
  rightsRequest: 'demande sur vos données',
  document: 'pièce',
  communique: 'communiqué',
  request: 'demande à une administration',
  series: 'série de demandes',
  event: 'événement d’une demande',
  answer: 'réponse d’une administration',
  dossier: 'dossier',
  source: 'source',
  dataUse: 'usage de données',
  claim: 'affirmation',
  demand: 'revendication',
  pressContact: 'contact de presse',
};

function address({ name, postalAddress, postalCode, city, email, phone }: Association): string {
  const parts = [name, postalAddress.replaceAll('\n', ', '), `${postalCode} ${city}`.trim(), email, phone];
  return parts.filter((part) => part !== '').join(', ') || 'l’association';
}
