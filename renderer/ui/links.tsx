// Links: inside the interface, to a record by its title, and out of it.
import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { createLink } from '@tanstack/react-router';
import { type ComponentPropsWithRef, forwardRef, type ReactNode } from 'react';
import type { RecordType } from '../../electron/contract/primitives.ts';
import { recordPath, recordTitle, recordWords } from '../app/places.ts';
import { recordQuery } from '../app/recordQuery.ts';
import classes from './links.module.css';
import { withoutLoneSigns } from './loneSigns.ts';

type AnchorElementProps = Omit<ComponentPropsWithRef<'a'>, keyof AnchorProps | 'ref'>;
type ButtonElementProps = Omit<ComponentPropsWithRef<'a'>, keyof ButtonProps | 'ref'>;

const TextElement = forwardRef<HTMLAnchorElement, AnchorProps & AnchorElementProps>((props, ref) => (
  <Anchor {...props} ref={ref} />
));
const ButtonElement = forwardRef<HTMLAnchorElement, ButtonProps & ButtonElementProps>((props, ref) => (
  <Button component="a" {...props} ref={ref} />
));

/** A link in a text or a list: `<TextLink to="/sources">`. */
export const TextLink = createLink(TextElement);

/** A link that looks like a button, for going to a page that does something. */
export const ButtonLink = createLink(ButtonElement);

/** A link to a record by its title, read from the register; the kind of record while it is read. */
export function RecordName({ type, id }: { type: RecordType; id: string }) {
  const { domain, singular } = recordWords[type];
  const { data } = useQuery(recordQuery(domain, id));
  return (
    <TextLink to={recordPath(type, id)} className={classes.name}>
      {data === undefined ? singular : withoutLoneSigns(recordTitle(domain, data))}
    </TextLink>
  );
}

/** A link out of Vigie; the desktop application asks before it opens anything. */
export function ExternalLink({ href, children }: { href: string; children?: ReactNode }) {
  return (
    <Anchor href={href} target="_blank" rel="noreferrer" className={classes.external}>
      {children ?? href}
      <IconExternalLink
        size="0.9em"
        role="img"
        aria-label="(s’ouvre hors de Vigie)"
        className={classes.icon}
      />
    </Anchor>
  );
}
