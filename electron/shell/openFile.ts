// A register opened by double click: its path comes on the command line (Windows, Linux) or by an event (macOS).
import path from 'node:path';

export interface FileOpeningApp {
  on(event: 'open-file', listener: (event: { preventDefault(): void }, path: string) => void): unknown;
}

export function isRegisterPath(file: string): boolean {
  return path.extname(file).toLowerCase() === '.vigie';
}

/** The first register named on a command line, as an absolute path; null if there is none or it is no file. */
export function registerIn(
  argv: readonly string[],
  workingDirectory: string,
  isFile: (file: string) => boolean,
): string | null {
  for (const argument of argv.slice(1)) {
    if (argument.startsWith('-') || !isRegisterPath(argument)) continue;
    const file = path.resolve(workingDirectory, argument);
    if (isFile(file)) return file;
  }
  return null;
}

/** Calls `open` for each register macOS hands over. To set up before the application is ready: it may come early. */
export function listenForOpenedFiles(app: FileOpeningApp, open: (file: string) => void): void {
  app.on('open-file', (event, file) => {
    event.preventDefault();
    if (isRegisterPath(file)) open(file);
  });
}
