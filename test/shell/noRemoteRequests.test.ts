// No request of the page leaves the machine.
import { expect, it } from 'vitest';
import {
  blockRemoteRequests,
  isRequestAllowed,
  type RequestSession,
} from '../../electron/shell/noRemoteRequests.ts';

const INSTALLED = ['vigie://app'];
const DEVELOPMENT = [...INSTALLED, 'http://127.0.0.1:5173'];

it.each([
  ['vigie://app/assets/index.js', true],
  ['vigie://autre/assets/index.js', false],
  ['data:image/png;base64,AAAA', true],
  ['blob:vigie://app/0f8f', true],
  ['blob:https://exemple.fr/0f8f', false],
  ['blob:null/0f8f', false],
  ['devtools://devtools/bundled/index.html', true],
  ['https://exemple.fr/', false],
  ['http://127.0.0.1:5173/main.tsx', false],
  ['ws://127.0.0.1:5173/', false],
  ['wss://exemple.fr/', false],
  ['ftp://exemple.fr/', false],
  ['file:///etc/passwd', false],
  ['chrome-extension://abc/x.js', false],
  ['https://redirector.gvt1.com/edgedl/chrome/dict/fr-fr-3-0.bdic', false],
  ['', false],
])('installed, %s: %s', (url, expected) => {
  expect(isRequestAllowed(url, INSTALLED)).toBe(expected);
});

it.each([
  ['http://127.0.0.1:5173/main.tsx', true],
  ['ws://127.0.0.1:5173/?token=1', true],
  ['http://127.0.0.1:9229/', false],
  ['ws://127.0.0.1:9229/', false],
  ['https://exemple.fr/', false],
])('in development, %s: %s', (url, expected) => {
  expect(isRequestAllowed(url, DEVELOPMENT)).toBe(expected);
});

it('cancels at the session what is not allowed', () => {
  const answers: boolean[] = [];
  const session: RequestSession = {
    webRequest: {
      onBeforeRequest(listener) {
        for (const url of ['vigie://app/', 'https://exemple.fr/']) {
          listener({ url }, ({ cancel }) => answers.push(cancel));
        }
      },
    },
  };
  blockRemoteRequests(session, INSTALLED);
  expect(answers).toEqual([false, true]);
});
