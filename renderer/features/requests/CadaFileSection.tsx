// The file to send with a referral to the CADA: its pieces, what it weighs, and the PDF and the zip made of them.
import { Alert, Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import { IconFileTypePdf, IconFileZip, IconInfoCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { InformationRequest } from '../../../electron/contract/requests.ts';
import { api, client } from '../../app/client.ts';
import { announce } from '../../ui/announce.ts';
import { countWords } from '../../ui/countWords.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { keepFiles } from '../../ui/ExportButton.tsx';
import { bytesWords } from '../../ui/errorText.ts';
import { askExportFolder } from '../../ui/exportFolder.ts';
import { Loading } from '../../ui/Loading.tsx';
import { RecordName } from '../../ui/links.tsx';
import { Section } from '../../ui/Section.tsx';
import { useAction } from '../../ui/useAction.ts';
import { CadaPieceList } from './CadaPieceList.tsx';
import { movedPiece, orderedPieces, reasons, toggledPiece, usualChoice } from './cadaPieces.ts';

const USUAL_MEGABYTES = 20;
const MOST_MEGABYTES = 300;

/** Nothing for a letter that refers no request to the CADA. */
export function CadaFileSection({ request }: { request: InformationRequest }) {
  if (request.model !== 'cada-referral' || request.followsId === null) return null;
  return (
    <Section title="Dossier pour la CADA">
      <Stack gap="sm">
        <Text size="sm">
          La lettre, la liste des pièces et les pièces de <RecordName type="request" id={request.followsId} />
          , prêtes à envoyer : par courriel à cada@cada.fr, par le formulaire en ligne de la CADA, ou par la
          poste à CADA, TSA 50730, 75334 Paris Cedex 07.
        </Text>
        <CadaFile request={request} />
      </Stack>
    </Section>
  );
}

function CadaFile({ request }: { request: InformationRequest }) {
  const query = useQuery(api.requests.cadaPieces.queryOptions({ input: { id: request.id } }));
  const [choice, setChoice] = useState(usualChoice);
  const [megabytes, setMegabytes] = useState<number>(USUAL_MEGABYTES);
  const pieces = query.data?.pieces ?? [];
  const ordered = orderedPieces(pieces, choice);
  const kept = ordered.filter(({ id }) => !choice.leftOut.has(id));
  const make = useAction(async (documents: ('pdf' | 'zip')[]) => {
    const to = await askExportFolder();
    if (to === null) return;
    const { files } = await client.requests.cadaFile({
      ...{ id: request.id, pieces: kept.map(({ id }) => id), documents },
      ...{ maxBytes: Math.round(megabytes * 1_000_000), ...to },
    });
    keepFiles(files);
    // What could not be merged after all is named beside the others.
    await query.refetch();
  });
  if (query.error) return <ErrorNotice error={query.error} retry={() => void query.refetch()} />;
  if (query.isPending) return <Loading what="les pièces" />;
  const move = (id: string, title: string, by: -1 | 1) => {
    const moved = movedPiece(pieces, choice, id, by);
    setChoice(moved);
    const place = orderedPieces(pieces, moved).findIndex((piece) => piece.id === id) + 1;
    announce(`${title} : place ${place} sur ${pieces.length}`);
  };
  const total = kept.reduce((sum, { size }) => sum + size, 0);
  const apart = kept.filter(({ mergeable }) => !mergeable);
  const isOver = total > megabytes * 1_000_000;
  return (
    <>
      <CadaPieceList
        pieces={ordered}
        leftOut={choice.leftOut}
        onToggle={(id) => setChoice(toggledPiece(choice, id))}
        onMove={move}
      />
      {apart.length > 0 && (
        <Alert color="orange" variant="outline" icon={<IconInfoCircle aria-hidden />}>
          <Text size="sm">Hors du PDF, et fournies dans le zip :</Text>
          <ul>
            {apart.map(({ id, name, reason }) => (
              <li key={id}>
                {name} ({reasons[reason ?? 'damaged']})
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <Group align="flex-end" gap="md">
        <NumberInput
          label="Taille à ne pas dépasser"
          suffix=" Mo"
          w="12rem"
          min={1}
          max={MOST_MEGABYTES}
          clampBehavior="blur"
          value={megabytes}
          onChange={(value) => setMegabytes(Number(value) || USUAL_MEGABYTES)}
        />
        <Text size="sm" pb="xs" c={isOver ? 'red' : 'dimmed'}>
          {countWords(kept.length, ['pièce', 'pièces'])}, {bytesWords(total)}
          {isOver && ' : c’est trop, laissez-en de côté ou relevez la taille'}
        </Text>
      </Group>
      <Group gap="sm">
        <Button
          loading={make.running}
          leftSection={<IconFileTypePdf size={16} aria-hidden />}
          onClick={() => void make.run(['pdf'])}
        >
          Faire le PDF
        </Button>
        <Button
          variant="default"
          loading={make.running}
          leftSection={<IconFileZip size={16} aria-hidden />}
          onClick={() => void make.run(['zip'])}
        >
          Faire le zip
        </Button>
        <Button variant="default" loading={make.running} onClick={() => void make.run(['pdf', 'zip'])}>
          Faire les deux
        </Button>
      </Group>
    </>
  );
}
