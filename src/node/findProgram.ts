import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import process from 'node:process';

/** Where LibreOffice is on the systems that it runs on. */
const PLACES: readonly string[] = [
  '/usr/bin/soffice',
  '/usr/bin/libreoffice',
  '/usr/local/bin/soffice',
  '/opt/libreoffice/program/soffice',
  '/snap/bin/libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.exe',
];
const NAMES: readonly string[] = process.platform === 'win32' ? ['soffice.exe'] : ['soffice', 'libreoffice'];

/**
 * The absolute path of LibreOffice: the one that was told, else the search path, else known places. `undefined` where there
 * is none, and where what was told is no program.
 */
export function findLibreOffice(told: string): string | undefined {
  const wanted = told.trim();
  if (wanted !== '') return isAbsolute(wanted) && isProgram(wanted) ? wanted : undefined;
  // A relative folder in the search path would run whatever lies in the folder at hand.
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(isAbsolute);
  return [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...PLACES].find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
