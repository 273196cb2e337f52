// What Vigie is made of: each component it ships, its version, its licence and the whole text of it.
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import classes from './Components.module.css';
import { readShipped, type ShippedComponent } from './shipped.ts';

export function Components() {
  const { data, error, refetch } = useQuery({ queryKey: ['components'], queryFn: readShipped });
  return (
    <>
      <PageHeader title="Composants et licences" eyebrow="À propos de Vigie" />
      <Text mb="md">
        Vigie est un logiciel libre, fait avec d’autres. Voici ceux qu’elle contient, avec leur licence. Le
        moteur, Electron, et ce qu’il contient ont les leurs dans le dossier où Vigie est installée.
      </Text>
      {error && <ErrorNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data?.length === 0 && (
        <Text>Cette liste se fait à la construction de l’application : elle manque ici.</Text>
      )}
      <ul className={classes.list}>
        {data?.map((one) => (
          <li key={`${one.name} ${one.version}`}>
            <Component {...one} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** The text is put in the page when it is asked for: all of them would be long to lay out. */
function Component({ name, version, license, text }: ShippedComponent) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {[name, version].join(' ').trim()}, {license}
      </summary>
      {open && <pre className={classes.text}>{text || 'Ce composant n’en donne pas le texte.'}</pre>}
    </details>
  );
}
