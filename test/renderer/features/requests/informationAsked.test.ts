// A request for documents that asks for information: found as people write it, and no document taken for one.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLetterModels } from '../../../../electron/core/requests/models.ts';
import { informationAsked } from '../../../../renderer/features/requests/informationAsked.ts';

const information = `
Je vous demande de me communiquer le montant du marché conclu avec la société.
Pouvez-vous me dire combien coûte cette plateforme ?
Merci de nous indiquer la durée de conservation des données.
Nous souhaitons connaître le nom de l’hébergeur.
Je voudrais savoir qui héberge les données des élèves.
Je souhaiterais savoir où sont hébergées les données.
Veuillez préciser les raisons du choix de ce prestataire.
Communiquez-nous le montant du contrat.
Je vous prie de bien vouloir m’informer de la date de signature du contrat.
Je vous serais reconnaissant de me faire savoir si une analyse d’impact a été réalisée.
Nous vous demandons pourquoi cette société a été choisie.
Nous vous demandons si les parents ont été informés.
Je demande la communication du montant du marché.
Je demande communication du nombre d’élèves concernés.
Expliquez-nous comment les données sont transmises.
Merci de répondre aux questions suivantes : qui est responsable du traitement.
Merci de nous fournir des explications sur cette sous-traitance.
Je vous demande de justifier le recours à cette société.
Nous aimerions obtenir des renseignements sur l’hébergement.
Je sollicite des informations sur les données transmises.
Je vous remercie de m’apporter des éclaircissements sur ce point.
Quel est le montant du marché
Veuillez nous indiquer les dates des évaluations.
Nous désirons savoir combien d’écoles sont concernées.
Transmettez-moi le coût annuel du dispositif.
Merci de confirmer que les données restent en France.
Je vous demande de bien vouloir confirmer que les données sont hébergées en France.
Pourriez-vous nous éclairer sur le rôle de la société Nuages du Nord.
Je vous prie de me communiquer le nom du sous-traitant.
Je demande à connaître le prix payé.
Merci de dresser la liste des établissements concernés.
Je vous demande d’établir un tableau récapitulatif des dépenses.
Dites-nous qui a accès aux données.
Envoyez-nous le nombre de réponses reçues.
Je vous saurais gré de m’indiquer le coût.
Je vous demande de m’indiquer la durée du contrat.
Faites-moi connaître le montant.
Veuillez me faire parvenir le montant exact de la dépense.
Les parents souhaitent savoir ce que deviennent les réponses de leurs enfants.
Pourriez-vous nous faire savoir la date de fin du contrat ?
Il nous serait utile de connaître le coût de l'opération.
Je vous demande donc de m'indiquer qui est le responsable du traitement.
Nous vous saurions gré de nous préciser l'usage fait des données.
Je désire obtenir le montant versé au prestataire en 2018.
A-t-on réalisé une analyse d'impact ?
Combien d'élèves sont concernés dans le département
Dans quel pays les données sont-elles stockées ?
Merci de nous dire si le contrat a été renouvelé.
Merci de m'adresser des précisions sur l'hébergement.
Je vous demande les raisons de ce choix.
Nous réclamons des explications sur ce contrat.
Je demande à être informé du nombre d'incidents.
Indiquez-nous les destinataires des données.
Vous voudrez bien m'indiquer le prix payé par élève.
Je vous demande de rédiger une note sur ce point.
Je vous prie de me donner le nom de la personne qui a signé.
Nous voulons savoir pourquoi cette entreprise a été retenue.
Merci de justifier ce choix.
J'aimerais comprendre comment les résultats sont utilisés.
Je vous demande quelles données sont transmises à la société.
Je demande que vous me précisiez la durée de conservation.
Je demande que soit précisé le lieu d'hébergement.
Pourquoi les familles n'ont-elles pas été prévenues ?
Je souhaite connaître les garanties prises.
Je souhaite que vous m'expliquiez ce traitement.
Je vous interroge sur les conditions de cette sous-traitance.
J'ai l'honneur de vous demander le coût de la plateforme.
Nous attendons de votre part des réponses sur le rôle de cette société.
- le montant du marché ;
- le nom de l'hébergeur ;
Bonjour, je cherche à savoir combien l'État a payé pour ce service.
Je vous prie de trouver ci-dessous nos questions : depuis quand ce service est-il utilisé ?
Merci de nous tenir informés du coût final.
Veuillez nous faire connaître l'identité du prestataire.
Nous vous prions d'indiquer le montant total payé.
Il convient que vous nous précisiez la base légale du traitement.
Vous voudrez bien nous dire si des incidents ont eu lieu.
Je veux le nom du responsable.
Donnez-nous la date de signature.
Je vous demande communication du prix par élève.
Qui a décidé de ce choix ?
1. combien d'écoles ont participé ;
2. quel est le taux de participation ;
Merci de clarifier le rôle de chaque intervenant.
Nous voudrions connaître votre position sur ce sujet.
`;

