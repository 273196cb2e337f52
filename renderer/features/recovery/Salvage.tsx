// Salvages what is readable of a damaged register, and says what was not.
import { Alert, Box, Button, List, Stack, Text } from '@mantine/core';
import { IconLifebuoy } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { SalvageReport } from '../../../electron/contract/recovery.ts';
import { client } from '../../app/client.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { errorOf } from '../../ui/errorText.ts';
import { useAction } from '../../ui/useAction.ts';
import { useTold } from '../../ui/useTold.ts';
import { WorkProgress } from '../../ui/WorkProgress.tsx';
import { noSecret, SecretField, secretInput } from '../protection/SecretFields.tsx';
import { secretError } from '../protection/secretError.ts';
import { salvageFacts, salvageTitle } from './salvageWords.ts';

/** For the damaged file at `path`; `label` is on its button. */
export function Salvage({ path, label = 'Récupérer ce qui est lisible' }: { path: string; label?: string }) {
  const [report, setReport] = useState<SalvageReport | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [secret, setSecret] = useState(noSecret);
  const [isEncrypted, setEncrypted] = useState(false);
  const { progress, running, run, stop } = useTold({
    begin() {
      setFailure(null);
      const input = { path, ...(secret.typed === '' ? {} : secretInput(secret)) };
      return (signal) => client.register.salvage(input, { signal });
    },
    hear(told) {
      if (told.report) setReport(told.report);
      return { done: told.done, total: 1 };
    },
    done: 'Récupération terminée',
    catchError(error) {
      setFailure(error);
      if (errorOf(error)?.code === 'REGISTER_LOCKED') setEncrypted(true);
      return true;
    },
  });
  const fieldError = isEncrypted ? secretError(failure) : null;
  if (report !== null) return <Report report={report} />;
  return (
    <Stack gap="sm" align="flex-start">
      {failure !== null && fieldError === null && <ErrorNotice error={failure} />}
      {isEncrypted && (
        <Box w={360} maw="100%">
          <SecretField
            secret={secret}
            label="Phrase de passe du registre"
            error={fieldError}
            onChange={setSecret}
          />
        </Box>
      )}
      {progress === null && (
        <Button
          leftSection={<IconLifebuoy size={18} aria-hidden />}
          loading={running}
          onClick={() => void run()}
        >
          {label}
        </Button>
      )}
      <WorkProgress progress={progress} label="Avancement de la récupération" onStop={stop} />
    </Stack>
  );
}

function Report({ report }: { report: SalvageReport }) {
  const navigate = useNavigate();
  const open = useAction(async () => {
    await client.register.open({ path: report.to });
    await navigate({ to: '/' });
  });
  return (
    <Alert
      color="lagoon"
      variant="outline"
      icon={<IconLifebuoy aria-hidden />}
      title={salvageTitle(report)}
      role="status"
    >
      <Stack gap="sm" align="flex-start">
        <List size="sm">
          {salvageFacts(report).map((fact) => (
            <List.Item key={fact}>{fact}</List.Item>
          ))}
        </List>
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          Le nouveau registre : {report.to}. Le fichier abîmé est resté tel quel : {report.from}
        </Text>
        <Button loading={open.running} onClick={() => void open.run()}>
          Ouvrir le registre récupéré
        </Button>
      </Stack>
    </Alert>
  );
}
