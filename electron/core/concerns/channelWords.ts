// How something reached the association, as files say it.
import type { Concern } from '../../contract/concerns.ts';

export const channelWords: Readonly<Record<Concern['channel'], string>> = {
  meeting: 'réunion',
  phone: 'téléphone',
  email: 'courriel',
  form: 'formulaire',
  paper: 'papier',
  other: 'autre',
};
