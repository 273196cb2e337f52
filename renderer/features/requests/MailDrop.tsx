// Where e-mails saved as files are dropped, or chosen, to be noted on a request one after another.
import { Button, FileButton, Text } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { InformationRequest } from '../../../electron/contract/requests.ts';
import { notify } from '../../ui/notify.tsx';
import { Section } from '../../ui/Section.tsx';
import { useFileDrop } from '../../ui/useFileDrop.ts';
import classes from './Mail.module.css';
import { MailDialog } from './MailDialog.tsx';
import { otherFilesSentence, sortFiles } from './mailWords.ts';

export function MailDrop({ request }: { request: InformationRequest }) {
  const [files, setFiles] = useState<readonly File[]>([]);
  const forget = useRef<() => void>(null);
  const take = (given: readonly File[]) => {
    const { mails, others } = sortFiles(given);
    if (others.length > 0) {
      notify({ title: 'Ce n’est pas un courriel', message: otherFilesSentence(others), tone: 'bad' });
    }
    setFiles(mails);
  };
  const { ref, over } = useFileDrop(take);
  return (
    <Section title="Courriels">
      <div ref={ref} className={classes.drop} data-over={over} data-screen-only>
        <FileButton multiple accept=".eml,message/rfc822" resetRef={forget} onChange={take}>
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconMail size={16} aria-hidden />}>
              Ajouter un courriel (.eml)…
            </Button>
          )}
        </FileButton>
        <Text size="xs" c="dimmed" className={classes.hint}>
          ou déposez-le ici, même plusieurs à la fois. Pour l’obtenir : « Enregistrer sous » dans Thunderbird
          ou Outlook, « Télécharger le message » dans une messagerie en ligne.
        </Text>
      </div>
      {files.length > 0 && (
        <MailDialog
          request={request}
          files={files}
          onClose={() => {
            setFiles([]);
            // So that the same file may be chosen again.
            forget.current?.();
          }}
        />
      )}
    </Section>
  );
}
