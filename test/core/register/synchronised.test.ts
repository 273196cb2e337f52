// Folders that a cloud service synchronises are recognised on each system; others are not suspected.
import { describe, expect, it } from 'vitest';
import { synchronisedBy } from '../../../electron/core/register/synchronised.ts';

describe('a register', () => {
  it.each([
    [String.raw`C:\Users\camille\OneDrive\Documents\Vigie\Registre.vigie`, 'OneDrive'],
    [String.raw`C:\Users\camille\OneDrive - Conseil\Registre.vigie`, 'OneDrive'],
    ['/Users/camille/Library/CloudStorage/OneDrive-Personnel/Registre.vigie', 'OneDrive'],
    ['/Users/camille/Library/CloudStorage/Dropbox/Registre.vigie', 'Dropbox'],
    ['/Users/camille/Library/CloudStorage/Dropbox-Conseil/Registre.vigie', 'Dropbox'],
    ['/home/camille/Dropbox (Conseil)/Registre.vigie', 'Dropbox'],
    ['/Users/camille/Library/CloudStorage/GoogleDrive-camille@exemple.fr/Mon Drive/R.vigie', 'Google Drive'],
    [String.raw`G:\Mon Drive\Registre.vigie`, 'Google Drive'],
    ['/Users/camille/Library/Mobile Documents/com~apple~CloudDocs/R.vigie', 'iCloud Drive'],
    [String.raw`C:\Users\camille\iCloudDrive\R.vigie`, 'iCloud Drive'],
    ['/home/camille/Nextcloud/Vigie/R.vigie', 'Nextcloud'],
    ['/home/camille/kDrive/R.vigie', 'kDrive'],
    ['/home/camille/pCloudDrive/R.vigie', 'pCloudDrive'],
    ['/home/camille/MEGA/R.vigie', 'MEGA'],
  ])('at %s is synchronised by %s', (path, service) => {
    expect(synchronisedBy(path)).toBe(service);
  });

  it.each([
    '/home/camille/Documents/Vigie/Registre.vigie',
    '/home/camille/Dropbox.vigie',
    '/home/camille/Mes dropboxes/Registre.vigie',
    '/home/camille/Boxe/Registre.vigie',
    '/home/camille/Documents/OneDriven/Registre.vigie',
    String.raw`C:\Users\camille\Documents\Registre.vigie`,
  ])('at %s is in a plain folder', (path) => {
    expect(synchronisedBy(path)).toBeNull();
  });
});
