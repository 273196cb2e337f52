// « Exporter »: the formats of what the page shows. The application's own menu opens the first one of the page.
import { IconDownload } from '@tabler/icons-react';
import { ActionMenu, type ActionMenuProps } from './ActionMenu.tsx';

export type ExportMenuProps = Omit<ActionMenuProps, 'label' | 'icon' | 'isExport'> & { label?: string };

export function ExportMenu({ label = 'Exporter', ...rest }: ExportMenuProps) {
  return <ActionMenu {...rest} label={label} icon={IconDownload} isExport />;
}
