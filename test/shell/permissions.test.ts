// A page is given no permission, no device and no download.
import { describe, expect, it } from 'vitest';
import {
  denyPermissions,
  isPermissionGranted,
  type PermissionSession,
} from '../../electron/shell/permissions.ts';

const ORIGINS = ['vigie://app'];

const PERMISSIONS = [
  'media',
  'geolocation',
  'notifications',
  'clipboard-read',
  'fileSystem',
  'fullscreen',
  'openExternal',
  'hid',
  'serial',
  'usb',
  'midi',
  'display-capture',
  'local-fonts',
  'pointerLock',
  'storage-access',
  'unknown',
];

describe('asking for a permission', () => {
  it.each(PERMISSIONS)('%s is refused to Vigie’s own page', (permission) => {
    expect(isPermissionGranted(permission, 'vigie://app/', true, ORIGINS)).toBe(false);
  });

  it.each([
    ['vigie://app/', true, true],
    ['vigie://app', true, true],
    ['vigie://app/', false, false],
    ['https://exemple.fr/', true, false],
    ['', true, false],
  ])('copying text from %s (main frame: %s): %s', (url, isMainFrame, expected) => {
    expect(isPermissionGranted('clipboard-sanitized-write', url, isMainFrame, ORIGINS)).toBe(expected);
  });
});

describe('the session', () => {
  const handlers = fakeSession();
  denyPermissions(handlers.session, ORIGINS);

  it('refuses requests and checks', () => {
    const page = { getURL: () => 'vigie://app/' };
    const answers: boolean[] = [];
    for (const permission of PERMISSIONS) {
      const details = { isMainFrame: true, requestingUrl: 'vigie://app/' };
      handlers.request?.(page, permission, (granted) => answers.push(granted), details);
      answers.push(handlers.check?.(page, permission, 'vigie://app', { isMainFrame: true }) ?? true);
    }
    expect(answers).toHaveLength(PERMISSIONS.length * 2);
    expect(answers).not.toContain(true);
  });

  it('refuses devices, Bluetooth pairing and screen capture, and protects every USB class', () => {
    expect(handlers.device?.()).toBe(false);
    expect(handlers.usbClasses?.({ protectedClasses: ['hid', 'audio'] })).toEqual(['hid', 'audio']);
    const answers: unknown[] = [];
    handlers.pairing?.({}, (response) => answers.push(response));
    handlers.displayMedia?.({}, (streams) => answers.push(streams));
    expect(answers).toEqual([{ confirmed: false }, null]);
  });

  it.each(['will-download', 'select-hid-device', 'select-serial-port', 'select-usb-device'])(
    'stops %s',
    (event) => {
      let isPrevented = false;
      handlers.events.get(event)?.({
        preventDefault: () => {
          isPrevented = true;
        },
      });
      expect(isPrevented).toBe(true);
    },
  );
});

function fakeSession() {
  type Handler<Name extends keyof PermissionSession> = Parameters<PermissionSession[Name]>[0];
  const events = new Map<string, (event: { preventDefault(): void }) => void>();
  const set: {
    request?: Handler<'setPermissionRequestHandler'>;
    check?: Handler<'setPermissionCheckHandler'>;
    device?: Handler<'setDevicePermissionHandler'>;
    displayMedia?: Handler<'setDisplayMediaRequestHandler'>;
    usbClasses?: Handler<'setUSBProtectedClassesHandler'>;
    pairing?: Handler<'setBluetoothPairingHandler'>;
  } = {};
  const session: PermissionSession = {
    setPermissionRequestHandler: (handler) => void Object.assign(set, { request: handler }),
    setPermissionCheckHandler: (handler) => void Object.assign(set, { check: handler }),
    setDevicePermissionHandler: (handler) => void Object.assign(set, { device: handler }),
    setDisplayMediaRequestHandler: (handler) => void Object.assign(set, { displayMedia: handler }),
    setUSBProtectedClassesHandler: (handler) => void Object.assign(set, { usbClasses: handler }),
    setBluetoothPairingHandler: (handler) => void Object.assign(set, { pairing: handler }),
    on: (event: string, listener: (event: { preventDefault(): void }) => void) => events.set(event, listener),
  };
  return Object.assign(set, { session, events });
}
