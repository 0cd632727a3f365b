import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import { outlineWithAnnouncements } from './outlineAnnouncements.ts';
import { carryIds, type IdentifiedEntry } from './outlineIdentity.ts';
import { outlineTree } from './outlineTree.ts';

function identify(text: string, previous: readonly IdentifiedEntry[] = [], nextId = 1) {
  return carryIds(previous, outlineTree(parseSpeech(text)), nextId);
}

function flat(entries: readonly IdentifiedEntry[]): readonly IdentifiedEntry[] {
  return entries.flatMap((entry) => [entry, ...flat(entry.children)]);
}

/** Each entry after the edit with the words that it had before, or `new`. */
function carried(before: string, after: string): readonly string[] {
  const old = identify(before);
  const next = identify(after, old.roots, old.nextId);
  const words = new Map(flat(old.roots).map(({ id, entry }) => [id, entry.text]));
  return flat(next.roots).map(({ id, entry }) => `${entry.text} < ${words.get(id) ?? 'new'}`);
}

const three = '一、提高认识\n二、抓好任务\n三、加强领导\n';

describe('an entry keeps its id', () => {
  test.each<[string, string, string, readonly string[]]>([
    [
      'while its lead is typed',
      three,
      '一、提高认识\n二、抓好重点任务\n三、加强领导\n',
      ['一、提高认识 < 一、提高认识', '二、抓好重点任务 < 二、抓好任务', '三、加强领导 < 三、加强领导'],
    ],
    [
      'when its lead is typed anew',
      three,
      '一、提高认识\n二、办成几件实事\n三、加强领导\n',
      ['一、提高认识 < 一、提高认识', '二、办成几件实事 < 二、抓好任务', '三、加强领导 < 三、加强领导'],
    ],
    [
      'when text follows its lead on the line',
      three,
      '一、提高认识。要想明白为什么干。\n二、抓好任务\n三、加强领导\n',
      ['一、提高认识 < 一、提高认识', '二、抓好任务 < 二、抓好任务', '三、加强领导 < 三、加强领导'],
    ],
    [
      'when a section is written above it, not yet renumbered',
      three,
      '一、总结经验\n一、提高认识\n二、抓好任务\n三、加强领导\n',
      [
        '一、总结经验 < new',
        '一、提高认识 < 一、提高认识',
        '二、抓好任务 < 二、抓好任务',
        '三、加强领导 < 三、加强领导',
      ],
    ],
    [
      'when a section above it is deleted',
      three,
      '一、提高认识\n三、加强领导\n',
      ['一、提高认识 < 一、提高认识', '三、加强领导 < 三、加强领导'],
    ],
    [
      'when all is renumbered',
      '一、提高认识\n三、抓好任务\n五、加强领导\n',
      three,
      ['一、提高认识 < 一、提高认识', '二、抓好任务 < 三、抓好任务', '三、加强领导 < 五、加强领导'],
    ],
    [
      'when it is moved and all is renumbered',
      three,
      '一、加强领导\n二、提高认识\n三、抓好任务\n',
      ['一、加强领导 < 三、加强领导', '二、提高认识 < 一、提高认识', '三、抓好任务 < 二、抓好任务'],
    ],
    [
      'when its form changes',
      '一、提高认识\n（一）看到机遇。\n',
      '一、提高认识\n1.看到机遇。\n',
      ['一、提高认识 < 一、提高认识', '1.看到机遇 < （一）看到机遇'],
    ],
    [
      'when the same words stand twice and the first of them is changed',
      '一、认识\n（一）加强领导。\n二、任务\n（一）加强领导。\n',
      '一、认识\n（一）改进作风。\n二、任务\n（一）加强领导。\n',
      [
        '一、认识 < 一、认识',
        '（一）改进作风 < （一）加强领导',
        '二、任务 < 二、任务',
        '（一）加强领导 < （一）加强领导',
      ],
    ],
  ])('%s', (_name, before, after, expected) => {
    expect(carried(before, after)).toEqual(expected);
  });

  test('a title is the title whatever it says', () => {
    const head = (title: string) => `${title}\n同志们：\n今天开会。\n一、认识\n`;
    expect(carried(head('在工作会议上的讲话'), head('在推进会上的讲话'))).toEqual([
      '在推进会上的讲话 < 在工作会议上的讲话',
      '同志们： < 同志们：',
      '今天开会。 < 今天开会。',
      '一、认识 < 一、认识',
    ]);
  });

  test('an announced count keeps its id beside others, and while its number is changed', () => {
    const text = (count: string) => `一、任务\n要抓好${count}项任务。\n（一）修路。要做到三个到位：\n（二）治水。\n`;
    const ids = (entries: readonly IdentifiedEntry[]) => flat(entries).map(({ id }) => id);
    const old = carryIds([], outlineWithAnnouncements(parseSpeech(text('五'))), 1);
    const next = carryIds(old.roots, outlineWithAnnouncements(parseSpeech(text('四'))), old.nextId);
    expect(flat(old.roots).filter(({ entry }) => entry.kind === 'announcement')).toHaveLength(2);
    expect(ids(next.roots)).toEqual(ids(old.roots));
  });

  test('each of two equal entries keeps its own', () => {
    const text = '一、认识\n（一）加强领导。\n二、任务\n（一）加强领导。\n';
    const old = identify(text);
    const next = identify(`${text}三、保障\n`, old.roots, old.nextId);
    expect(flat(next.roots).map(({ id }) => id)).toEqual([...flat(old.roots).map(({ id }) => id), '5']);
  });

  test('an entry that gets its first point is another row, so that the point is seen', () => {
    const old = identify('一、认识\n二、任务\n');
    const next = identify('一、认识\n二、任务\n（一）快办。\n', old.roots, old.nextId);
    expect(next.roots[0]?.id).toBe(old.roots[0]?.id);
    expect(next.roots[1]?.id).not.toBe(old.roots[1]?.id);
    const later = identify('一、认识\n二、任务\n（一）快办。\n（二）办好。\n', next.roots, next.nextId);
    expect(later.roots[1]?.id).toBe(next.roots[1]?.id);
  });

  test('an entry that goes below another is another row, with all below it, and its old id tells of the new one', () => {
    const old = identify('一、认识\n（一）机遇。\n1.看到。\n（二）不足。\n（三）路子。\n');
    const next = identify(
      '一、认识\n（一）机遇。\n1.看到。\n二、任务\n（二）不足。\n（三）路子。\n',
      old.roots,
      old.nextId,
    );
    const named = (entries: readonly IdentifiedEntry[]) => flat(entries).map(({ id, entry }) => `${id} ${entry.text}`);
    expect(named(old.roots)).toEqual(['1 一、认识', '2 （一）机遇', '3 1.看到', '4 （二）不足', '5 （三）路子']);
    expect(named(next.roots)).toEqual([
      '1 一、认识',
      '2 （一）机遇',
      '3 1.看到',
      '6 二、任务',
      '7 （二）不足',
      '8 （三）路子',
    ]);
    expect([...next.renamed]).toEqual([
      ['4', '7'],
      ['5', '8'],
    ]);
  });

  test('of equal words those below the same heading are the same row', () => {
    const old = identify('一、认识\n（一）加强。\n二、任务\n（一）加强。\n');
    const next = identify('一、任务\n（一）加强。\n二、认识\n（一）加强。\n', old.roots, old.nextId);
    expect(flat(next.roots).map(({ id }) => id)).toEqual(['3', '4', '1', '2']);
    expect(next.renamed.size).toBe(0);
  });

  test('typed character by character a heading is one row from its marker on', () => {
    let outline = identify('一、认识\n');
    const ids = new Set<string>();
    const typed = '二、抓好重点任务';
    for (let length = 2; length <= typed.length; length++) {
      outline = identify(`一、认识\n${typed.slice(0, length)}`, outline.roots, outline.nextId);
      expect(outline.roots).toHaveLength(2);
      ids.add(outline.roots[1]?.id ?? '');
    }
    expect(ids.size).toBe(1);
  });
});

