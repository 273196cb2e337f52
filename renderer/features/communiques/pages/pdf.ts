// Reads PDFs in a worker of the application's own, and draws their pages: loaded with the first page that is shown.
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy, TextLayer } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import classes from './LivePages.module.css';

export type Pdf = PDFDocumentProxy;

GlobalWorkerOptions.workerPort ??= new Worker(workerAddress, { type: 'module' });

/** Opens the bytes of a PDF; they are the reader's from then on. */
export function openPdf(data: Uint8Array): Promise<Pdf> {
  return getDocument({ data, useWasm: false, isImageDecoderSupported: false }).promise;
}

/**
 * A page from 1 at that width in CSS pixels: its picture, and over it its words, to be selected and read aloud.
 * Both are complete when it comes.
 */
export async function drawPage(pdf: Pdf, number: number, width: number): Promise<DocumentFragment> {
  const page = await pdf.getPage(number);
  const scale = width / page.getViewport({ scale: 1 }).width;
  const viewport = page.getViewport({ scale });
  const sharpness = window.devicePixelRatio || 1;
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(viewport.width * sharpness);
  canvas.height = Math.round(viewport.height * sharpness);
  canvas.className = classes.picture ?? '';
  canvas.ariaHidden = 'true';
  const words = document.createElement('div');
  words.className = classes.words ?? '';
  words.style.setProperty('--total-scale-factor', String(scale));
  const transform = sharpness === 1 ? undefined : [sharpness, 0, 0, sharpness, 0, 0];
  const text = new TextLayer({
    textContentSource: page.streamTextContent(),
    container: words,
    viewport,
  });
  await Promise.all([page.render({ canvas, viewport, transform }).promise, text.render()]);
  const drawn = document.createDocumentFragment();
  drawn.append(canvas, words);
  return drawn;
}
