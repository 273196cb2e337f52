// The information notice of RGPD, art. 13, in Markdown: short sentences to a parent, from the identity and the rules.
import type { PaperFacts } from './facts.ts';
import { address, afterwards, duration, howToWrite, identity, list, said, sorting } from './sentences.ts';

export const NOTICE_TITLE = 'Ce que nous faisons de ce que vous nous confiez';

export function noticeText(facts: PaperFacts): string {
  const { association, usual, particular, synchronisedBy } = facts;
  const representative = association.representativeName.trim();
  const phone = association.phone.trim();
  return [
    'Notice d’information prévue par l’article 13 du RGPD, le règlement européen sur la protection des données.',
    '## Qui nous sommes',
    [
      `${identity(facts)}, ${address(facts)}.`,
      `Courriel : ${said(association.email, 'courriel de l’association')}.`,
      ...(phone === '' ? [] : [`Téléphone : ${said(phone, '')}.`]),
      ...(representative === ''
        ? []
        : [
            `L’association est représentée par ${said([representative, association.representativeCapacity.trim()].filter(Boolean).join(', '), '')}.`,
          ]),
    ].join(' '),
    '## Pourquoi nous vous écoutons',
    'Nous recueillons ce qui inquiète les parents sur l’usage des données de leurs enfants, pour le comprendre, interroger les administrations et, avec votre accord, le faire savoir. Nous nous appuyons sur votre accord : rien n’est obligatoire, et vous pouvez le retirer à tout moment. Le retrait vaut pour la suite ; il ne défait pas ce qui a déjà été publié.',
    '## Ce que nous notons',
    list([
      'ce que vous nous dites, le thème, le niveau de classe, la commune, la date et le moyen par lequel nous l’avons reçu ;',
      'si vous l’acceptez, votre nom et de quoi vous joindre, gardés à part de ce que vous avez dit ;',
      'les accords que vous donnez, avec leur date et leurs mots exacts.',
    ]),
    'Nous ne demandons jamais le nom d’un enfant. Ne nous écrivez rien sur la santé, la religion ou les opinions : nous l’effacerions.',
    '## Combien de temps',
    [
      `Ce que vous dites est gardé ${duration(usual)}. Passé ce temps, il est ${afterwards(usual)} ${sorting(facts)}.`,
      'Vos coordonnées sont gardées aussi longtemps que ce que vous avez dit ; si vous retirez votre accord, elles sont effacées.',
    ].join(' '),
    ...(particular.length === 0
      ? []
      : [
          list(
            particular.map(
              ({ title, policy }) =>
                `Pour l’affaire « ${said(title, '')} » : ${duration(policy)} ; ensuite, ${afterwards(policy)}.`,
            ),
          ),
        ]),
    'Nos copies de sauvegarde gardent ce qui est effacé jusqu’à ce qu’elles soient remplacées ou supprimées.',
    '## Qui le voit',
    'Les bénévoles de l’association chargés de ces affaires, et personne d’autre. Vos mots ne sont publiés que si vous l’avez accepté, et jamais le nom d’un enfant. Nous ne publions aucun nombre de réponses inférieur à cinq. Nous ne vendons ni ne prêtons rien, et aucune décision n’est prise par une machine. '.concat(
      synchronisedBy === null
        ? 'Rien n’est envoyé hors de l’Union européenne.'
        : `Le fichier est copié par ${said(synchronisedBy, '')} : [pays où ce service garde les données].`,
    ),
    '## Vos droits',
    `Vous pouvez demander à voir ce que nous avons sur vous (article 15 du RGPD), à le faire corriger ou effacer, à en limiter l’usage, à en recevoir une copie que vous pouvez réutiliser, vous y opposer (article 21 du RGPD), et retirer chacun de vos accords. Écrivez-nous ${howToWrite(facts)}. Nous répondons dans le mois (article 12, paragraphe 3, du RGPD). Nous ne demandons une pièce d’identité que si nous avons de vraies raisons de douter que c’est vous.`,
    '## Si notre réponse ne vous convient pas',
    'Vous pouvez adresser une réclamation à la CNIL (article 77 du RGPD) : 3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07.',
  ].join('\n\n');
}
