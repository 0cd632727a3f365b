import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, delimiter, isAbsolute, join } from 'node:path';
import process from 'node:process';

/** What can make a PDF. */
export type PdfProgramKind = 'browser' | 'libreOffice';

export interface PdfProgram {
  readonly kind: PdfProgramKind;
  /** Absolute. */
  readonly path: string;
}

/**
 * The programs that are there, in the order of the kinds that are asked for. What was told, if anything, goes before all
 * and stands alone: empty where it is no program.
 */
export function findPdfPrograms(told: string, order: readonly PdfProgramKind[]): readonly PdfProgram[] {
  const wanted = told.trim().replace(/^"(.*)"$/, '$1');
  if (wanted !== '') {
    const path = programOf(wanted);
    return path === undefined ? [] : [{ kind: kindOf(path), path }];
  }
  return order.flatMap((kind) => {
    const path = candidates(kind).find(isProgram);
    return path === undefined ? [] : [{ kind, path }];
  });
}

function kindOf(path: string): PdfProgramKind {
  return /^[sl]office|libreoffice/i.test(basename(path)) ? 'libreOffice' : 'browser';
}

/** On macOS people know the application, a folder, and not the program in it. */
function programOf(told: string): string | undefined {
  if (!isAbsolute(told)) return undefined;
  if (isProgram(told)) return told;
  const name = /([^/]+)\.app\/?$/.exec(told)?.[1];
  if (name === undefined) return undefined;
  const inside = join(told, 'Contents', 'MacOS');
  return [join(inside, name), join(inside, 'soffice')].find(isProgram);
}

/** A relative folder in the search path would run whatever lies in the folder at hand. */
function candidates(kind: PdfProgramKind): readonly string[] {
  const { names, places } = known[kind]();
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(isAbsolute);
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...places];
}

interface KnownPlaces {
  /** In the search path, the best first. */
  readonly names: readonly string[];
  readonly places: readonly string[];
}

const known: Readonly<Record<PdfProgramKind, () => KnownPlaces>> = {
  browser: () => {
    switch (process.platform) {
      case 'win32':
        return {
          names: ['chrome.exe', 'msedge.exe'],
          places: ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']
            .concat('Chromium\\Application\\chrome.exe')
            .flatMap(inProgramFolders),
        };
      case 'darwin':
        return {
          names: [],
          places: ['Google Chrome', 'Microsoft Edge', 'Chromium'].flatMap((name) =>
            ['/Applications', join(homedir(), 'Applications')].map((folder) =>
              join(folder, `${name}.app`, 'Contents', 'MacOS', name),
            ),
          ),
        };
      default:
        return {
          names: [
            ...['google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge'],
            ...['chromium', 'chromium-browser'],
          ],
          places: [
            ...['/usr/bin/google-chrome', '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge'],
            ...['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'],
          ],
        };
    }
  },
  libreOffice: () => {
    switch (process.platform) {
      case 'win32':
        return { names: ['soffice.exe'], places: inProgramFolders('LibreOffice\\program\\soffice.exe') };
      case 'darwin':
        return { names: ['soffice'], places: ['/Applications/LibreOffice.app/Contents/MacOS/soffice'] };
      default:
        return {
          names: ['soffice', 'libreoffice'],
          places: [
            ...['/usr/bin/soffice', '/usr/bin/libreoffice', '/usr/local/bin/soffice'],
            ...['/opt/libreoffice/program/soffice', '/snap/bin/libreoffice'],
          ],
        };
    }
  },
};

/** Of Windows: for all users of the computer, or for this one. */
function inProgramFolders(program: string): readonly string[] {
  const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].map((name) => process.env[name] ?? '');
  return folders.filter(isAbsolute).map((folder) => join(folder, program));
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
