// Asks for what someone said, who said it and as what: a quotation without its author convinces nobody.
import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api } from '../../app/client.ts';
import { type Quotation, quotationOf } from './quotation.ts';

export interface QuotationWindowProps {
  /** What is selected in the text: the words. */
  selected: string;
  onClose: () => void;
  onQuotation: (quotation: Quotation) => void;
}

export function QuotationWindow({ selected, onClose, onQuotation }: QuotationWindowProps) {
  const [words, setWords] = useState(selected);
  const [name, setName] = useState('');
  const [role, setRole] = useState('');
  const [refused, setRefused] = useState(false);
  const { data: association } = useQuery(api.association.get.queryOptions());
  const { representativeName = '', representativeCapacity = '' } = association ?? {};
  const lacking = { words: words.trim() === '', name: name.trim() === '' };
  function submit(event: FormEvent): void {
    event.preventDefault();
    event.stopPropagation();
    setRefused(true);
    if (!lacking.words && !lacking.name) onQuotation(quotationOf({ words, name, role }));
  }
  return (
    <Modal opened onClose={onClose} title="Ajouter une citation" size="lg">
      <form noValidate onSubmit={submit}>
        <Stack gap="md">
          <Textarea
            label="Ce qui a été dit"
            description="Les mots mêmes, relus par la personne. Les guillemets se mettent seuls."
            withAsterisk
            aria-required
            data-autofocus
            autosize
            minRows={3}
            error={refused && lacking.words && 'À remplir.'}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <Group grow align="flex-start">
            <TextInput
              label="Qui le dit"
              description="Une personne qui a accepté d’être citée."
              withAsterisk
              aria-required
              error={refused && lacking.name && 'À remplir.'}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <TextInput
              label="À quel titre"
              description="Présidente, élu au conseil d’école…"
              value={role}
              onChange={(event) => setRole(event.currentTarget.value)}
            />
          </Group>
          {representativeName !== '' && name === '' && (
            <Group gap="xs">
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => {
                  setName(representativeName);
                  setRole(representativeCapacity);
                }}
              >
                {representativeName}
              </Button>
              <Text size="sm" c="dimmed">
                représente l’association.
              </Text>
            </Group>
          )}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              Annuler
            </Button>
            <Button type="submit">Ajouter la citation</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
