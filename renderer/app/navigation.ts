// The navigation: its groups and their entries, each with the page it leads to.
import {
  IconAlertCircle,
  IconBuildingBank,
  IconDatabase,
  IconFiles,
  IconFolder,
  IconHome,
  IconMail,
  IconMessageReport,
  IconMicrophone2,
  IconNews,
  IconPaperclip,
  IconSpeakerphone,
  IconTargetArrow,
  IconUsers,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';

export interface NavigationEntry {
  to: string;
  label: string;
  icon: ComponentType<{ size?: number; 'aria-hidden'?: boolean }>;
}

/** The navigation, in groups: what one does, what one knows, whom one deals with. */
export const navigation: readonly { label: string; entries: readonly NavigationEntry[] }[] = [
  {
    label: 'Agir',
    entries: [
      { to: '/', label: 'Accueil', icon: IconHome },
      { to: '/dossiers', label: 'Dossiers', icon: IconFolder },
      { to: '/communiques', label: 'Communiqués', icon: IconSpeakerphone },
      { to: '/demandes', label: 'Demandes', icon: IconMail },
      { to: '/revendications', label: 'Revendications', icon: IconTargetArrow },
    ],
  },
  {
    label: 'Savoir',
    entries: [
      { to: '/usages', label: 'Usages de données', icon: IconDatabase },
      { to: '/sources', label: 'Sources', icon: IconNews },
      { to: '/affirmations', label: 'Affirmations', icon: IconAlertCircle },
      { to: '/inquietudes', label: 'Inquiétudes', icon: IconMessageReport },
      { to: '/pieces', label: 'Pièces', icon: IconPaperclip },
    ],
  },
  {
    label: 'Contacts',
    entries: [
      { to: '/organismes', label: 'Organismes', icon: IconBuildingBank },
      { to: '/personnes', label: 'Personnes', icon: IconUsers },
      { to: '/presse', label: 'Presse', icon: IconMicrophone2 },
      { to: '/diffusions', label: 'Diffusions', icon: IconFiles },
    ],
  },
];
