import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import { mainPoints } from './pointList.ts';
import { countedPoints, withPoints } from './withPoints.ts';

const head = '讲话\n\n同志们：\n\n';

function sized(template: string, count: number): string {
  const list = mainPoints(head + template);
  if (list === undefined) throw new Error('no list');
  return withPoints(list, count).slice(head.length);
}

test.each([
  [
    'as many as there are: nothing changes',
    '我讲两点意见。\n\n一、甲\n\n一。\n\n二、乙\n\n二。\n\n同志们！干！\n',
    2,
    '我讲两点意见。\n\n一、甲\n\n一。\n\n二、乙\n\n二。\n\n同志们！干！\n',
  ],
  [
    'more: headings with a paragraph, before the closing',
    '我讲两点意见。\n\n一、甲\n\n一。\n\n二、乙\n\n二。\n\n同志们！干！\n',
    3,
    '我讲三点意见。\n\n一、甲\n\n一。\n\n二、乙\n\n二。\n\n三、【第三点意见】\n\n【第三点意见的具体内容】。\n\n同志们！干！\n',
  ],
  [
    'more: paragraphs that begin with their leads',
    '作两点表态。\n\n第一，学。好好学。\n\n第二，干。好好干。\n',
    3,
    '作三点表态。\n\n第一，学。好好学。\n\n第二，干。好好干。\n\n第三，【第三点表态】。【第三点表态的具体内容】。\n',
  ],
  [
    'more: before those that stay last',
    '我讲3点意见。\n\n一、甲\n\n一。\n\n二、乙<!-- 居末 -->\n\n二。\n\n三、丙<!-- 居末 -->\n\n三。\n',
    4,
    '我讲4点意见。\n\n一、甲\n\n一。\n\n二、【第二点意见】\n\n【第二点意见的具体内容】。\n\n三、乙<!-- 居末 -->\n\n二。\n\n四、丙<!-- 居末 -->\n\n三。\n',
  ],
  [
    'more: open points are repeated, and the last keeps its end',
    '抓好两件事。一是【第一件事】，【第一件事的时限】；二是【第二件事】，【第二件事的时限】。要抓实。\n',
    4,
    '抓好四件事。一是【第一件事】，【第一件事的时限】；二是【第二件事】，【第二件事的时限】；三是【第三件事】，【第三件事的时限】；四是【第四件事】，【第四件事的时限】。要抓实。\n',
  ],
  [
    'more: what follows the last open point in its section stays behind all',
    '抓好两项任务。\n\n（一）【第一项】。\n\n（二）【第二项】。\n\n都要抓好。\n',
    3,
    '抓好三项任务。\n\n（一）【第一项】。\n\n（二）【第二项】。\n\n（三）【第三项】。\n\n都要抓好。\n',
  ],
  [
    'more: a written point behind open ones stays last',
    '抓好三项任务。\n\n（一）【第一项】。\n\n（二）【第二项】。\n\n（三）抓督查。\n',
    4,
    '抓好四项任务。\n\n（一）【第一项】。\n\n（二）【第二项】。\n\n（三）【第三项】。\n\n（四）抓督查。\n',
  ],
  [
    'more: other numbers stay',
    '抓好两项任务。\n\n（一）【第一项】。【第二阶段】，第二次。\n\n（二）【第二项】。【第二阶段】，第二次。\n',
    3,
    '抓好三项任务。\n\n（一）【第一项】。【第二阶段】，第二次。\n\n（二）【第二项】。【第二阶段】，第二次。\n\n（三）【第三项】。【第二阶段】，第二次。\n',
  ],
  [
    'fewer: open points, and the last mark stays',
    '抓好三件事。一是【第一件事】；二是【第二件事】；三是【第三件事】。\n',
    2,
    '抓好两件事。一是【第一件事】；二是【第二件事】。\n',
  ],
  [
    'fewer: what is said of all stays behind the last',
    '抓好三项任务。\n\n（一）【第一项】。\n\n（二）【第二项】。\n\n（三）【第三项】。\n\n都要抓好。\n',
    2,
    '抓好两项任务。\n\n（一）【第一项】。\n\n（二）【第二项】。\n\n都要抓好。\n',
  ],
  [
    'fewer: a noted point, the others counted anew',
    '我讲三点意见。\n\n一、甲\n\n一。\n\n二、乙<!-- 可省 -->\n\n二。\n\n三、丙\n\n三。\n',
    2,
    '我讲两点意见。\n\n一、甲\n\n一。\n\n二、丙\n\n三。\n',
  ],
  [
    'fewer than may go: as few as may be',
    '我讲三点意见。\n\n一、甲\n\n一。\n\n二、乙<!-- 可省 -->\n\n二。\n\n三、丙\n\n三。\n',
    1,
    '我讲两点意见。\n\n一、甲\n\n一。\n\n二、丙\n\n三。\n',
  ],
  [
    'a note behind the last words goes with its point',
    '作三点表态。\n\n第一，学。\n\n第二，干。\n\n第三，查。<!-- 可省 -->\n\n谢谢大家！\n',
    2,
    '作两点表态。\n\n第一，学。\n\n第二，干。\n\n谢谢大家！\n',
  ],
  [
    'what speaks of the list afterwards follows',
    '我讲两点意见。\n\n一、甲\n\n一。\n\n二、乙\n\n二。\n\n同志们！以上两点意见，请大家落实。\n',
    3,
    '我讲三点意见。\n\n一、甲\n\n一。\n\n二、乙\n\n二。\n\n三、【第三点意见】\n\n【第三点意见的具体内容】。\n\n同志们！以上三点意见，请大家落实。\n',
  ],
  [
    'CRLF stays CRLF, and lines without blank ones between them',
    '我讲两点意见。\r\n一、甲\r\n一。\r\n二、乙\r\n二。\r\n',
    3,
    '我讲三点意见。\r\n一、甲\r\n一。\r\n二、乙\r\n二。\r\n三、【第三点意见】\r\n【第三点意见的具体内容】。\r\n',
  ],
  [
    'indentation is repeated',
    '我讲两点意见。\n\u3000\u3000一、甲\n\u3000\u3000一。\n\u3000\u3000二、乙\n\u3000\u3000二。\n',
    3,
    '我讲三点意见。\n\u3000\u3000一、甲\n\u3000\u3000一。\n\u3000\u3000二、乙\n\u3000\u3000二。\n\u3000\u3000三、【第三点意见】\n\u3000\u3000【第三点意见的具体内容】。\n',
  ],
  [
    'an agenda and what leads to each of its items',
    '共有两项议程。一是【第一项议程】；二是【第二项议程】。\n\n下面，进行第一项议程。\n\n下面，进行第二项议程，大家欢迎！\n\n散会！\n',
    3,
    '共有三项议程。一是【第一项议程】；二是【第二项议程】；三是【第三项议程】。\n\n下面，进行第一项议程。\n\n下面，进行第二项议程。\n\n下面，进行第三项议程，大家欢迎！\n\n散会！\n',
  ],
])('%s', (_name, template, count, expected) => {
  expect(sized(template, count)).toBe(expected);
});

