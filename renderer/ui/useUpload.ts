// Files being attached: how far each is, and a way to stop it.
import { useRef, useState } from 'react';
import type { Attachment } from '../../electron/contract/documents.ts';
import { announce } from './announce.ts';
import { type AttachOptions, attachFile } from './attachmentTransfer.ts';
import { notifyError } from './notify.tsx';

export interface Upload {
  key: string;
  name: string;
  size: number;
  received: number;
  cancel: () => void;
}

export interface Uploads {
  running: readonly Upload[];
  /** Attaches a file; null when it failed (said in a notice) or was stopped. */
  attach: (file: File) => Promise<Attachment | null>;
}

export function useUpload(options: Pick<AttachOptions, 'ownerId' | 'dossierId'>): Uploads {
  const [running, setRunning] = useState<readonly Upload[]>([]);
  const count = useRef(0);
  return {
    running,
    async attach(file) {
      count.current += 1;
      const key = String(count.current);
      const stop = new AbortController();
      const upload = { key, name: file.name, size: file.size, received: 0, cancel: () => stop.abort() };
      setRunning((all) => [...all, upload]);
      try {
        const document = await attachFile(file, {
          ...options,
          signal: stop.signal,
          onProgress: (received) =>
            setRunning((all) => all.map((one) => (one.key === key ? { ...one, received } : one))),
        });
        announce(`${file.name} est joint`);
        return document;
      } catch (error) {
        if (stop.signal.aborted) announce(`L’envoi de ${file.name} est arrêté`);
        else notifyError(error);
        return null;
      } finally {
        setRunning((all) => all.filter((one) => one.key !== key));
      }
    },
  };
}
