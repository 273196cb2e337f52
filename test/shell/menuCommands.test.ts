// A command of the menu reaches the page, now or when it listens.
import { expect, it } from 'vitest';
import type { MenuCommand } from '../../electron/contract/bridge.ts';
import { menuCommands } from '../../electron/shell/menuCommands.ts';

function commandsTo(page: { isThere: boolean }) {
  const received: string[] = [];
  const commands = menuCommands((command: MenuCommand) => {
    if (page.isThere) received.push(command.name);
    return page.isThere;
  });
  return { received, commands };
}

it('a file opened before the page exists comes as soon as it listens, once', () => {
  const { received, commands } = commandsTo({ isThere: true });
  commands.push({ name: 'openFile', path: '/a.vigie' });
  expect(received).toEqual([]);
  commands.pageListens();
  commands.pageListens();
  expect(received).toEqual(['openFile']);
});

it('commands come at once to a page that listens, in order', () => {
  const { received, commands } = commandsTo({ isThere: true });
  commands.push({ name: 'newRegister' });
  commands.pageListens();
  commands.push({ name: 'export' });
  expect(received).toEqual(['newRegister', 'export']);
});

it('nothing is lost while the page reloads or is gone', () => {
  const page = { isThere: true };
  const { received, commands } = commandsTo(page);
  commands.pageListens();
  commands.pageLeft();
  commands.push({ name: 'search' });
  page.isThere = false;
  commands.pageListens();
  page.isThere = true;
  commands.pageListens();
  expect(received).toEqual(['search']);
});
