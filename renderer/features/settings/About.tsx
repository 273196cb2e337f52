// What Vigie is: version, licence, and what it does not do.
import { Stack, Text } from '@mantine/core';
import { license, version } from '../../../package.json';
import { Facts } from '../../ui/Facts.tsx';
import { TextLink } from '../../ui/links.tsx';

export function About() {
  return (
    <Stack gap="sm">
      <Facts
        items={[
          { label: 'Version', value: `Vigie ${version}` },
          { label: 'Licence', value: `${license}, logiciel libre` },
        ]}
      />
      <Text size="sm">
        Vigie ne donne pas de conseil juridique : elle calcule des dates d’après les textes qu’elle cite, et
        vous restez juge de la suite.
      </Text>
      <Text size="sm">Tout reste sur cet ordinateur : rien n’est envoyé à personne.</Text>
      <TextLink to="/composants">Composants et licences</TextLink>
    </Stack>
  );
}
