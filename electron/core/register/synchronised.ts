// Recognises a folder that a cloud service synchronises: SQLite files do not like being copied while open.

const MARKS: readonly (readonly [RegExp, string])[] = [
  [/[\\/]OneDrive( ?-[^\\/]*)?[\\/]/i, 'OneDrive'],
  [/[\\/]Dropbox(( \(|-)[^\\/]*)?[\\/]/i, 'Dropbox'],
  [/[\\/](Google Drive|GoogleDrive|My Drive|Mon Drive)([ -][^\\/]*)?[\\/]/i, 'Google Drive'],
  [/[\\/](iCloud ?Drive|Mobile Documents)[\\/]/i, 'iCloud Drive'],
  [/[\\/](Nextcloud|ownCloud|kDrive|pCloud ?Drive|Seafile|Box|MEGA|MEGAsync)[\\/]/i, ''],
];

/** The name of the service that seems to synchronise this path; null when none is seen. */
export function synchronisedBy(path: string): string | null {
  for (const [pattern, name] of MARKS) {
    const found = pattern.exec(path);
    if (found) return name || (found[1] ?? null);
  }
  return null;
}
