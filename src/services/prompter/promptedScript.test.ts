import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { disordered, ordered } from '../../../test/speechArbitraries.ts';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import { BEGINNING, secondsTo } from '../../prompting/place.ts';
import { plannedSeconds } from '../../prompting/readings.ts';
import { type PromptedScript, paragraphSyllables } from '../../prompting/script.ts';
import { durationWithinOf } from '../durationWithin.ts';
import { plainTextOf } from '../plainText.ts';
import { sectionTimes } from '../sectionTimes.ts';
import { promptedScript } from './promptedScript.ts';

const timing = { rate: 180, pause: 6 };

function scriptOf(text: string): PromptedScript {
  return promptedScript(parseSpeech(text), timing, (entry) => entry?.text ?? '全文');
}

/** The paragraphs as `kind: text`, runs that are not plain in brackets after their kind. */
function shownOf(text: string): readonly string[] {
  return scriptOf(text).paragraphs.map(({ kind, sentences }) => {
    const words = sentences.map(({ runs }) =>
      runs
        .map(({ kind: look, text: shown, pinyin }) => {
          const read = pinyin === undefined ? shown : `${shown}(${pinyin})`;
          return look === 'plain' ? read : `${look}[${read}]`;
        })
        .join(''),
    );
    return `${kind}: ${words.join('|')}`;
  });
}

describe('what is shown', () => {
  test.each([
    [
      'the head is shown and not spoken',
      '在会上的讲话\n（2026年1月5日）\n同志们：\n开会。',
      ['title: 在会上的讲话', 'aside: （2026年1月5日）', 'spoken: 同志们：', 'spoken: 开会。'],
    ],
    ['sentences are apart', '同志们：\n今天开会。请大家听。', ['spoken: 同志们：', 'spoken: 今天开会。|请大家听。']],
    [
      'a stage direction goes with the sentence before it',
      '同志们：\n干得好。（掌声）再干。',
      ['spoken: 同志们：', 'spoken: 干得好。direction[（掌声）]|再干。'],
    ],
    [
      'alone in its line it is one too',
      '同志们：\n（起立）\n好。',
      ['spoken: 同志们：', 'aside: direction[（起立）]', 'spoken: 好。'],
    ],
    [
      'what is written and not printed is left out',
      '同志们：\n一、抓**落实**{3分钟}\n甲<!-- 问办公室 -->乙。',
      ['spoken: 同志们：', 'heading: lead[一、抓]strong[落实]', 'spoken: 甲乙。'],
    ],
    [
      'what is still to be written is marked',
      '同志们：\n共【待核实】人。',
      ['spoken: 同志们：', 'spoken: 共placeholder[【待核实】]人。'],
    ],
    [
      'a heading that runs on is a paragraph',
      '同志们：\n（一）抓落实。要抓紧。\n（二）抓学习。要抓好。',
      ['spoken: 同志们：', 'spoken: lead[（一）抓落实]。|要抓紧。', 'spoken: lead[（二）抓学习]。|要抓好。'],
    ],
    [
      'pauses and stresses are shown',
      '同志们：\n我们／*一定*能，／／办好。',
      ['spoken: 同志们：', 'spoken: 我们pause[／]stress[一定]能，pause[／／]办好。'],
    ],
    [
      'a reading stands over its characters',
      '同志们：\n单{shàn}县来。',
      ['spoken: 同志们：', 'spoken: 单(shàn)县来。'],
    ],
    ['a paragraph of a comment alone is none', '同志们：\n<!-- 注 -->\n好。', ['spoken: 同志们：', 'spoken: 好。']],
    [
      'an item in running text has no look of its own',
      '同志们：\n一是甲。二是乙。',
      ['spoken: 同志们：', 'spoken: lead[一是甲]。|二是乙。'],
    ],
  ])('%s', (_name, text, shown) => {
    expect(shownOf(text)).toEqual(shown);
  });
});

