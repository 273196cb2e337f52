// Reads PDFs in a worker of the application's own, and draws their pages: loaded with the first page that is shown.
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy, TextLayer } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import classes from './LivePages.module.css';

export type Pdf = PDFDocumentProxy;

GlobalWorkerOptions.workerPort ??= new Worker(workerAddress, { type: 'module' });

/** Opens the bytes of a PDF; they are the reader's from then on. */
export function openPdf(data: Uint8Array): Promise<Pdf> {
  return getDocument({ data, useWasm: false, disableFontFace: true, isImageDecoderSupported: false }).promise;
}

export interface DrawnPage {
  picture: HTMLCanvasElement;
  /** The words over the picture, to be selected and read aloud. */
  words(): Promise<HTMLElement>;
}

/** A page from 1 at that width in CSS pixels. The picture is complete when it comes; its words are laid when asked for. */
export async function drawPage(pdf: Pdf, number: number, width: number): Promise<DrawnPage> {
  const page = await pdf.getPage(number);
  const scale = width / page.getViewport({ scale: 1 }).width;
  const viewport = page.getViewport({ scale });
  const sharpness = window.devicePixelRatio || 1;
  const picture = document.createElement('canvas');
  picture.width = Math.round(viewport.width * sharpness);
  picture.height = Math.round(viewport.height * sharpness);
  picture.className = classes.picture ?? '';
  picture.ariaHidden = 'true';
  const transform = sharpness === 1 ? undefined : [sharpness, 0, 0, sharpness, 0, 0];
  // As for printing: drawn at once, not a piece at each frame of the screen.
  await page.render({ canvas: picture, viewport, transform, intent: 'print' }).promise;
  return {
    picture,
    words: async () => {
      const container = document.createElement('div');
      container.className = classes.words ?? '';
      container.style.setProperty('--total-scale-factor', String(scale));
      const layer = new TextLayer({ textContentSource: page.streamTextContent(), container, viewport });
      await layer.render();
      return container;
    },
  };
}
