// A button that opens a list of actions.
import { Button, type ButtonProps } from '@mantine/core';
import { type Icon, IconChevronDown } from '@tabler/icons-react';
import { PageMenu, type PageMenuProps } from './PageMenu.tsx';

export interface ActionMenuProps
  extends Pick<ButtonProps, 'variant' | 'size'>,
    Pick<PageMenuProps, 'side' | 'children'> {
  label: string;
  icon?: Icon;
  /** Whether one of its actions is being done. */
  running?: boolean;
  /** Whether the application's own « Exporter » opens it. */
  isExport?: boolean;
}

export function ActionMenu(props: ActionMenuProps) {
  const { label, icon: Lead, running = false, isExport, side, variant = 'default', size, children } = props;
  return (
    <PageMenu
      name={label}
      {...(side && { side })}
      opener={
        <Button
          variant={variant}
          loading={running}
          data-export={isExport || undefined}
          {...(size !== undefined && { size })}
          leftSection={Lead && <Lead size={size === 'compact-sm' ? 14 : 16} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {label}
        </Button>
      }
    >
      {children}
    </PageMenu>
  );
}
