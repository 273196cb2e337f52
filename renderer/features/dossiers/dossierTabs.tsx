// The tabs of a dossier: its story, then what it holds, each loaded when it is first looked at.
import { type ComponentType, lazy } from 'react';
import type { RecordType } from '../../../electron/contract/primitives.ts';
import { Timeline } from './Timeline.tsx';

export interface DossierTab {
  /** In the address: `?onglet=demandes`. */
  name: string;
  label: string;
  /** The kind counted beside the label; null for what shows several. */
  counts: RecordType | null;
  Content: ComponentType<{ dossierId: string }>;
}

export const dossierTabs: readonly DossierTab[] = [
  { name: 'histoire', label: 'Histoire', counts: null, Content: Timeline },
  {
    name: 'connu',
    label: 'Ce qu’on sait',
    counts: null,
    Content: lazy(async () => ({ default: (await import('./KnownPoints.tsx')).KnownPoints })),
  },
  {
    name: 'fils',
    label: 'Fils',
    counts: null,
    Content: lazy(async () => ({ default: (await import('./Threads.tsx')).Threads })),
  },
  {
    name: 'usages',
    label: 'Usages de données',
    counts: 'dataUse',
    Content: lazy(async () => ({ default: (await import('../dataUses/DataUseTable.tsx')).DataUseTable })),
  },
  {
    name: 'sources',
    label: 'Sources',
    counts: 'source',
    Content: lazy(async () => ({ default: (await import('../sources/SourceTable.tsx')).SourceTable })),
  },
  {
    name: 'inquietudes',
    label: 'Inquiétudes',
    counts: 'concern',
    Content: lazy(async () => ({ default: (await import('../concerns/ConcernTable.tsx')).ConcernTable })),
  },
  {
    name: 'demandes',
    label: 'Demandes',
    counts: 'request',
    Content: lazy(async () => ({ default: (await import('../requests/RequestTable.tsx')).RequestTable })),
  },
  {
    name: 'communiques',
    label: 'Communiqués',
    counts: 'communique',
    Content: lazy(async () => ({
      default: (await import('../communiques/CommuniqueTable.tsx')).CommuniqueTable,
    })),
  },
  {
    name: 'affirmations',
    label: 'Affirmations',
    counts: 'claim',
    Content: lazy(async () => ({ default: (await import('../claims/ClaimTable.tsx')).ClaimTable })),
  },
  {
    name: 'revendications',
    label: 'Revendications',
    counts: 'demand',
    Content: lazy(async () => ({ default: (await import('../demands/DemandTable.tsx')).DemandTable })),
  },
  {
    name: 'pieces',
    label: 'Pièces',
    counts: 'document',
    Content: lazy(async () => ({ default: (await import('../documents/DocumentTable.tsx')).DocumentTable })),
  },
];
