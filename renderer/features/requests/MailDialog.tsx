// E-mails read one after another: what each says, what it will be noted as and why, the files it brings.
import { Button, Group, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { InformationRequest } from '../../../electron/contract/requests.ts';
import { client } from '../../app/client.ts';
import { holdFile } from '../../ui/attachmentTransfer.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { MailForm } from './MailForm.tsx';

export interface MailDialogProps {
  request: InformationRequest;
  files: readonly File[];
  onClose: () => void;
}

export function MailDialog({ request, files, onClose }: MailDialogProps) {
  const [index, setIndex] = useState(0);
  const reading = useId();
  const file = files[index];
  const { data, error, refetch } = useQuery({
    queryKey: ['mail', request.id, reading, index],
    queryFn: ({ signal }) => readFile(file, request, signal),
    enabled: file !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const next = () => (index + 1 < files.length ? setIndex(index + 1) : onClose());
  /** Nothing of what is not noted stays in the register. */
  const drop = () => {
    if (data) void client.documents.abandon({ uploadId: data.uploadId }).catch(() => undefined);
  };
  const pass = () => {
    drop();
    next();
  };
  const title = files.length > 1 ? `Courriel ${index + 1} sur ${files.length}` : 'Courriel';
  return (
    <Modal
      opened
      size="xl"
      title={title}
      onClose={() => {
        drop();
        onClose();
      }}
    >
      {data ? (
        <MailForm key={index} request={request} {...data} onKept={next} onPass={pass} />
      ) : error ? (
        <>
          <ErrorNotice error={error} retry={() => void refetch()} />
          <Group justify="flex-end" mt="md">
            <Button variant="default" onClick={pass}>
              {index + 1 < files.length ? 'Passer au suivant' : 'Fermer'}
            </Button>
          </Group>
        </>
      ) : (
        <Loading what="du courriel" />
      )}
    </Modal>
  );
}

async function readFile(file: File | undefined, request: InformationRequest, signal: AbortSignal) {
  if (file === undefined) throw new Error('there is no file left to read');
  const uploadId = await holdFile(file, signal);
  try {
    const mail = await client.requests.readMail({ requestId: request.id, uploadId }, { signal });
    return { uploadId, mail };
  } catch (error) {
    await client.documents.abandon({ uploadId }).catch(() => undefined);
    throw error;
  }
}
