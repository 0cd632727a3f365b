import fc from 'fast-check';
import { circledNumeral, hanNumeral } from '../src/services/edits/ordinals.ts';

type Marker = (ordinal: number) => string;

const han = (ordinal: number): string => hanNumeral(ordinal) ?? '';

/** Markers that open paragraphs, each with lists of lower ones under it. */
const PARAGRAPH_MARKERS: readonly Marker[] = [
  (ordinal) => `第${han(ordinal)}部分　`,
  (ordinal) => `${han(ordinal)}、`,
  (ordinal) => `（${han(ordinal)}）`,
  (ordinal) => `(${han(ordinal)})`,
  (ordinal) => `${ordinal}.`,
  (ordinal) => `${ordinal}．`,
  (ordinal) => `（${ordinal}）`,
  (ordinal) => circledNumeral(ordinal) ?? '',
  (ordinal) => `第${han(ordinal)}，`,
  (ordinal) => `第${han(ordinal)}条　`,
  (ordinal) => ['首先，', '其次，', '再次，', '最后，'][ordinal - 1] ?? '',
  (ordinal) => `其${han(ordinal)}，`,
  () => '——',
];

const INLINE_MARKERS: readonly Marker[] = [
  (ordinal) => `${han(ordinal)}是`,
  (ordinal) => `${han(ordinal)}要`,
  (ordinal) => `第${han(ordinal)}，`,
  (ordinal) => `（${han(ordinal)}）`,
  () => '一个是',
];

const LEADS = [
  '抓好学习',
  '改进作风，带好队伍',
  '**压实**责任',
  '用好“两手”',
  '统一是大事',
  '守住底线{3分钟}',
  '张三',
  '真抓／*实干*',
];
const TAILS = [
  '干部要带头。',
  '有人说：“一是难，二是累。”',
  '（掌声）',
  '<!-- 核对 -->',
  '〔此处省略9字〕',
  '比去年增长1.5%。',
  '今年要抓三件事。',
  '为什么？因为难！',
  '单{shàn}县要*带头*，／／不落后。',
];

const inline = fc
  .record({
    form: fc.constantFrom(...INLINE_MARKERS),
    count: fc.integer({ min: 2, max: 4 }),
    mark: fc.constantFrom('；', '。', '，'),
    before: fc.constantFrom('', '要做到：', '重点有几件。'),
    words: fc.array(fc.constantFrom('定人', '定时', '看“实绩”', '不手软。要常抓'), { minLength: 4, maxLength: 4 }),
  })
  .map(({ form, count, mark, before, words }) => {
    const items = words.slice(0, count).map((word, index) => `${form(index + 1)}${word}`);
    return `${before}${items.join(mark)}。`;
  });

const text = fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...TAILS) }, inline, fc.constant(''));

interface Section {
  readonly lead: string;
  readonly text: string;
  readonly below: readonly Section[];
}

const leaf = fc.record({ lead: fc.constantFrom(...LEADS), text, below: fc.constant([]) });
const point: fc.Arbitrary<Section> = fc.record({
  lead: fc.constantFrom(...LEADS),
  text,
  below: fc.array(leaf, { maxLength: 3 }),
});
const section: fc.Arbitrary<Section> = fc.record({
  lead: fc.constantFrom(...LEADS),
  text,
  below: fc.array(point, { maxLength: 3 }),
});

/** Of each of the markers, which are of one kind. */
const FAMILIES = [0, 1, 2, 2, 3, 3, 4, 5, 6, 6, 7, 8, 9];

const anyForms = fc.uniqueArray(fc.nat(PARAGRAPH_MARKERS.length - 1), { minLength: 3, maxLength: 3 });
const rankedForms = fc
  .uniqueArray(fc.nat(PARAGRAPH_MARKERS.length - 1), { minLength: 3, maxLength: 3, selector: (form) => FAMILIES[form] })
  .map((forms) => forms.toSorted((a, b) => a - b));

function speechOf(forms: fc.Arbitrary<readonly number[]>): fc.Arbitrary<string> {
  return fc
    .record({
      forms,
      sections: fc.array(section, { minLength: 1, maxLength: 4 }),
      head: fc.constantFrom('', '在会上的讲话\n（2026年1月5日）\n', '---\n时长: 20\n单位: 一是甲\n---\n在会上的讲话\n'),
      end: fc.constantFrom('', '同志们！让我们努力奋斗！\n', '总之，要抓落实。\n谢谢大家！\n'),
      indent: fc.constantFrom('', '　　'),
      separator: fc.constantFrom('\n', '\n\n', '\r\n', ''),
    })
    .map(({ forms: chosen, sections, head, end, indent, separator }) => {
      const isGlued = separator === '';
      const linesOf = (all: readonly Section[], rank: number): string[] =>
        all.flatMap(({ lead, text: words, below }, index) => [
          `${isGlued ? '' : indent}${PARAGRAPH_MARKERS[chosen[rank] ?? 0]?.(index + 1) ?? ''}${lead}。${words}`,
          ...linesOf(below, rank + 1),
        ]);
      const text = `${head}同志们：\n${linesOf(sections, 0).join(isGlued ? '' : separator)}${isGlued ? '' : '\n'}${end}`;
      return separator === '\r\n' ? text.replace(/\r?\n/g, '\r\n') : text;
    });
}

/**
 * Speeches of three ranks in any forms, with front matter, comments, gaps, quotations, directions, budgets and lists within
 * paragraphs; in lines, with blank lines and indentation, with CRLF, or all in one line. Counted from 1 each.
 */
export const richSpeech: fc.Arbitrary<string> = speechOf(anyForms);
/** The same, with a lower form for each lower rank. */
export const rankedSpeech: fc.Arbitrary<string> = speechOf(rankedForms);
