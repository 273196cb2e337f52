// Makes a part of the page take dropped files.
import { type RefCallback, useCallback, useEffectEvent, useState } from 'react';

export interface FileDrop {
  ref: RefCallback<HTMLElement>;
  /** Files are being dragged over it. */
  over: boolean;
}

/** `onFiles` gets what is dropped, at least one file. A shortcut: a button beside it must do the same. */
export function useFileDrop(onFiles: (files: File[]) => void): FileDrop {
  const [over, setOver] = useState(false);
  const take = useEffectEvent(onFiles);
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return;
    const stop = new AbortController();
    const { signal } = stop;
    const hover = (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    };
    const leave = () => setOver(false);
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) take(files);
    };
    element.addEventListener('dragover', hover, { signal });
    element.addEventListener('dragleave', leave, { signal });
    element.addEventListener('drop', drop, { signal });
    return () => stop.abort();
  }, []);
  return { ref, over };
}
