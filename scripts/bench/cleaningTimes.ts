import { cleanSpeech, wantsTables } from '../../src/services/cleaning/cleanSpeech.ts';
import { cleaningTables, readCleaningFile } from '../../test/cleaningTables.ts';
import { damagedPage } from '../../test/damagedPage.ts';
import { longSpeech } from './longSpeech.ts';
import { medianOf } from './medians.ts';

export interface CleaningTime {
  readonly name: string;
  readonly characters: number;
  /** Milliseconds. */
  readonly median: number;
  /** How many changes were made. */
  readonly changes: number;
}

/** What cleaning takes: its tables, damaged texts of these lengths, and clean ones. */
export async function cleaningTimes(lengths: readonly number[], rounds: number): Promise<readonly CleaningTime[]> {
  const readings = await readCleaningFile('readings.txt');
  const loading: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await cleaningTables();
    loading.push(performance.now() - start);
  }
  const tables = await cleaningTables();
  const damage = { seed: 1, glossed: 77, halfwidth: 0.5, decoder: 'questionMark' } as const;
  const times = lengths.flatMap((length) => {
    const clean = longSpeech(length);
    const damaged = damagedPage(clean, tables, readings, damage).slice(0, length);
    return [['damaged', damaged] as const, ['clean', clean] as const].map(([name, text]): CleaningTime => {
      const taken: number[] = [];
      let changes = 0;
      for (let round = 0; round < rounds; round++) {
        const start = performance.now();
        const result = cleanSpeech(text, { tables: wantsTables(text, false) ? tables : undefined });
        taken.push(performance.now() - start);
        changes = result.changes.reduce((sum, { count }) => sum + count, 0);
      }
      return { name, characters: text.length, median: medianOf(taken), changes };
    });
  });
  return [{ name: 'the tables read', characters: 0, median: medianOf(loading), changes: 0 }, ...times];
}
