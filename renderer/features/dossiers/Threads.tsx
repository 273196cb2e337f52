// What stands on what: sources, the claims they prove, the communiqués that make them, their demands; a line for each tie.
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api, type Outputs } from '../../app/client.ts';
import { newPath, recordPath } from '../../app/places.ts';
import { asId } from '../../app/records.ts';
import { EmptyNotice } from '../../ui/EmptyNotice.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ButtonLink, TextLink } from '../../ui/links.tsx';
import { withoutLoneSigns } from '../../ui/loneSigns.ts';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { ThreadLines } from './ThreadLines.tsx';
import classes from './Threads.module.css';
import { connectedTo, type ThreadNode, tiesInWords } from './threadTies.ts';
import { threadColumns, threadState } from './threadWords.ts';

type ThreadsOutput = Outputs['dossiers']['threads'];

export function Threads({ dossierId }: { dossierId: string }) {
  const threads = useQuery(api.dossiers.threads.queryOptions({ input: { id: asId(dossierId) } }));
  if (threads.error) return <ErrorNotice error={threads.error} retry={() => void threads.refetch()} />;
  if (!threads.data) return <Loading what="des fils du dossier" />;
  if (threads.data.nodes.length === 0) {
    return (
      <EmptyNotice
        sentence="On voit ici sur quoi repose ce que vous publiez : chaque source, l’affirmation qu’elle prouve, le communiqué qui la porte et ce qu’il demande."
        action={{ label: 'Ajouter une source', to: newPath('source', { dossier: dossierId }) }}
      />
    );
  }
  return <Board threads={threads.data} dossierId={dossierId} />;
}

function Board({ threads: { nodes, edges }, dossierId }: { threads: ThreadsOutput; dossierId: string }) {
  const board = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const lit = pointed === null ? null : connectedTo(pointed, edges);
  return (
    <>
      <Text size="sm" c="dimmed" mb="sm">
        Passez sur une carte, ou allez-y avec la touche de tabulation : ce qui la soutient et ce qu’elle
        soutient restent en vue.
      </Text>
      <div ref={board} className={classes.board} data-pointed={pointed !== null || undefined}>
        <ThreadLines board={board} edges={edges} lit={lit} />
        {threadColumns.map(({ type, title, add }) => {
          const own = nodes.filter((node) => node.type === type);
          return (
            <section key={type} className={classes.column} aria-label={title}>
              <Text component="h2" size="sm" fw={600} className={classes.head}>
                {title}{' '}
                <Text component="span" inherit c="dimmed" fw={400}>
                  {own.length}
                </Text>
              </Text>
              <ul className={classes.list}>
                {own.map((node) => (
                  <Card
                    key={node.id}
                    node={node}
                    ties={tiesInWords(node, nodes, edges)}
                    lit={lit?.has(node.id) ?? false}
                    onPoint={setPointed}
                  />
                ))}
              </ul>
              <ButtonLink
                to={newPath(type, { dossier: dossierId })}
                variant="subtle"
                size="compact-sm"
                className={classes.add}
              >
                {add}
              </ButtonLink>
            </section>
          );
        })}
      </div>
    </>
  );
}

interface CardProps {
  node: ThreadNode;
  ties: string;
  lit: boolean;
  onPoint: (id: string | null) => void;
}

function Card({ node, ties, lit, onPoint }: CardProps) {
  const state = threadState(node);
  return (
    <li
      className={classes.card}
      data-node={node.id}
      data-lit={lit || undefined}
      onPointerEnter={() => onPoint(node.id)}
      onPointerLeave={() => onPoint(null)}
      onFocus={() => onPoint(node.id)}
      onBlur={() => onPoint(null)}
    >
      {node.reference !== '' && (
        <Text component="span" size="xs" c="dimmed">
          {node.reference}
        </Text>
      )}
      <TextLink to={recordPath(node.type, node.id)} underline="never" className={classes.title}>
        {withoutLoneSigns(node.title)}
      </TextLink>
      {state && <StatusBadge tone={state.tone}>{state.label}</StatusBadge>}
      <Text component="span" size="xs" className={classes.ties}>
        {ties}
      </Text>
    </li>
  );
}
