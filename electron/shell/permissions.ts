// Everything a page may ask of the machine is refused: camera, place, devices, notifications, downloads…
// The one exception is writing text to the clipboard from Vigie's own page (« Copier »).
import { isOwnUrl } from './origin.ts';

const ALLOWED = new Set(['clipboard-sanitized-write']);

interface Preventable {
  preventDefault(): void;
}

/** The part of Electron's session that decides on permissions. */
export interface PermissionSession {
  setPermissionRequestHandler(
    handler: (
      contents: { getURL(): string },
      permission: string,
      answer: (granted: boolean) => void,
      details: { isMainFrame: boolean; requestingUrl: string },
    ) => void,
  ): void;
  setPermissionCheckHandler(
    handler: (
      contents: unknown,
      permission: string,
      requestingOrigin: string,
      details: { isMainFrame: boolean },
    ) => boolean,
  ): void;
  setDevicePermissionHandler(handler: () => boolean): void;
  setDisplayMediaRequestHandler(handler: (request: unknown, answer: (streams: null) => void) => void): void;
  setUSBProtectedClassesHandler(handler: (details: { protectedClasses: string[] }) => string[]): void;
  setBluetoothPairingHandler(
    handler: (details: unknown, answer: (response: { confirmed: boolean }) => void) => void,
  ): void;
  on(event: 'will-download', listener: (event: Preventable) => void): unknown;
  on(event: 'select-hid-device', listener: (event: Preventable) => void): unknown;
  on(event: 'select-serial-port', listener: (event: Preventable) => void): unknown;
  on(event: 'select-usb-device', listener: (event: Preventable) => void): unknown;
}

/** Whether a page at `url` may have `permission`: copying text from Vigie's main frame, nothing else. */
export function isPermissionGranted(
  permission: string,
  url: string,
  isMainFrame: boolean,
  origins: readonly string[],
): boolean {
  return ALLOWED.has(permission) && isMainFrame && isOwnUrl(url, origins);
}

/** Refuses every permission, device, screen capture and download of the session. */
export function denyPermissions(session: PermissionSession, origins: readonly string[]): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(isPermissionGranted(permission, details.requestingUrl, details.isMainFrame, origins));
  });
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin, details) =>
    isPermissionGranted(permission, requestingOrigin, details.isMainFrame, origins),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.setUSBProtectedClassesHandler((details) => details.protectedClasses);
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  // Exports are written by the core where the user said; the page itself saves nothing.
  session.on('will-download', (event) => event.preventDefault());
  session.on('select-hid-device', (event) => event.preventDefault());
  session.on('select-serial-port', (event) => event.preventDefault());
  session.on('select-usb-device', (event) => event.preventDefault());
}
