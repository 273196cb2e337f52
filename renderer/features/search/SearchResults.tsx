// What a search found, by kind of record, with the words marked.
import { Button, Text, Title } from '@mantine/core';
import type { RecordType } from '../../../electron/contract/primitives.ts';
import type { Outputs } from '../../app/client.ts';
import { recordPath, recordWords } from '../../app/places.ts';
import { TextLink } from '../../ui/links.tsx';
import classes from './SearchResults.module.css';

type Hit = Outputs['search']['query']['hits'][number];

/** Of each kind, while all kinds are shown. */
const SHOWN = 5;

/** Kinds in the order of their best hit; all hits of one kind where the search is narrowed to it (`only`). */
export function SearchResults({
  hits,
  only,
  showOnly,
}: {
  hits: readonly Hit[];
  only: RecordType | undefined;
  showOnly: (type: RecordType) => void;
}) {
  return [...byType(hits)].map(([type, own]) => {
    const { plural } = recordWords[type];
    const shown = only ? own : own.slice(0, SHOWN);
    return (
      <section key={type} className={classes.kind}>
        <Title order={2} mb="xs">
          {plural.charAt(0).toUpperCase() + plural.slice(1)}
        </Title>
        <ul className={classes.list}>
          {shown.map((hit) => (
            <li key={hit.id} className={classes.hit}>
              <TextLink inherit to={recordPath(hit.type, hit.id)}>
                <Marked parts={hit.title} otherwise={recordWords[type].singular} />
              </TextLink>
              {hit.excerpt.length > 0 && (
                <Text size="sm" c="dimmed">
                  <Marked parts={hit.excerpt} otherwise="" />
                </Text>
              )}
            </li>
          ))}
        </ul>
        {shown.length < own.length && (
          <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => showOnly(type)}>
            Voir la suite : {plural}
          </Button>
        )}
      </section>
    );
  });
}

function Marked({ parts, otherwise }: { parts: Hit['title']; otherwise: string }) {
  if (parts.length === 0) return otherwise;
  let at = 0;
  return parts.map(({ text, match }) => {
    const key = at;
    at += text.length;
    return match ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
  });
}

function byType(hits: readonly Hit[]): Map<RecordType, Hit[]> {
  const groups = new Map<RecordType, Hit[]>();
  for (const hit of hits) {
    const group = groups.get(hit.type);
    if (group) group.push(hit);
    else groups.set(hit.type, [hit]);
  }
  return groups;
}