const documents = `
Je demande communication du ou des documents faisant apparaître le montant du marché.
Je vous demande de me communiquer le marché public conclu avec la société, avec ses annexes.
Communiquez-nous le contrat et ses avenants.
Je vous prie de me transmettre la convention signée en 2018.
Conformément à l’article L. 311-9 du même code, je souhaite recevoir ces documents par courrier électronique, à l’adresse contact@parents.example.
Je vous remercie de m’indiquer la date d’enregistrement de ma demande.
Je vous remercie de m’adresser un accusé de réception.
Si ces documents ne peuvent être communiqués, je vous remercie de m’indiquer les motifs de votre refus.
Si vos services ne détiennent pas ces documents, je vous remercie de me préciser l’administration qui les détient.
Si l’envoi est payant, merci de m’indiquer le montant des frais de reproduction avant tout envoi.
la liste des sous-traitants déclarés par le titulaire, si ce document existe.
Je demande le registre des traitements.
Nous demandons l’analyse d’impact relative à la protection des données.
le rapport d’évaluation remis en 2018, ou la confirmation qu’il n’existe pas.
tout document indiquant la durée de conservation des données.
Je demande les courriers échangés qui précisent le lieu d’hébergement.
Je souhaite obtenir copie des factures.
Je souhaite consulter le dossier sur place.
Nous souhaitons connaître, par la lecture de ces documents, les conditions du marché.
le ou les documents indiquant qui héberge les données.
la délibération par laquelle le conseil a choisi ce prestataire.
Merci de me communiquer le bordereau des prix.
Merci de me transmettre le document où figure le nombre d’élèves.
Je vous demande la communication de la note expliquant le choix du prestataire.
la lettre par laquelle les familles ont été informées.
Merci de transmettre ma demande à l’administration qui les détient et de m’en aviser.
Je vous remercie de me faire savoir si vous transmettez cette demande à une autre administration.
Pouvez-vous m’envoyer le contrat ?
Pourriez-vous me transmettre une copie du marché ?
Auriez-vous l’obligeance de me faire parvenir les avenants ?
la réponse à la question écrite n° 12345 « Qui héberge les données ? ».
Je rappelle que le silence gardé pendant un mois vaut refus.
Je vous demande de me communiquer la liste des établissements concernés.
Je vous demande les statistiques publiées, dans leur dernière version.
https://exemple.fr/page?id=3 est l’adresse où ce document était publié.
J'ai l'honneur de vous demander communication des documents administratifs suivants, relatifs aux évaluations nationales.
- le cahier des charges du marché ;
- la liste des marchés conclus en 2018 ;
- les comptes rendus du comité de pilotage où le montant est discuté ;
- l'acte d'engagement, signé par les deux parties ;
- les factures réglées depuis le 1er septembre 2018 ;
Je demande la copie intégrale du contrat, prix unitaires occultés.
Le contrat précise le montant dû ; c'est ce contrat que je demande.
Je vous remercie de me transmettre ces documents sous forme électronique.
Les informations qui ne peuvent pas être communiquées peuvent être masquées.
Si ces documents sont publiés, je vous remercie de m'indiquer l'adresse où les trouver.
Dans l'hypothèse d'un refus, merci de m'en préciser les motifs par écrit.
Merci de m'indiquer le numéro d'enregistrement de ma demande.
Vous pouvez me joindre à l'adresse contact@parents.example pour toute précision.
Notre association informe les familles du département et répond à leurs questions.
Je reste à votre disposition pour vous donner toute précision utile.
Les parents se demandent où vont les données ; le document qui le montre est l'annexe 3 du marché.
Je demande l'étude qui a comparé les coûts, si elle existe.
- le procès-verbal de la réunion du 3 octobre 2018, avec la liste des personnes présentes ;
- le courrier du 12 octobre 2018 adressé aux directeurs d'école ;
- toute note de service indiquant aux écoles comment répondre aux familles ;
Je souhaite les recevoir par courriel.
Pouvez-vous me les adresser avant la fin du mois ?
Je vous prie de bien vouloir me communiquer l'avis rendu par le comité.
Je demande accès au registre des activités de traitement.
- le ou les documents faisant apparaître le nombre d'élèves évalués et le coût par élève ;
- la fiche d'information remise aux familles, qui indique la durée de conservation ;
Merci de bien vouloir accuser réception de la présente demande.
La loi permet à toute personne de demander ces documents sans dire pourquoi.
Je vous remercie de me dire si un rendez-vous est nécessaire pour consulter ces documents sur place.
Le site https://marches.exemple.fr/?id=4 ne publie pas ce contrat.
Je demande communication de la délibération n° 2018-12 et de ses annexes.
Je demande le bilan financier de l'opération.
1. la convention de partenariat et ses annexes financières ;
2. les échanges de courriels relatifs au choix de l'hébergeur ;
3. le rapport d'audit, dans sa version complète ;
4. le bordereau d'envoi des données ;
Je vous demande de bien vouloir me transmettre copie de ces pièces.
Je vous prie de m'envoyer ces documents sans frais par courriel.
Nous demandons le document d'information remis aux familles.
La présente demande ne porte que sur des documents achevés.
Merci de m'adresser la décision et ses motifs.
Nous souhaitons obtenir communication de l'ensemble des avenants.
Si une partie seulement est communicable, je demande cette partie.
Je demande que ces documents me soient adressés par voie électronique.
Ces documents montrent combien d'élèves ont été évalués, et c'est à ce titre que je les demande.
Notre demande précédente du 3 octobre est restée sans suite.
`;

