// A paper the core made: its bytes, and keeping it on the disk.
import type { Outputs } from '../../app/client.ts';
import { decodeBase64, downloadBlob } from '../../ui/attachmentTransfer.ts';
import { notify } from '../../ui/notify.tsx';

type PaperFile = Outputs['papers']['make'];

export function bytesOf({ content }: PaperFile): Uint8Array<ArrayBuffer> {
  return decodeBase64(content);
}

export function downloadPaper(file: PaperFile): void {
  downloadBlob(new Blob([bytesOf(file)], { type: file.mediaType }), file.name);
  notify({ title: 'Téléchargé', message: file.name });
}
