import fc from 'fast-check';
import { circledNumeral, hanNumeral } from '../src/services/edits/ordinals.ts';

/** Markers by their ordinal, from 1 to 9; those of headings first, from the highest rank down. */
const markers: readonly ((ordinal: number) => string)[] = [
  (ordinal) => `第${hanNumeral(ordinal)}部分　`,
  (ordinal) => `${hanNumeral(ordinal)}、`,
  (ordinal) => `（${hanNumeral(ordinal)}）`,
  (ordinal) => `${ordinal}.`,
  (ordinal) => `（${ordinal}）`,
  (ordinal) => circledNumeral(ordinal) ?? '',
  (ordinal) => `第${hanNumeral(ordinal)}，`,
  (ordinal) => ['首先，', '其次，', '再次，', '第四，'][ordinal - 1] ?? '最后，',
  (ordinal) => `其${hanNumeral(ordinal)}，`,
  () => '——',
  (ordinal) => `${hanNumeral(ordinal)}是`,
  (ordinal) => `${hanNumeral(ordinal)}要`,
  () => '一个是',
  (ordinal) => `${ordinal}. `,
  (ordinal) => `(${hanNumeral(ordinal)})`,
  (ordinal) => `${'#'.repeat(Math.min(4, ordinal))} `,
];

const marker = fc
  .record({ form: fc.nat(markers.length - 1), ordinal: fc.integer({ min: 1, max: 9 }) })
  .map(({ form, ordinal }) => markers[form]?.(ordinal) ?? '');
const words = fc.constantFrom(
  '抓好学习',
  '要有三点认识',
  '改进作风，带好队伍',
  '**加强**领导',
  '统一是大事',
  '“实干”',
  '抓／*好*六安{lù ān}',
);
const stop = fc.constantFrom(
  '。',
  '；',
  '，',
  '\n',
  '。\n',
  '。\r\n',
  '。\n\n　　',
  '。〔此处省略9字〕',
  '\n〔以下缺〕\n',
  '<!-- 注 -->\n',
  '{3分钟}\n',
  '。（掌声）',
  '。同志们！',
  '：',
);
const piece = fc.tuple(marker, words, stop).map((pieces) => pieces.join(''));
const plain = fc.tuple(words, stop).map((pieces) => pieces.join(''));

/** A text in which members of all forms stand with any numbers. */
export const disordered: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 4, arbitrary: piece }, plain), { maxLength: 25 })
  .map((all) => `同志们：\n${all.join('')}`);

/**
 * Three ranks of headings in one another, each counted from 1, most with text behind them and some with items 一是…；二是…。
 * in it.
 */
export const ordered: fc.Arbitrary<string> = fc
  .record({
    top: fc.integer({ min: 1, max: 3 }),
    style: fc.constantFrom('', '　　', '# '),
    sections: fc.array(
      fc.array(fc.record({ points: fc.nat(3), items: fc.constantFrom(0, 0, 2, 3), alone: fc.boolean() }), {
        maxLength: 3,
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ top, style, sections }) => {
    const [first, second, third] = [markers[top], markers[top + 1], markers[top + 2]];
    const lines = sections.flatMap((parts, section) => [
      `${style}${first?.(section + 1)}提高认识`,
      ...parts.flatMap(({ points, items, alone }, part) => {
        const inline = ['一是定人；', '二是定时；', '三是定责。'].slice(0, items).join('').replace(/；$/, '。');
        const text = alone ? '' : `。要真抓。${inline}`;
        return [
          `${style.replace('#', '##')}${second?.(part + 1)}改进作风${text}`,
          ...Array.from({ length: points }, (_none, point) => `${third?.(point + 1)}抓好落实。不放松。`),
        ];
      }),
    ]);
    return `同志们：\n下面讲几点意见。\n${lines.join('\n')}\n`;
  });
