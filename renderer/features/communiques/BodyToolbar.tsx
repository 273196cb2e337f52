// The tools over the text: one stop of the Tab key, arrows from one to the next.
import { ActionIcon, Group, Tooltip } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { ariaKeys, keysWords, type Tool, tools } from './toolbarTools.ts';

export interface BodyToolbarProps {
  /** The id of the text area the tools act on. */
  controls: string;
  onTool: (tool: Tool) => void;
}

export function BodyToolbar({ controls, onTool }: BodyToolbarProps) {
  const [reached, setReached] = useState(0);
  const bar = useRef<HTMLDivElement>(null);
  function move(event: KeyboardEvent): void {
    const last = tools.length - 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowRight: reached === last ? 0 : reached + 1,
      ArrowLeft: reached === 0 ? last : reached - 1,
      Home: 0,
      End: last,
    };
    const next = moves[event.key];
    if (next === undefined) return;
    event.preventDefault();
    setReached(next);
    bar.current?.querySelectorAll('button')[next]?.focus();
  }
  return (
    <Group
      ref={bar}
      role="toolbar"
      aria-label="Mise en forme du texte"
      aria-controls={controls}
      gap={0}
      onKeyDown={move}
    >
      {tools.map((tool, index) => (
        <Tooltip key={tool.name} label={`${tool.label} (${keysWords(tool)})`}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={32}
            aria-label={tool.label}
            aria-keyshortcuts={ariaKeys(tool)}
            aria-haspopup={'asks' in tool.does ? 'dialog' : undefined}
            tabIndex={index === reached ? 0 : -1}
            onFocus={() => setReached(index)}
            // The text keeps its selection in view while a tool is clicked.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onTool(tool)}
          >
            <tool.Icon size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ))}
    </Group>
  );
}