test.each([
  [4, '四点意见'],
  [2, '两点意见'],
  [12, '十二点意见'],
])('%i points are called %s', (count, words) => {
  const list = mainPoints(`${head}我讲两点意见。\n\n一、甲\n\n一。\n\n二、乙\n\n二。\n`);
  expect(list && countedPoints(list, count)).toBe(words);
});

test('what is done in three respects is not their name', () => {
  const list = mainPoints(`${head}在三个方面下功夫。\n\n（一）甲。\n（二）乙。\n（三）丙。\n`);
  expect(list && countedPoints(list, 4)).toBe('四个方面');
});

test('random templates: as many points as asked for, and the announcement says so', () => {
  const point = fc.record({
    open: fc.boolean(),
    note: fc.constantFrom('', '<!-- 可省 -->', '<!-- 居末 -->'),
    body: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(point, { minLength: 2, maxLength: 6 }), fc.integer({ min: 0, max: 14 }), (points, count) => {
      const numerals = '一二三四五六';
      const body = points
        .map(({ open, note, body: more }, index) => {
          const number = numerals.charAt(index);
          return `${number}、${open ? `【第${number}点】` : '抓落实'}${note}\n\n${more ? `一是甲${number}；二是乙${number}。` : '要抓好。'}`;
        })
        .join('\n\n');
      const announced = points.length === 2 ? '两' : numerals.charAt(points.length - 1);
      const list = mainPoints(`${head}我讲${announced}点意见。\n\n${body}\n\n同志们！干吧！\n`);
      if (list === undefined) return;
      const speech = parseSpeech(withPoints(list, count));
      const expected = Math.min(list.most, Math.max(list.fewest, count));
      const [announcement] = speech.announcements;
      expect([announcement?.count, announcement?.items.length]).toEqual([expected, expected]);
      expect(speech.nodes.filter(({ kind }) => kind === 'H').map(({ ordinal }) => ordinal)).toEqual(
        Array.from({ length: expected }, (_, index) => index + 1),
      );
      expect(speech.text.endsWith('\n\n同志们！干吧！\n')).toBe(true);
    }),
    { numRuns: 200 },
  );
});
