import { type CharacterPairs, characterPairs } from './characterPairs.ts';
import { type Convert, converterOf } from './conversion.ts';
import { type DecodeGb18030, type GbkTable, gbkTable } from './gbk.ts';
import { type PinyinReadings, pinyinReadings } from './pinyinReadings.ts';
import { simplifierOf } from './traditional.ts';

/** What is known of characters; read when it is first needed, for it is large. */
export interface CleaningTables {
  readonly gbk: GbkTable;
  readonly readings: PinyinReadings;
  readonly pairs: CharacterPairs;
  /** Keeps the length. */
  readonly simplify: Convert;
}

/** The files that hold it, which the build puts beside the program. */
export type CleaningFile = 'readings.txt' | 'pairs.txt' | ConversionFile;
export type ConversionFile =
  | 'traditional-simplified.txt'
  | 'simplified-traditional.txt'
  | 'traditional-taiwan.txt'
  | 'traditional-hongkong.txt';

/** Gives the text of a file; rejects where it cannot be read. */
export type ReadCleaningFile = (name: CleaningFile) => Promise<string>;

/** Reads the tables. The decoder is the platform's. */
export async function readCleaningTables(read: ReadCleaningFile, decode: DecodeGb18030): Promise<CleaningTables> {
  const [readings, pairTable, conversion] = await Promise.all([
    read('readings.txt'),
    read('pairs.txt'),
    read('traditional-simplified.txt'),
  ]);
  const pairs = characterPairs(pairTable);
  return {
    gbk: gbkTable(decode),
    readings: pinyinReadings(readings),
    pairs,
    simplify: simplifierOf(converterOf(conversion), pairs),
  };
}
