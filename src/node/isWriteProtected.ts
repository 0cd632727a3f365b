import { access, constants, stat } from 'node:fs/promises';

/**
 * Whether a file may not be written. One that is replaced by another of its name is not asked, so whoever replaces it has
 * to. A file that is marked so is protected from those, too, who may write everything. False where there is no file.
 */
export async function isWriteProtected(file: string): Promise<boolean> {
  try {
    if (((await stat(file)).mode & 0o222) === 0) return true;
  } catch {
    return false;
  }
  try {
    await access(file, constants.W_OK);
    return false;
  } catch {
    return true;
  }
}
