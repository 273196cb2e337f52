// The words of sources.
import type { Outputs } from '../../app/client.ts';

type Source = Outputs['sources']['get'];

export const sourceKinds: Record<Source['kind'], string> = {
  article: 'Article de presse',
  letter: 'Lettre ou courriel',
  decree: 'Texte officiel',
  page: 'Page web',
  testimony: 'Témoignage',
  other: 'Autre',
};
