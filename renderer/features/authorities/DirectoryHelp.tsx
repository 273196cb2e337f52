// Where the public directories are: the user fetches them, Vigie fetches nothing.
import { List, Text } from '@mantine/core';
import { Panel } from '../../ui/Panel.tsx';

export function DirectoryHelp() {
  return (
    <Panel>
      <Text size="sm">
        Vigie ne va rien chercher sur Internet : téléchargez d’abord l’un de ces fichiers, puis ouvrez-le ici.
      </Text>
      <List size="sm" mt="xs">
        <List.Item>
          Écoles, collèges, lycées : « Annuaire de l’éducation » (fr-en-annuaire-education), sur
          data.education.gouv.fr, en CSV ou en JSON.
        </List.Item>
        <List.Item>
          Rectorats, directions départementales, tribunaux : l’annuaire de l’administration, données ouvertes
          (all_latest, JSON) de lannuaire.service-public.fr. C’est une archive : décompressez-la d’abord.
        </List.Item>
        <List.Item>
          Délégués à la protection des données : « Organismes ayant désigné un délégué » de cnil.fr, en CSV.
          Seules les boîtes de service sont gardées, jamais une adresse au nom d’une personne.
        </List.Item>
        <List.Item>Ou votre propre tableau, enregistré au format CSV.</List.Item>
      </List>
    </Panel>
  );
}
