// Asks for a link: its address and the words that show it.
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { linkAddress } from './linkAddress.ts';

export interface LinkWindowProps {
  /** What is selected in the text: the words, or the address itself. */
  selected: string;
  onClose: () => void;
  onLink: (words: string, address: string) => void;
}

export function LinkWindow({ selected, onClose, onLink }: LinkWindowProps) {
  const selectedIsAddress =
    linkAddress(selected) !== null && /^(https?:|mailto:|www\.)/iu.test(selected.trim());
  const [words, setWords] = useState(selectedIsAddress ? '' : selected);
  const [typed, setTyped] = useState(selectedIsAddress ? selected.trim() : '');
  const [refused, setRefused] = useState(false);
  function submit(event: FormEvent): void {
    event.preventDefault();
    event.stopPropagation();
    const address = linkAddress(typed);
    setRefused(address === null);
    if (address !== null) onLink(words, address);
  }
  return (
    <Modal opened onClose={onClose} title="Ajouter un lien">
      <form noValidate onSubmit={submit}>
        <Stack gap="md">
          <TextInput
            label="Adresse"
            description="Une page (https://…) ou une adresse électronique."
            error={
              refused &&
              'Cette adresse n’est pas complète : elle s’écrit https://exemple.fr ou nom@exemple.fr.'
            }
            withAsterisk
            aria-required
            data-autofocus
            inputMode="url"
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setRefused(false);
            }}
          />
          <TextInput
            label="Texte du lien"
            description="Ce qu’on lit à la place de l’adresse : « le décret », « la page du ministère »."
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              Annuler
            </Button>
            <Button type="submit">Ajouter le lien</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
