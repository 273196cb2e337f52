// An import that was made: what it did, its report to save, and the way to take it all away again.
import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { ConcernImportReport } from '../../../electron/contract/concernFiles.ts';
import type { Id } from '../../../electron/contract/primitives.ts';
import { client } from '../../app/client.ts';
import { downloadBlob } from '../../ui/attachmentTransfer.ts';
import { useConfirm } from '../../ui/confirm.tsx';
import { countWords } from '../../ui/countWords.ts';
import { ButtonLink } from '../../ui/links.tsx';
import { notify } from '../../ui/notify.tsx';
import { useAction } from '../../ui/useAction.ts';
import { type ReportFile, reportCsv, reportMarkdown, reportSentences } from './importReport.ts';

export interface MadeImport {
  importId: Id;
  dossierId: string;
  persons: number;
  report: ConcernImportReport;
}

export function ImportDone({ made, onClose }: { made: MadeImport; onClose: () => void }) {
  const { report, persons, dossierId } = made;
  return (
    <Alert
      color="teal"
      variant="outline"
      icon={<IconCheck aria-hidden />}
      title="Import terminé"
      role="group"
    >
      <Stack gap="sm">
        <List size="sm">
          {reportSentences(report, persons).map((sentence) => (
            <List.Item key={sentence}>{sentence}</List.Item>
          ))}
        </List>
        <Group gap="sm">
          <ButtonLink to={`/inquietudes?dossier=${dossierId}`}>Voir les inquiétudes</ButtonLink>
          <ImportActions made={made} onUndone={onClose} />
        </Group>
      </Stack>
    </Alert>
  );
}

export interface ImportActionsProps {
  made: MadeImport;
  onUndone: () => void;
  /** One of a list: quieter than the import at hand. */
  isPast?: boolean;
}

export function ImportActions({ made, onUndone, isPast = false }: ImportActionsProps) {
  const look = isPast
    ? ({ variant: 'subtle', size: 'compact-sm' } as const)
    : ({ variant: 'default' } as const);
  const { importId, persons, report } = made;
  const confirm = useConfirm();
  const [changed, setChanged] = useState<{ importId: Id; count: number } | null>(null);
  const undo = useAction(async (leaveChanged: boolean) => {
    const answer = await client.concerns.undoImport({ importId, leaveChanged });
    if (answer.changedCount > 0 && !leaveChanged) {
      setChanged({ importId, count: answer.changedCount });
      return;
    }
    setChanged(null);
    notify({
      title: 'Import annulé',
      message: `${countWords(answer.removed, ['inquiétude retirée', 'inquiétudes retirées'])}.`,
    });
    onUndone();
  });
  const ask = async () => {
    const agreed = await confirm({
      title: 'Annuler cet import ?',
      body: 'Les inquiétudes et les personnes qu’il a apportées sont retirées pour de bon. Le reste ne change pas.',
      confirm: 'Annuler l’import',
      cancel: 'Garder',
      danger: true,
    });
    if (agreed) await undo.run(false);
  };
  return (
    <>
      <Button
        {...look}
        leftSection={<IconDownload size={16} aria-hidden />}
        onClick={() => save(reportMarkdown(report, persons))}
      >
        Enregistrer le rapport
      </Button>
      {report.leftOut.length > 0 && (
        <Button {...look} onClick={() => save(reportCsv(report))}>
          Lignes laissées de côté (CSV)
        </Button>
      )}
      <Button
        {...look}
        leftSection={<IconArrowBackUp size={16} aria-hidden />}
        loading={undo.running}
        onClick={() => void ask()}
      >
        Annuler l’import…
      </Button>
      {changed !== null && (
        <Group gap="sm" role="status">
          <Text size="sm">
            {countWords(changed.count, ['fiche a été modifiée', 'fiches ont été modifiées'])} depuis : rien
            n’a été retiré.
          </Text>
          <Button size="compact-sm" variant="default" onClick={() => void undo.run(true)}>
            Retirer les autres
          </Button>
        </Group>
      )}
    </>
  );
}

function save({ name, mediaType, text }: ReportFile): void {
  downloadBlob(new Blob([text], { type: mediaType }), name);
}