const lines = (text: string) => text.trim().split('\n');

describe('what a request for documents asks for', () => {
  it.each(lines(information))('is information: %s', (sentence) => {
    expect(informationAsked(sentence)).toHaveLength(1);
  });

  it.each(lines(documents))('is a document, or about the request itself: %s', (sentence) => {
    expect(informationAsked(sentence)).toEqual([]);
  });

  it('is told as it is written, once, in the order of the text', () => {
    const text =
      'Je demande :\n\n1. le marché ;\n2. le montant du marché.\n\nIndiquez-nous la durée. Indiquez-nous la durée.';
    expect(informationAsked(text).map(({ words }) => words)).toEqual([
      'le montant du marché',
      'Indiquez-nous la durée',
    ]);
  });

  it('is a document in each of our own letters', () => {
    const models = readLetterModels(join(import.meta.dirname, '../../../../resources/letters'));
    const ours = models.filter(({ regime }) => regime === 'cada');
    expect(ours.length).toBeGreaterThan(5);
    for (const { body } of ours) expect(informationAsked(body)).toEqual([]);
  });

  it('says nothing of places still to fill, quotations and addresses', () => {
    expect(
      informationAsked(
        'Voir « Qui héberge ? », [quel document ?] et https://exemple.fr/?id=3 pour le marché.',
      ),
    ).toEqual([]);
  });
});
