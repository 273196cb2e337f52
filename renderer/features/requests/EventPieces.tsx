// The pieces that came with an event, as links.
import { useQuery } from '@tanstack/react-query';
import { recordPath } from '../../app/places.ts';
import { TextLink } from '../../ui/links.tsx';
import { choicesQuery } from '../../ui/listQuery.ts';
import classes from './Events.module.css';

export function EventPieces({ eventId }: { eventId: string }) {
  const { data } = useQuery(choicesQuery('documents', '', { ownerId: eventId }));
  return (data?.items ?? []).map(({ id, name }) => (
    <span key={id} className={classes.detail}>
      Pièce :{' '}
      <TextLink to={recordPath('document', id)} size="xs">
        {name}
      </TextLink>
    </span>
  ));
}
