// Charts taken out of the page: as SVG, PNG or CSV.
import type { ChartKind } from '../../../electron/contract/figures.ts';
import { client } from '../../app/client.ts';
import { asId } from '../../app/records.ts';
import { downloadBlob } from '../../ui/attachmentTransfer.ts';
import { drawingAddress, withFace } from '../../ui/drawing.ts';

export type ChartFormat = 'svg' | 'png' | 'csv';

export const chartNames: Readonly<Record<ChartKind | 'week', string>> = {
  theme: 'Par thème',
  level: 'Par niveau',
  commune: 'Par commune',
  channel: 'Par moyen de réception',
  month: 'Par mois',
  week: 'Par semaine',
  themeByLevel: 'Par thème et par niveau',
};

export function isChart(value: string | undefined): value is ChartKind | 'week' {
  return value !== undefined && value in chartNames;
}

/** Downloads a chart of what may be published, and gives the file's name. From then on it counts as published. */
export async function exportChart(dossierId: string, kind: ChartKind, format: ChartFormat): Promise<string> {
  const { name, svg, csv } = await client.figures.export({ dossierId: asId(dossierId), kind });
  const file = `${name}.${format}`;
  const blob =
    format === 'csv'
      ? new Blob([csv], { type: 'text/csv;charset=utf-8' })
      : format === 'svg'
        ? new Blob([await withFace(svg)], { type: 'image/svg+xml' })
        : await drawnPng(svg);
  downloadBlob(blob, file);
  return file;
}

/** Dots for each unit of the drawing: sharp in print at half a page's width. */
const SCALE = 3;

async function drawnPng(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = await drawingAddress(svg);
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)), 'image/png');
  });
}
