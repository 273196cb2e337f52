// The button that notes what became of a demand, and its window.
import { Button, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Demand } from '../../../electron/contract/demands.ts';
import { announce } from '../../ui/announce.ts';
import { RecordForm } from '../../ui/RecordForm.tsx';
import { shortened } from '../communiques/shortened.ts';
import { demandAnswerForm } from './demandForm.tsx';
import { demandStatusWords } from './demandWords.ts';

export interface DemandAnswerProps {
  demand: Demand;
  /** Says which demand to those who hear the button among others like it. */
  named?: boolean;
  compact?: boolean;
}

export function DemandAnswer({ demand, named = false, compact = false }: DemandAnswerProps) {
  const [open, window] = useDisclosure(false);
  const words = demand.status === 'open' ? 'Noter la réponse…' : 'Changer l’état…';
  return (
    <>
      <Button
        variant="default"
        size={compact ? 'compact-sm' : 'sm'}
        aria-label={named ? `${words.replace('…', '')} : ${shortened(demand.text, 80)}` : undefined}
        aria-haspopup="dialog"
        onClick={window.open}
      >
        {words}
      </Button>
      <Modal opened={open} onClose={window.close} title="Ce que la revendication est devenue" size="lg">
        <Text size="sm" mb="md" fs="italic">
          {shortened(demand.text, 300)}
        </Text>
        <RecordForm
          domain="demands"
          form={demandAnswerForm}
          record={demand}
          inWindow
          onSaved={({ status }) => {
            window.close();
            announce(`Revendication : ${demandStatusWords[status].toLowerCase()}`);
          }}
          onCancel={window.close}
        />
      </Modal>
    </>
  );
}
