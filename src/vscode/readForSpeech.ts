import { type Uri, workspace } from 'vscode';
import type { TextEncoding } from '../services/opening/decodeFile.ts';
import { DOCX_LIMITS } from '../services/opening/docxText.ts';
import { type OpenedFile, openedFile } from '../services/opening/openedFile.ts';
import { inflate } from './inflate.ts';

/** Reads a file that is to become a speech. Rejects where it cannot be read at all. */
export async function readForSpeech(uri: Uri): Promise<OpenedFile> {
  if ((await workspace.fs.stat(uri)).size > DOCX_LIMITS.file) return { kind: 'fault', fault: 'tooLarge' };
  return bytesForSpeech(await workspace.fs.readFile(uri), uri.path);
}

/** The same of bytes that are no file of the workspace. */
export function bytesForSpeech(bytes: Uint8Array, name: string): Promise<OpenedFile> {
  return openedFile(bytes, name, { inflate, decode, encode });
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function decode(bytes: Uint8Array, encoding: TextEncoding, fatal: boolean): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    // Not this encoding: that is the answer.
    return undefined;
  }
}
