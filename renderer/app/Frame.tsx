// The frame of every page: header with the search, navigation, notices, and the page itself.
import { ActionIcon, AppShell, Burger, Menu, NavLink, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import {
  IconClockHour4,
  IconDotsVertical,
  IconHelp,
  IconLock,
  IconSearch,
  IconSettings,
  IconShieldCheck,
  IconTrash,
} from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import type { RegisterInfo } from '../../electron/contract/register.ts';
import { openHelp } from '../ui/help.ts';
import { notifyError } from '../ui/notify.tsx';
import { ConnectionNotice } from './ConnectionNotice.tsx';
import classes from './Frame.module.css';
import { chapterOfPage } from './help/chapterOfPage.ts';
import { HelpHost } from './help/HelpHost.tsx';
import { lockRegister } from './locking.ts';
import { navigation } from './navigation.ts';
import { openPalette, PaletteHost } from './palette/PaletteHost.tsx';
import { RegisterNotice } from './RegisterNotice.tsx';
import { useUndoKeys } from './undo/useUndo.ts';
import { useAutoLock } from './useAutoLock.ts';
import { useDueNotification } from './useDueNotification.ts';
import { useLastPlace } from './useLastPlace.ts';
import { usePageKeys } from './usePageKeys.ts';

/** `isHidden` while the register is locked and the page is kept behind for what is typed in it: it then hears no key. */
export function Frame({
  register,
  isHidden,
  children,
}: {
  register: RegisterInfo;
  isHidden: boolean;
  children: ReactNode;
}) {
  const [opened, { toggle, close }] = useDisclosure(false);
  const { pathname } = useLocation();
  useDueNotification(register.path);
  useAutoLock(register.encrypted && !isHidden);
  // From a text too, the editor of communiqués included.
  useHotkeys(isHidden ? [] : [['mod+K', openPalette]], [], true);
  useHotkeys(
    isHidden || !register.encrypted ? [] : [['mod+shift+L', () => void lockRegister().catch(notifyError)]],
    [],
  );
  useUndoKeys(!isHidden);
  usePageKeys(!isHidden);
  useLastPlace(register.path);
  const showHelp = () => openHelp(chapterOfPage(pathname));
  useHotkeys(
    isHidden
      ? []
      : [
          ['F1', showHelp],
          ['alt+ArrowLeft', () => window.history.back()],
          ['alt+ArrowRight', () => window.history.forward()],
        ],
    [],
  );
  useEffect(() => {
    if (pathname) close();
  }, [pathname, close]);
  return (
    <AppShell
      header={{ height: 52 }}
      navbar={{ width: 216, breakpoint: 'sm', collapsed: { mobile: !opened } }}
      padding={{ base: 'md', md: 'lg' }}
      transitionDuration={0}
    >
      <button type="button" className={classes.skip} onClick={skipToContent}>
        Aller au contenu
      </button>
      <AppShell.Header className={classes.header}>
        <Burger
          opened={opened}
          onClick={toggle}
          hiddenFrom="sm"
          size="sm"
          aria-label={opened ? 'Fermer la navigation' : 'Ouvrir la navigation'}
          aria-expanded={opened}
        />
        <Link to="/" className={classes.name}>
          Vigie
          <Text component="span" size="sm" c="dimmed" className={classes.register} title={register.path}>
            {register.name}
          </Text>
        </Link>
        <UnstyledButton className={classes.search} onClick={openPalette} aria-keyshortcuts="Control+K">
          <IconSearch size={16} aria-hidden />
          <span className={classes.searchWords}>Chercher une fiche ou une action</span>
          <kbd className={classes.keys}>Ctrl K</kbd>
        </UnstyledButton>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label="Aide de cet écran"
          aria-keyshortcuts="F1"
          onClick={showHelp}
        >
          <IconHelp size={20} aria-hidden />
        </ActionIcon>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label="Réglages, sauvegardes, journal, corbeille"
            >
              <IconDotsVertical size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {secondary.map(({ to, label, icon: Icon }) => (
              <Menu.Item key={to} component={Link} to={to} leftSection={<Icon size={16} aria-hidden />}>
                {label}
              </Menu.Item>
            ))}
            {register.encrypted && (
              <Menu.Item
                leftSection={<IconLock size={16} aria-hidden />}
                rightSection={<kbd className={classes.keys}>Ctrl Maj L</kbd>}
                onClick={() => void lockRegister().catch(notifyError)}
              >
                Verrouiller
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      </AppShell.Header>
      <AppShell.Navbar className={classes.navbar} data-opened={opened} aria-label="Navigation principale">
        {navigation.map(({ label, entries }) => (
          <section key={label} className={classes.group} aria-label={label}>
            <Text size="xs" c="dimmed" className={classes.groupName} aria-hidden>
              {label}
            </Text>
            {entries.map(({ to, label: name, icon: Icon }) => (
              <NavLink
                key={to}
                component={Link}
                to={to}
                label={name}
                leftSection={<Icon size={18} aria-hidden />}
                active={isWithin(pathname, to)}
                aria-current={isWithin(pathname, to) ? 'page' : undefined}
                className={classes.entry}
              />
            ))}
          </section>
        ))}
      </AppShell.Navbar>
      <AppShell.Main id="contenu" tabIndex={-1} className={classes.main}>
        <div className={classes.page}>
          <ConnectionNotice />
          <RegisterNotice register={register} />
          {children}
        </div>
      </AppShell.Main>
      {!isHidden && <PaletteHost />}
      {!isHidden && <HelpHost />}
    </AppShell>
  );
}

const secondary = [
  { to: '/reglages', label: 'Réglages', icon: IconSettings },
  { to: '/sauvegardes', label: 'Sauvegardes', icon: IconShieldCheck },
  { to: '/journal', label: 'Journal', icon: IconClockHour4 },
  { to: '/corbeille', label: 'Corbeille', icon: IconTrash },
] as const;

/** The address's `#` is the router's: the skip link is a button that moves the focus. */
function skipToContent(): void {
  document.getElementById('contenu')?.focus();
}

function isWithin(pathname: string, to: string): boolean {
  return to === '/' ? pathname === '/' : pathname === to || pathname.startsWith(`${to}/`);
}
