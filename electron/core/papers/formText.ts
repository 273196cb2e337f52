// The collection form: what a parent fills in by hand, on one page; and the same in Markdown.
import { levels } from '../../contract/concerns.ts';
import { longDate } from '../documents/rendering/labels.ts';
import type { FormPaper } from '../documents/rendering/papers.ts';
import { escapeMarkdown } from '../documents/rendering/plainCharacters.ts';
import type { PaperFacts } from './facts.ts';
import { afterwards, duration } from './sentences.ts';

/** As plain values: the form of the page is the template's. */
export function formPaper(facts: PaperFacts): FormPaper {
  const { association, wordings, notice, usual } = facts;
  const name = association.name.trim() || '[nom de l’association]';
  const place = [association.postalAddress, `${association.postalCode} ${association.city}`]
    .map((text) => text.trim().replace(/\s+/gu, ' '))
    .filter(Boolean)
    .join(', ');
  const reach = [place, association.email.trim()].filter(Boolean).join(' · ');
  return {
    kind: 'form',
    title: 'Vos inquiétudes, vos questions',
    author: association.name,
    sender: name,
    reach: reach || '[adresse et courriel de l’association]',
    introduction:
      'Dites-nous ce qui vous inquiète dans l’usage des données de vos enfants. Rien n’est obligatoire. N’écrivez ni le nom d’un enfant, ni rien sur la santé, la religion ou les opinions.',
    saying: 'Ce que vous voulez dire',
    level: { label: 'Niveau', choices: levels.filter((level) => level !== '') },
    commune: 'Commune',
    date: 'Date',
    contact: {
      title: 'Pour vous joindre (facultatif)',
      hint: 'Seulement si vous cochez la première case ci-dessous. Gardé à part de ce que vous avez dit.',
      fields: ['Nom', 'Courriel', 'Téléphone'],
    },
    consents: {
      title: 'Ce que vous acceptez',
      hint: 'Cochez chaque case séparément ; ne rien cocher est possible.',
      items: wordings.map(({ words, number }) => ({ words, version: `version ${number}` })),
      signature: 'Signature, si vous avez coché une case',
    },
    information: {
      title: 'Vos données',
      text: `${name} note ce que vous dites pour le comprendre, interroger les administrations et, avec votre accord, le publier. Seuls ses bénévoles chargés de ces affaires le voient. C’est gardé ${duration(usual)}, puis ${afterwards(usual)}. Vous pouvez voir, corriger ou faire effacer ce qui vous concerne et retirer un accord à tout moment, en nous écrivant ; et adresser une réclamation à la CNIL, 3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07. ${noticeSentence(notice)}`,
    },
  };
}

function noticeSentence(notice: PaperFacts['notice']): string {
  return notice === null
    ? 'La notice complète vous est remise sur demande.'
    : `La notice complète (version ${notice.number} du ${longDate(notice.issuedOn)}) vous est remise sur demande.`;
}

export function formMarkdown(form: FormPaper): string {
  const line = '\\_'.repeat(60);
  const escaped = escapeMarkdown;
  return [
    `# ${escaped(form.title)}`,
    `${escaped(form.sender)}  \n${escaped(form.reach)}`,
    escaped(form.introduction),
    `## ${escaped(form.saying)}`,
    [line, line, line, line, line].join('\n\n'),
    `${form.level.label} : ${form.level.choices.map((choice) => `☐ ${choice}`).join(' · ')}`,
    `${form.commune} : ${line}`,
    `${form.date} : ${line}`,
    `## ${escaped(form.contact.title)}`,
    escaped(form.contact.hint),
    ...form.contact.fields.map((field) => `${field} : ${line}`),
    `## ${escaped(form.consents.title)}`,
    escaped(form.consents.hint),
    form.consents.items.map(({ words, version }) => `- [ ] ${escaped(words)} (${version})`).join('\n'),
    `${escaped(form.consents.signature)} : ${line}`,
    `## ${escaped(form.information.title)}`,
    escaped(form.information.text),
  ].join('\n\n');
}
