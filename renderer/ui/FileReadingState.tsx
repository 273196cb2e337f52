// How far the reading of a file is, with a way to stop it, or why it failed.
import { ErrorNotice } from './ErrorNotice.tsx';
import { bytesWords } from './errorText.ts';
import type { FileReading } from './useFileReading.ts';
import { WorkProgress } from './WorkProgress.tsx';

export interface FileReadingStateProps extends Pick<FileReading<never>, 'progress' | 'error'> {
  onStop: () => void;
}

export function FileReadingState({ progress, error, onStop }: FileReadingStateProps) {
  return (
    <>
      {progress !== null && (
        <WorkProgress
          progress={progress}
          label={`Lecture de ${progress.name}`}
          words={`Lecture de ${progress.name}\u00a0: ${bytesWords(progress.done)} sur ${bytesWords(progress.total)}`}
          onStop={onStop}
        />
      )}
      {error !== null && <ErrorNotice error={error} />}
    </>
  );
}
