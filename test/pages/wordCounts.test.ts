import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root } from '../../scripts/bootstrap.mjs';
import { openScratch } from '../../scripts/scratch.ts';
import { parseSpeech } from '../../src/core/parser/parseSpeech.ts';
import { characterCounts } from '../../src/core/text/countCharacters.ts';
import { speechDocx } from '../../src/render/docx/speechDocx.ts';
import { speechStatistics } from '../../src/services/statistics.ts';
import { officeCounts } from './officeCounts.ts';

const scratch = openScratch('counts');
afterAll(() => scratch.dispose());

/** Numbers and marks as they stand in reports, without the dashes and signs that LibreOffice counts otherwise. */
const NUMBERS = [
  '2020年完成38项，增长5.2%，投资1.5亿元。',
  '3月，18:30开会；占63%～68%，是“十四五”时期的1/3。',
  '国发〔2026〕5号，GDP 增长，二〇二六年，ＧＤＰ２０。',
  '甲·乙，①②③，100㎡，甲,乙。well-known and/or GDP',
].join('\n');

const samples = readdirSync(join(root, 'samples')).filter((name) => name.endsWith('.speech'));

/** — 1 — at the foot of odd pages and of even ones: counted by LibreOffice, not by Word. */
const FOOTERS = { words: 2, withSpaces: 10, withoutSpaces: 6, paragraphs: 2 } as const;

/**
 * A second opinion on the counts. LibreOffice counts characters as Word does, and words otherwise in a few places: it takes
 * dashes for separators, which Word counts, and an ellipsis, ××, ＿＿, or a sign behind a number (30℃) for one word with
 * what stands beside it.
 */
test('LibreOffice counts the same characters, words and paragraphs, in plain text and in the Word files', async () => {
  const speeches = samples.map((name) => parseSpeech(readFileSync(join(root, 'samples', name), 'utf8')));
  const options = {
    layout: { kind: 'official' },
    stageDirections: 'dropped',
    contents: false,
    comments: false,
  } as const;
  const documents = speeches.map((speech, index) => {
    return [`${index}.docx`, speechDocx(speech, { ...options, at: new Date('2026-03-12T08:30:00Z') })] as const;
  });
  const opinions = await officeCounts({ 'numbers.txt': NUMBERS, ...Object.fromEntries(documents) }, scratch);

  const { characters, withSpaces, withoutSpaces } = characterCounts(NUMBERS);
  expect(opinions['numbers.txt']).toEqual({ words: characters, withSpaces, withoutSpaces, paragraphs: 4 });

  speeches.forEach((speech, index) => {
    const ours = speechStatistics(speech);
    const { words = 0, ...theirs } = opinions[`${index}.docx`] ?? {};
    expect(theirs, samples[index]).toEqual({
      withSpaces: ours.withSpaces + FOOTERS.withSpaces,
      withoutSpaces: ours.withoutSpaces + FOOTERS.withoutSpaces,
      paragraphs: ours.paragraphs + FOOTERS.paragraphs,
    });
    const otherwise = speech.text.match(/[—…×＿℃‰]/g)?.length ?? 0;
    expect(Math.abs(ours.characters - (words - FOOTERS.words)), samples[index]).toBeLessThanOrEqual(otherwise);
  });
});
