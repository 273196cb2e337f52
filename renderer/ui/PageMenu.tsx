// A list of actions that a control of the page opens. It is in the page while it is closed: the palette offers what it holds.
import { Menu } from '@mantine/core';
import { type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react';
import classes from './PageMenu.module.css';

export interface PageMenuProps {
  /** What opens it: one control that takes a ref. */
  opener: ReactElement;
  /** What the palette puts before its actions: « Exporter ». */
  name?: string;
  /** The side of the opener the list is lined up with. */
  side?: 'start' | 'end';
  /** `Menu.Item`s, in parts told apart by `Menu.Label` or `Menu.Divider`. */
  children: ReactNode;
}

export function PageMenu({ opener, name, side = 'end', children }: PageMenuProps) {
  const [opened, setOpened] = useState(false);
  return (
    <Menu position={`bottom-${side}`} keepMounted opened={opened} onChange={setOpened}>
      <Menu.Target>{opener}</Menu.Target>
      <Menu.Dropdown
        className={classes.list}
        data-menu={name}
        onKeyDown={(event) => {
          if (event.key !== 'Tab') return;
          event.preventDefault();
          setOpened(false);
        }}
      >
        <FirstFocus />
        {children}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Gives the focus to the first action each time the list is shown: Mantine leaves it on the opener of a list that is kept. */
function FirstFocus() {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const first = place.current?.parentElement?.querySelector<HTMLElement>('[data-menu-item]:not(:disabled)');
    // Once the list has taken note of what had the focus, to give it back.
    queueMicrotask(() => first?.focus({ preventScroll: true }));
  }, []);
  return <span ref={place} hidden />;
}