describe('how long it takes', () => {
  test('digits take what they take when read', () => {
    const { paragraphs, syllables } = scriptOf('同志们：\n2020年增长5.2%。');
    expect(paragraphs[1]?.sentences[0]?.runs[0]?.beats).toEqual([
      [7, 7],
      [4, 6],
      [1, 0],
    ]);
    expect(syllables).toBe(3 + 13);
  });

  test('a pause stands behind the words before it', () => {
    expect(scriptOf('同志们：\n干得好。（掌声）（起立）再干。\n（掌声）\n完。').pauses).toEqual([6, 6, 8]);
  });

  test('the plan and the budgets', () => {
    const { planned, sections } = scriptOf(
      '---\n时长: 5\n---\n同志们：\n开会。\n一、甲{2分钟}\n好。\n（一）子\n好。\n二、乙\n',
    );
    expect(planned).toBe(300);
    expect(sections).toEqual([
      { label: '开会。', depth: 0, start: 0 },
      { label: '一、甲', depth: 0, start: 5, budget: 120 },
      { label: '（一）子', depth: 1, start: 8 },
      { label: '二、乙', depth: 0, start: 11 },
    ]);
  });

  test('a list in running text is not parted, one of paragraphs is', () => {
    const labels = (text: string) => scriptOf(text).sections.map(({ label }) => label);
    expect(labels('同志们：\n一、甲\n一是乙。二是丙。\n二、丁\n')).toEqual(['一、甲', '二、丁']);
    expect(labels('同志们：\n一、甲\n一是乙。\n二是丙。\n二、丁\n')).toEqual(['一、甲', '一是乙', '二是丙', '二、丁']);
  });

  test('a text without sections is one', () => {
    expect(scriptOf('').sections).toEqual([{ label: '全文', depth: 0, start: 0 }]);
  });
});

const corpus = new URL('../../../../shared/corpus/', import.meta.url);
const folders = [new URL('../../../samples/', import.meta.url), ...(existsSync(corpus) ? [corpus] : [])];
const speeches = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(speech|txt)$/.test(name))
    .slice(0, 60)
    .map((name): [string, string] => [name, readFileSync(new URL(name, folder), 'utf8')]),
);
if (!existsSync(corpus))
  console.warn('The corpus is not there: the laws of the teleprompter run on the samples alone.');

/** What must hold of the script of any text. */
function holds(text: string): void {
  const speech = parseSpeech(text);
  const script = scriptOf(text);
  const whole = durationWithinOf(speech)({ start: 0, end: text.length }, timing);
  expect(secondsTo(script, BEGINNING, script.syllables, timing)).toBeCloseTo(whole, 4);
  let sum = 0;
  for (const paragraph of script.paragraphs) {
    for (const { runs, syllables } of paragraph.sentences) {
      const beats = runs.flatMap((run) => run.beats.map((beat) => beat[1]));
      expect(beats.reduce((all, each) => all + each, 0)).toBeCloseTo(syllables, 6);
      for (const run of runs) {
        expect(run.beats.reduce((all, beat) => all + beat[0], 0)).toBe(run.text.length);
      }
    }
    sum += paragraphSyllables(paragraph);
  }
  expect(sum).toBe(script.syllables);
  // Nothing that is printed is left out.
  const bare = (words: string) => words.replace(/\s/g, '');
  const printed = bare(speech.paragraphs.map(({ span }) => plainTextOf(speech)(span)).join(''));
  // Pauses are for the speaker alone.
  const shown = script.paragraphs.flatMap(({ sentences }) => sentences.flatMap(({ runs }) => runs));
  const words = shown.filter(({ kind }) => kind !== 'pause').map((run) => run.text);
  expect(bare(words.join(''))).toBe(printed);
  const starts = script.sections.map(({ start }) => start);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  expect(starts[0]).toBe(0);
}

describe('laws', () => {
  test.each(speeches)('%s', (_name, text) => holds(text));

  test('any text', () => {
    fc.assert(fc.property(fc.oneof(disordered, ordered), holds));
  });

  test('a section takes as long as the statistics say', () => {
    for (const [name, text] of speeches.slice(0, 3)) {
      const speech = parseSpeech(text);
      const script = scriptOf(text);
      const times = sectionTimes(speech, timing).filter(
        ({ entry, depth }) => entry.node?.budget === undefined && (depth === 0 || entry.node?.kind !== 'I'),
      );
      for (const { entry, duration } of times) {
        const index = script.sections.findIndex(({ label, start }) => label === entry.text && start > 0);
        // The salutation goes with what follows it, the thanks with what they follow.
        if (index > 0 && index < script.sections.length - 1)
          expect(plannedSeconds(script, index, timing), `${name} ${entry.text}`).toBeCloseTo(duration, 0);
      }
    }
  });
});
