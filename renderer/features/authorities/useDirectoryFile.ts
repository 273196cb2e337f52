// The file of a directory being read: how far it is, a way to stop it, and to read it again with other columns.
import { useEffect, useRef, useState } from 'react';
import type { DirectoryColumn } from '../../../electron/contract/directories.ts';
import { client } from '../../app/client.ts';
import { announce } from '../../ui/announce.ts';
import { notify, notifyError } from '../../ui/notify.tsx';
import { type ReadDirectory, sendDirectory } from './directoryFile.ts';

interface Chosen {
  columns?: DirectoryColumn[];
  headings?: boolean;
}

export function useDirectoryFile() {
  const [file, setFile] = useState<File | null>(null);
  const [read, setRead] = useState<ReadDirectory | null>(null);
  const [received, setReceived] = useState<number | null>(null);
  const running = useRef<AbortController>(null);
  const last = useRef<ReadDirectory['readingId']>(null);

  useEffect(
    () => () => {
      running.current?.abort();
      // The core keeps what it read in memory; nobody looks at it any more.
      if (last.current !== null)
        void client.authorities.forgetFile({ readingId: last.current }).catch(() => {});
    },
    [],
  );

  async function start(chosen: File, options: Chosen): Promise<void> {
    running.current?.abort();
    const stopping = new AbortController();
    running.current = stopping;
    setFile(chosen);
    setReceived(0);
    try {
      const answer = await sendDirectory(chosen, {
        ...options,
        signal: stopping.signal,
        onProgress: (bytes) => {
          if (!stopping.signal.aborted) setReceived(bytes);
        },
      });
      last.current = answer.readingId;
      setRead(answer);
      announce(`Fichier lu : ${chosen.name}`);
    } catch (error) {
      if (!stopping.signal.aborted) {
        setRead(null);
        notifyError(error);
      }
    } finally {
      if (running.current === stopping) {
        running.current = null;
        setReceived(null);
      }
    }
  }

  return {
    ...{ file, read, received },
    open: (chosen: File) => {
      setRead(null);
      if (chosen.size > 0) void start(chosen, {});
      else
        notify({
          title: 'Ce fichier est vide',
          message: `${chosen.name} ne contient rien : téléchargez-le de nouveau.`,
          tone: 'bad',
        });
    },
    again: (options: Chosen) => {
      if (file !== null) void start(file, options);
    },
    stop: () => {
      running.current?.abort();
      announce('La lecture est arrêtée');
    },
  };
}
