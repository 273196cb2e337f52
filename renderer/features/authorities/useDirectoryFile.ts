// The file of a directory being read, and read again with other columns.
import { useState } from 'react';
import type { DirectoryColumn } from '../../../electron/contract/directories.ts';
import { client } from '../../app/client.ts';
import { notify } from '../../ui/notify.tsx';
import { useFileReading } from '../../ui/useFileReading.ts';
import { type ReadDirectory, sendDirectory } from './directoryFile.ts';

interface Chosen {
  columns?: DirectoryColumn[];
  headings?: boolean;
}

export function useDirectoryFile() {
  const [file, setFile] = useState<File | null>(null);
  const { read, progress, error, start, drop, stop } = useFileReading<ReadDirectory>((reading) =>
    client.authorities.forgetFile(reading),
  );
  const send = (chosen: File, options: Chosen) =>
    start(chosen, (signal, onProgress) => sendDirectory(chosen, { ...options, signal, onProgress }));
  return {
    ...{ read, progress, error, stop },
    open(chosen: File) {
      drop();
      setFile(chosen);
      if (chosen.size > 0) send(chosen, {});
      else
        notify({
          title: 'Ce fichier est vide',
          message: `${chosen.name} ne contient rien : téléchargez-le de nouveau.`,
          tone: 'bad',
        });
    },
    again(options: Chosen) {
      if (file !== null) send(file, options);
    },
  };
}
