// Invented files in the shapes of the public directories, and what sends one to the core.
import type { DirectoryColumn } from '../../../electron/contract/directories.ts';
import type { Client } from '../../freshRegister.ts';

export const SCHOOLS = [
  'Identifiant_de_l_etablissement;Nom_etablissement;Type_etablissement;Statut_public_prive;Adresse_1;Adresse_2;Adresse_3;Code_postal;Nom_commune;Telephone;Mail;Libelle_departement;Libelle_academie',
  '0599991A;Collège Jean-Moulin;Collège;Public;1 rue des Essais;;59999 VALMONT;59999;Valmont;0399000001;ce.0599991A@ac.example;Nord;Lille',
  '0599992B;"Ecole ""Les Tilleuls""";Ecole;Privé;2 rue des Essais;Bâtiment B;;59999;Valmont;;pas une adresse;Nord;Lille',
  '0579993C;Lycée de l’Étang;Lycée;Public;3 rue des Essais;;;57999;Étangville;;;Moselle;Nancy-Metz',
  '0599994D;;Ecole;Public;4 rue;;;59999;Valmont;;;Nord;Lille',
  '0599991A;Collège Jean-Moulin;Collège;Public;1 rue;;;59999;Valmont;;;Nord;Lille',
].join('\n');

export const ADMINISTRATIONS = JSON.stringify({
  service: [
    {
      id: 'a1b2',
      nom: 'Direction des services départementaux de Valmont',
      pivot: JSON.stringify([{ type_service_local: 'inspection_academique' }]),
      adresse: JSON.stringify([
        {
          type_adresse: 'Adresse',
          numero_voie: '1 place du Guichet',
          code_postal: '59998',
          nom_commune: 'Guichetville',
        },
        {
          type_adresse: 'Adresse postale',
          service_distribution: 'BP 1',
          code_postal: '59999',
          nom_commune: 'Valmont Cedex',
        },
      ]),
      telephone: [{ valeur: '03 99 00 00 02' }],
      site_internet: JSON.stringify([{ libelle: '', valeur: 'https://dsden.example' }]),
      adresse_courriel: ['dsden@ac.example'],
      affectation_personne: [{ personne: { nom: 'Inventé', prenom: 'Dominique' } }],
    },
    { id: 'c3d4', nom: 'Tribunal de Valmont', pivot: [{ type_service_local: 'ta' }], adresse: [] },
    { rien: true },
  ],
});

export const DPO_BODIES = `\uFEFF${[
  'SIREN organisme désignant;Nom organisme désignant;Moyen contact DPO email;Moyen contact DPO url;Moyen contact DPO téléphone;Moyen contact DPO adresse postale;Moyen contact DPO code postal;Moyen contact DPO ville',
  '999000001;COMMUNE DE VALMONT;dpo@valmont.example;;;1 place;59999;VALMONT',
  '999000002;SYNDICAT DES EAUX;dominique.invente@eaux.example;;;2 place;59999;VALMONT',
].join('\r\n')}`;

/** Sends a file in pieces, as the interface does; gives the last answer. */
export async function sendFile(
  client: Client,
  content: string | Uint8Array,
  options: { columns?: DirectoryColumn[]; headings?: boolean } = {},
  piece = 300_000,
) {
  const bytes = Buffer.from(content);
  const part = (offset: number) => bytes.subarray(offset, offset + piece).toString('base64');
  let answer = await client.authorities.readFile({
    ...{ name: 'annuaire.csv', size: bytes.length, content: part(0), ...options },
  });
  while (answer.summary === null) {
    const { readingId, received: offset } = answer;
    answer = await client.authorities.readFile({ readingId, offset, content: part(offset) });
  }
  return { readingId: answer.readingId, summary: answer.summary };
}