describe('whatever the edit', () => {
  const line = fc.oneof(
    fc
      .constantFrom(
        '一、',
        '二、',
        '三、',
        '（一）',
        '（二）',
        '1.',
        '一是',
        '二是',
        '第一，',
        '首先，',
        '——',
        '# ',
        '',
      )
      .chain((marker) =>
        fc.constantFrom('', '认识', '任务', '加强领导。一是甲。二是乙。').map((lead) => marker + lead),
      ),
    fc.constantFrom('同志们：', '谢谢大家！', '总之，要抓落实。', '〔此处省略8字〕'),
  );
  const speech = fc.array(line, { maxLength: 14 }).map((lines) => lines.join('\n'));

  test('ids are unique, and an unchanged outline keeps all of them', () => {
    fc.assert(
      fc.property(speech, speech, (before, after) => {
        const old = identify(before);
        const next = identify(after, old.roots, old.nextId);
        const ids = flat(next.roots).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const again = identify(after, next.roots, next.nextId);
        expect(flat(again.roots).map(({ id }) => id)).toEqual(ids);
        expect(again.nextId).toBe(next.nextId);
        expect(again.renamed.size).toBe(0);
      }),
    );
  });

  test('an id has one parent as long as it lives', () => {
    const parents = (entries: readonly IdentifiedEntry[], parent = ''): readonly (readonly [string, string])[] =>
      entries.flatMap(({ id, children }) => [[id, parent] as const, ...parents(children, id)]);
    fc.assert(
      fc.property(fc.array(speech, { minLength: 2, maxLength: 5 }), (texts) => {
        const known = new Map<string, string>();
        let outline = identify('');
        for (const text of texts) {
          outline = identify(text, outline.roots, outline.nextId);
          for (const [id, parent] of parents(outline.roots)) {
            expect(known.get(id) ?? parent).toBe(parent);
            known.set(id, parent);
          }
        }
      }),
    );
  });
});

// What took longer with the square of their number would not end in the time of a test.
test('ten thousand points that have other words have an id each', () => {
  const text = Array.from({ length: 10_000 }, (_, index) => `一是第${index}件事。`).join('');
  const old = identify(text);
  const next = identify(text.replaceAll('件', '项'), old.roots, old.nextId);
  const ids = flat(next.roots).map(({ id }) => id);
  expect(new Set(ids).size).toBe(flat(old.roots).length);
});
