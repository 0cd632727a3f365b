import { readFileSync } from 'node:fs';
import { conversionTables } from '../scripts/conversionTables.ts';
import type { CleaningFile, CleaningTables } from '../src/services/cleaning/cleaningTables.ts';
import { readCleaningTables } from '../src/services/cleaning/cleaningTables.ts';

const folder = new URL('../data/', import.meta.url);

/** The text of one of the files that the build puts beside the program, without a build. */
export async function readCleaningFile(name: CleaningFile): Promise<string> {
  return conversionTables[name] ?? readFileSync(new URL(name, folder), 'utf8');
}

const decoder = new TextDecoder('gb18030');

/** The tables that cleaning uses. */
export function cleaningTables(): Promise<CleaningTables> {
  return readCleaningTables(readCleaningFile, (bytes) => decoder.decode(bytes));
}
