import type { Language } from './arguments.ts';
import { decodeText, UndecodableError } from './decode.ts';
import { message } from './messages.ts';
import type { World } from './world.ts';

/** The text of a file; `undefined` where it cannot be read, which is said on standard error. */
export async function readText(file: string, language: Language, world: World): Promise<string | undefined> {
  const bytes = await readBytes(file, language, world);
  if (bytes === undefined) return undefined;
  try {
    return decodeText(bytes);
  } catch (error) {
    world.writeError(`${message(language, error instanceof UndecodableError ? 'noText' : 'unreadable', file)}\n`);
    return undefined;
  }
}

/** Likewise its bytes. */
export async function readBytes(file: string, language: Language, world: World): Promise<Uint8Array | undefined> {
  try {
    return await world.readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const fault = code === 'ENOENT' ? 'missing' : code === 'EISDIR' ? 'directory' : 'unreadable';
    world.writeError(`${message(language, fault, file)}\n`);
    return undefined;
  }
}

/** Whether it could be written; why not is said on standard error. */
export async function writeTo(
  file: string,
  content: string | Uint8Array,
  language: Language,
  world: World,
): Promise<boolean> {
  try {
    await world.writeFile(file, content);
    return true;
  } catch (error) {
    world.writeError(`${message(language, writeFault(error), file)}\n`);
    return false;
  }
}

function writeFault(error: unknown): 'noFolder' | 'diskFull' | 'notPermitted' | 'directory' | 'unwritable' {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'noFolder';
    case 'EISDIR':
      return 'directory';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'diskFull';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EBUSY':
      return 'notPermitted';
    default:
      return 'unwritable';
  }
}
