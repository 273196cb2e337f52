// For whom a letter speaks: an association, or a person whose rights over their data it exercises.
import { describe, expect, it } from 'vitest';
import {
  exercisesRights,
  isOfAssociation,
  speaksForAssociation,
} from '../../../../renderer/features/requests/whoSpeaks.ts';

const rights = `
En ma qualité de titulaire de l’autorité parentale, je demande les données de mon enfant.
J’exerce au nom de mon fils le droit d’accès prévu par l’article 15 du RGPD.
Nous exerçons le droit d’opposition des élèves.
Je m’oppose au traitement des données de ma fille.
Nous nous opposons au traitement des données de nos enfants.
Je demande l’accès aux données de mon enfant.
Je vous demande une copie des données personnelles de ma fille.
Je souhaite recevoir les données me concernant.
Notre association exerce le droit d’accès au nom des familles.
Notre association s’oppose au traitement des données des élèves.
Veuillez effacer les données de mon enfant.
Je demande la rectification des données de mon fils.
Je vous demande de supprimer les données de nos enfants.
Communiquez-moi les évaluations de mon enfant et toutes les données qui le concernent.
Au titre de l’article 21 du RGPD, nous nous opposons à ce traitement.
En application de l’article 15 du RGPD, notre association demande une copie des données des élèves.
Par la présente, j'exerce mon droit d'accès.
Nous faisons valoir le droit d’accès des familles.
En tant que mère de Lou, je demande ses données.
Merci de me transmettre l'intégralité des données concernant mon enfant.
`;

const documents = `
Je demande la convention relative aux données des élèves.
Cette lettre n’est pas l’exercice d’un droit individuel : aucun délai légal ne court.
Je demande les documents par lesquels les familles ont été informées, prévus par les articles 13 et 14 du RGPD.
à qui elles peuvent s’adresser pour exercer leurs droits.
En application des articles L. 300-2 et L. 311-1 du code, je demande le marché.
Le droit d’accès aux documents administratifs est ouvert à toute personne.
comment les familles peuvent exercer leur droit d’opposition.
Je demande le document qui indique comment s’opposer au traitement.
Des parents nous ont dit s’opposer à ce traitement ; nous demandons l’analyse d’impact.
Notre association défend les droits des familles et demande communication du registre.
Mon enfant est scolarisé à Valmont ; je demande le règlement de l’école.
l’analyse d’impact relative à la protection des données prévue par l’article 35 du RGPD.
Nos adhérents ont demandé où sont les données ; nous demandons le marché.
la procédure d’exercice du droit d’accès prévu par l’article 15 du RGPD.
Je demande communication du formulaire d’opposition remis aux familles.
`;

const ofAssociation = `
Notre association exerce ce droit.
Nos adhérents s’opposent à ce traitement.
Parents de Valmont exerce ce droit au nom de mon enfant.
Au nom de l’association, je demande ces données.
L’association Parents de Valmont demande l’accès aux données.
Notre fédération demande l’accès aux données des élèves.
Notre conseil local exerce le droit d’accès.
Je vous écris en tant que présidente de l’association.
Agissant pour le compte de l’association, j’exerce le droit d’accès.
Notre collectif de parents s’oppose à ce traitement.
L’association que je préside exerce ce droit.
En ma qualité de président de Parents de Valmont, j’exerce ce droit.
Nous, élus de l’association, exerçons ce droit.
Au nom des familles de l’école, j’exerce le droit d’accès.
Pour l’ensemble des parents d’élèves, je m’oppose à ce traitement.
`;

const ofParent = `
En ma qualité de titulaire de l’autorité parentale, j’exerce au nom de mon enfant le droit d’accès.
Je m’oppose au traitement des données de mon enfant.
Je suis par ailleurs membre d’une association de parents.
Nous, parents de Lou, exerçons le droit d’accès au nom de notre enfant.
Une association de parents m’a informé de mes droits.
Vous pouvez répondre à mon adresse.
L’association sportive de l’école reçoit-elle ces données ?
J’ai appris par l’association Parents de Valmont que ces données étaient transmises.
En ma qualité de titulaire de l’autorité parentale, je donne mandat à Parents de Valmont pour exercer auprès de vous le droit d’accès, et pour recevoir votre réponse.
Mon enfant est élève de CP.
`;

const lines = (text: string) => text.trim().split('\n');

describe('a letter', () => {
  it.each(lines(rights))('exercises the rights of a person: %s', (text) => {
    expect(exercisesRights(text)).toBe(true);
  });

  it.each(lines(documents))('asks for documents, or tells of rights: %s', (text) => {
    expect(exercisesRights(text)).toBe(false);
  });

  it.each(lines(ofAssociation))('speaks for an association: %s', (text) => {
    expect(speaksForAssociation(text, 'Parents de Valmont')).toBe(true);
  });

  it.each(lines(ofParent))('speaks for a parent: %s', (text) => {
    expect(speaksForAssociation(text, 'Parents de Valmont')).toBe(false);
  });

  it('is read the same where the association has no name yet, or one with signs', () => {
    expect(speaksForAssociation('Je demande ces données.', '')).toBe(false);
    expect(speaksForAssociation('A.P.E. (Valmont) demande ces données.', 'A.P.E. (Valmont)')).toBe(true);
  });
});

describe('a capacity', () => {
  it.each([
    ...['présidente', 'trésorier', 'pour l’association', 'secrétaire', 'porte-parole', 'vice-présidente'],
    ...['membre du bureau', 'représentante des parents d’élèves', 'au nom du conseil', 'élu'],
  ])('is held in an association: %s', (capacity) => {
    expect(isOfAssociation(capacity)).toBe(true);
  });

  it.each([
    '',
    'parent d’élève',
    'mère de Lou',
    'titulaire de l’autorité parentale',
    'père',
    'représentant légal',
  ])('is a parent’s: %s', (capacity) => {
    expect(isOfAssociation(capacity)).toBe(false);
  });
});
