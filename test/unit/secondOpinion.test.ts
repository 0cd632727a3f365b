import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseSpeech } from '../../src/core/parser/parseSpeech.ts';
import { characterCounts } from '../../src/core/text/countCharacters.ts';
import { countedPiecesOf } from '../../src/services/plainText.ts';
import { speechStatistics } from '../../src/services/statistics.ts';
import { libreOffice, officeCounts } from './libreOffice.ts';

const root = join(import.meta.dirname, '..', '..');
const names = ['samples', 'templates'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.speech'))
    .map((name) => join(folder, name)),
);

/** Numbers and marks as they stand in reports. */
const NUMBERS = [
  '2020年完成38项，增长5.2%，投资1.5亿元。',
  '3—5月，18:30开会；占63%～68%，是“十四五”时期的1/3。',
  '国发〔2026〕5号，GDP 增长，二〇二六年，ＧＤＰ２０。',
  '甲·乙，①②③，100㎡，甲,乙。well-known and/or GDP',
].join('\n');

if (libreOffice === undefined)
  console.warn('Not run: LibreOffice, the second opinion on counts, is not on this machine.');

/**
 * LibreOffice counts characters as Word does, and words otherwise: it takes dashes for separators, which Word counts, and
 * an ellipsis, ××, ＿＿, or a sign behind a number (30℃, 3‰) for one word with what stands beside it.
 */
test.skipIf(libreOffice === undefined)(
  'LibreOffice counts the same characters and paragraphs, and the same words where no such marks stand',
  async () => {
    const speeches = names.map((name) => parseSpeech(readFileSync(join(root, name), 'utf8')));
    const printed = speeches.map((speech) =>
      speech.paragraphs
        .map(({ span }) => countedPiecesOf(speech)(span).trim())
        .filter((line) => line !== '')
        .join('\n'),
    );
    const opinions = await officeCounts(libreOffice ?? '', [NUMBERS.replaceAll('—', ''), ...printed]);
    const numbers = characterCounts(NUMBERS.replaceAll('—', ''));
    expect(opinions[0]).toMatchObject({
      words: numbers.characters,
      withSpaces: numbers.withSpaces,
      withoutSpaces: numbers.withoutSpaces,
    });
    names.forEach((name, index) => {
      const speech = speeches[index] ?? parseSpeech('');
      const ours = speechStatistics(speech);
      const theirs = opinions[index + 1];
      const told = {
        withSpaces: theirs?.withSpaces,
        withoutSpaces: theirs?.withoutSpaces,
        paragraphs: theirs?.paragraphs,
      };
      const { withSpaces, withoutSpaces, paragraphs } = ours;
      expect(told, name).toEqual({ withSpaces, withoutSpaces, paragraphs });
      const otherwise = (printed[index] ?? '').match(/[—…×＿_℃‰-]/g)?.length ?? 0;
      expect(Math.abs(ours.characters - (theirs?.words ?? 0)), name).toBeLessThanOrEqual(otherwise);
    });
  },
);
