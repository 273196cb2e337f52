// Only the main frame of Vigie's own page is answered.
import { describe, expect, it } from 'vitest';
import { INVOCATIONS } from '../../electron/shell/channels.ts';
import {
  type AnsweringIpc,
  answerInvocations,
  isTrustedFrame,
  type SenderFrame,
} from '../../electron/shell/trustedSender.ts';

const ORIGINS = ['vigie://app'];

const FRAMES: [string, SenderFrame | null, boolean][] = [
  ['the page', { url: 'vigie://app/dossiers', parent: null }, true],
  ['a frame of the page', { url: 'vigie://app/', parent: {} }, false],
  ['another host', { url: 'vigie://autre/', parent: null }, false],
  ['a remote page', { url: 'https://exemple.fr/', parent: null }, false],
  ['an empty page', { url: 'about:blank', parent: null }, false],
  ['a page without address', { url: '', parent: null }, false],
  ['a frame that is gone', null, false],
];

it.each(FRAMES)('%s', (_name, frame, expected) => {
  expect(isTrustedFrame(frame, ORIGINS)).toBe(expected);
});

describe('an invocation', () => {
  const listeners = new Map<string, Parameters<AnsweringIpc<string>['handle']>[1]>();
  const received: unknown[] = [];
  const receive = (sender: string, argument: unknown): void => void received.push([sender, argument]);
  answerInvocations<string>({ handle: (channel, listener) => listeners.set(channel, listener) }, ORIGINS, {
    connectCore: receive,
    chooseFolder: () => '/dossier',
    chooseRegister: () => null,
    revealInFolder: (sender, argument) => {
      receive(sender, argument);
      return true;
    },
    openExported: () => true,
    openExternal: () => true,
    notifyDue: () => true,
    keychainState: () => 'ready',
    rememberKey: () => true,
    hasKey: () => false,
    rememberedKey: () => null,
    forgetKey: () => {},
    listenToMenu: () => {},
  });

  it('exists for each channel', () => {
    expect([...listeners.keys()].sort()).toEqual(Object.values(INVOCATIONS).sort());
  });

  it('reaches its handler with the sender and the first argument', async () => {
    const event = { sender: 'page', senderFrame: { url: 'vigie://app/', parent: null } };
    expect(await listeners.get(INVOCATIONS.chooseFolder)?.(event)).toBe('/dossier');
    expect(await listeners.get(INVOCATIONS.revealInFolder)?.(event, '/a', '/b')).toBe(true);
    expect(received).toEqual([['page', '/a']]);
  });

  it.each(FRAMES.filter(([, , isTrusted]) => !isTrusted))(
    'from %s is rejected on every channel',
    async (_n, senderFrame) => {
      const before = received.length;
      for (const [channel, listener] of listeners) {
        await expect(listener({ sender: 'autre', senderFrame }), channel).rejects.toThrow('untrusted sender');
      }
      expect(received).toHaveLength(before);
    },
  );
});
