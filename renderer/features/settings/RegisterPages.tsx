// The pages that look after the register, each with what it is for.
import { Text } from '@mantine/core';
import { TextLink } from '../../ui/links.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './RegisterPages.module.css';

const pages: readonly { to: string; name: string; purpose: string }[] = [
  {
    to: '/sauvegardes',
    name: 'Sauvegardes et sécurité du registre',
    purpose: 'Revenir en arrière, garder une copie ailleurs, tout exporter.',
  },
  { to: '/journal', name: 'Journal', purpose: 'Qui a fait quoi, et quand.' },
  { to: '/corbeille', name: 'Corbeille', purpose: 'Ce qui peut encore revenir.' },
  {
    to: '/papiers',
    name: 'Papiers et protection des données',
    purpose: 'Le formulaire, la notice et la fiche à montrer à la CNIL.',
  },
  {
    to: '/conservation',
    name: 'Durées de conservation',
    purpose: 'Combien de temps garder ce que disent les parents.',
  },
  { to: '/menage', name: 'Ménage', purpose: 'Ce qui a passé sa date, à rendre anonyme ou à effacer.' },
];

export function RegisterPages() {
  return (
    <Section title="Prendre soin du registre">
      <ul className={classes.pages}>
        {pages.map(({ to, name, purpose }) => (
          <li key={to}>
            <TextLink to={to}>{name}</TextLink>
            <Text size="sm" c="dimmed">
              {purpose}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
