// Beside the text, the very pages of the PDF, as one types: made by the core, drawn here, following the caret.
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type RefObject, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { api, client, type Inputs, type Outputs } from '../../../app/client.ts';
import { decodeBase64 } from '../../../ui/attachmentTransfer.ts';
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { blockAt } from '../blockAt.ts';
import type { Caret } from '../SourceText.tsx';
import type { Draft } from '../useDraft.ts';
import classes from './LivePages.module.css';
import { type Latest, latest } from './latest.ts';
import { createPageStack, type PageStack } from './pageStack.ts';
import { openPdf } from './pdf.ts';

/** What the text tells the pages. */
export interface PageFollower {
  caretAt(caret: Caret): void;
}

export interface LivePagesProps {
  draft: Draft;
  follower: RefObject<PageFollower | null>;
}

type Asked = Inputs['communiques']['pages'] & { readAt: number };
type Spots = Outputs['communiques']['pages']['spots'];

export default function LivePages({ draft, follower }: LivePagesProps) {
  const { id } = draft.communique;
  // Read again after each write that changes what is around the text: sources, demands, values of the register.
  const readAt = useQuery(api.communiques.check.queryOptions({ input: { id } })).dataUpdatedAt;
  const { writer } = draft;
  const scroller = useRef<HTMLElement>(null);
  const holder = useRef<HTMLDivElement>(null);
  const stack = useRef<PageStack | null>(null);
  const asked = useRef<Latest<Asked> | null>(null);
  const spots = useRef<Spots>([]);
  const caret = useRef<Caret | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [count, setCount] = useState(0);

  function follow(): void {
    if (caret.current === null) return;
    const block =
      'block' in caret.current
        ? caret.current.block
        : blockAt(writer.read().values.body, caret.current.offset);
    const spot = spots.current[Math.min(block, spots.current.length - 1)];
    if (spot) stack.current?.follow(spot.page, spot.top);
  }
  const followCaret = useRef(follow);
  followCaret.current = follow;
  useImperativeHandle(follower, () => ({
    caretAt: (at) => {
      caret.current = at;
      followCaret.current();
    },
  }));

  useEffect(() => {
    if (!scroller.current || !holder.current) return;
    // It scrolls on its own: the keyboard must reach it.
    scroller.current.tabIndex = 0;
    const pages = createPageStack(scroller.current, holder.current, setError);
    stack.current = pages;
    asked.current = latest<Asked>(async ({ id: of, changes }) => {
      try {
        const answer = await client.communiques.pages({ id: of, changes });
        await pages.show(await openPdf(decodeBase64(answer.pdf)));
        spots.current = answer.spots;
        setCount(answer.count);
        setError(null);
        followCaret.current();
      } catch (failure) {
        setError(failure);
      }
    });
    return () => {
      asked.current?.stop();
      pages.destroy();
    };
  }, []);
  // Straight from what is typed: the pages are on their way while the rest of the screen follows.
  useEffect(() => {
    const ask = () => asked.current?.give({ id, changes: writer.read().values, readAt });
    let { values } = writer.read();
    ask();
    return writer.subscribe(() => {
      if (writer.read().values === values) return;
      values = writer.read().values;
      ask();
    });
  }, [id, writer, readAt]);

  return (
    <section ref={scroller} className={classes.scroller} aria-label="Pages du communiqué">
      <Text size="xs" c="dimmed" mb={4}>
        {count === 0 ? 'Pages du PDF' : count === 1 ? 'PDF d’une page' : `PDF de ${count} pages`}, au fil de
        la frappe
      </Text>
      {error !== null && <ErrorNotice error={error} />}
      {count === 0 && error === null && <Loading what="des pages" />}
      <div ref={holder} className={classes.holder} />
    </section>
  );
}
