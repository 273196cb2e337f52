// The parts of a communiqué's page, by tabs kept in the address.
import { Tabs } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQueryValues } from '../../app/location.ts';
import type { Part } from './findingWording.ts';

export interface CommuniqueTab {
  part: Part;
  label: string;
  content: ReactNode;
  /** Beside the label: how much is left to do. */
  mark?: ReactNode;
}

/** The part the address asks for; the first one otherwise. */
export function useShownPart(): Part {
  const { onglet } = useQueryValues();
  return parts.find((part) => part === onglet) ?? 'texte';
}

const parts: readonly Part[] = ['texte', 'affirmations', 'revendications', 'verifier', 'diffusions'];

export function CommuniqueTabs({ tabs }: { tabs: readonly CommuniqueTab[] }) {
  const asked = useShownPart();
  const shown = tabs.find(({ part }) => part === asked) ?? tabs[0];
  const show = useShowPart();
  return (
    <Tabs value={shown?.part ?? null} onChange={(part) => show(part ?? 'texte')} keepMounted={false}>
      <Tabs.List mb="md" aria-label="Parties du communiqué">
        {tabs.map(({ part, label, mark }) => (
          <Tabs.Tab key={part} value={part} rightSection={mark}>
            {label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map(({ part, content }) => (
        <Tabs.Panel key={part} value={part}>
          {content}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

/** Goes to a part; the words and filters of another part's table go away with it. */
export function useShowPart(): (part: string) => void {
  const navigate = useNavigate();
  return (part) => {
    void navigate({ to: '.', resetScroll: false, search: () => (part === 'texte' ? {} : { onglet: part }) });
  };
}
