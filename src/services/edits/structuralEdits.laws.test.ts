import fc from 'fast-check';
import { expect, test } from 'vitest';
import { disordered, ordered } from '../../../test/speechArbitraries.ts';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import type { OutlineNode, Speech } from '../../core/speech.ts';
import { deleteNode } from './deleteNode.ts';
import { duplicateNode } from './duplicateNode.ts';
import { insertSibling } from './insertSibling.ts';
import { moveNode } from './moveNode.ts';
import { type MoveTarget, moveNodeTo } from './moveNodeTo.ts';
import { renumberEdits } from './renumber.ts';
import { carriedOffset } from './rewriting.ts';
import { sectionAround, sectionSpan } from './sectionSpan.ts';
import { siblingList } from './siblingList.ts';
import { offsetAfter, type StructuralEdit, type StructuralResult } from './structuralEdit.ts';
import { applyEdits } from './textEdit.ts';

/** Two or three members within a paragraph, with marks and what may stand behind them. */
const inlineList = fc
  .record({
    before: fc.constantFrom('', '要抓三件事：', '同志们，'),
    items: fc.array(
      fc.tuple(
        fc.constantFrom('抓学习', '怎么办', '抓“重点”', '**带**队伍', '抓学习。要常抓', '首先，看；其次，干'),
        fc.constantFrom('', '', '', '<!-- 核 -->', '{3分钟}'),
      ),
      { minLength: 2, maxLength: 4 },
    ),
    marks: fc.constantFrom('；', '。', '，', '；\n　　', '。\n', ' '),
    last: fc.constantFrom('。', '！', '？', '', '。（掌声）', '。这三条要落实。', '。\n同志们！让我们努力！', '”。'),
  })
  .map(({ before, items, marks, last }) => {
    const words = items.map(([lead, tail], index) => `${'一二三四'.charAt(index)}是${lead}${tail}`);
    return `同志们：\n${before}${words.join(marks)}${last}\n`;
  });

const hostile = fc.string({
  unit: fc.constantFrom(...'一二三、（）1.①第首先其是要，。；？\r\n#*“”—〔以下缺〕甲<!->{分}\ud800'),
});
const draft = fc.oneof(
  { weight: 3, arbitrary: disordered },
  { weight: 3, arbitrary: ordered },
  { weight: 3, arbitrary: inlineList },
  { weight: 1, arbitrary: hostile },
);

const RUNS = 300;

function after({ text }: Speech, { edits }: StructuralEdit): string {
  let before = 0;
  for (const { span } of edits) {
    expect(span.start).toBeGreaterThanOrEqual(before);
    expect(span.end).toBeGreaterThanOrEqual(span.start);
    before = span.end;
  }
  expect(before).toBeLessThanOrEqual(text.length);
  return applyEdits(text, edits);
}

/** Makes an edit on some node of many drafts. */
function forEdits(
  edit: (speech: Speech, node: OutlineNode) => StructuralResult,
  check: (speech: Speech, node: OutlineNode, result: StructuralEdit, text: string) => void,
  drafts = draft,
  numRuns = RUNS,
): void {
  let made = 0;
  fc.assert(
    fc.property(drafts, fc.nat(30), (text, which) => {
      const speech = parseSpeech(text);
      const node = speech.nodes[which % Math.max(1, speech.nodes.length)];
      const result = node && edit(speech, node);
      if (!node || result?.kind !== 'edits') return;
      made++;
      check(speech, node, result, after(speech, result));
    }),
    { numRuns },
  );
  expect(made).toBeGreaterThan(numRuns / 30);
}

/** A text without what numbers and end marks are made of, and without blanks. */
function words(text: string): string {
  return text.replace(/[一二三四五六七八九十第首先其次再最后0-9①-⑳。；，、;,\s]/g, '');
}

function characters(text: string): string {
  return [...text].sort().join('');
}

test.each([true, false])('a move keeps every character but numbers and end marks (renumber: %s)', (renumber) => {
  for (const direction of ['up', 'down'] as const) {
    forEdits(
      (speech, node) => moveNode(speech, node, direction, { renumber }),
      (speech, _node, _result, text) => {
        expect(characters(words(text))).toBe(characters(words(speech.text)));
        expect(text.length).toBeLessThanOrEqual(speech.text.length + 2 * speech.nodes.length);
        expect(parseSpeech(text).nodes).toHaveLength(speech.nodes.length);
      },
    );
  }
});

test('without renumbering a move changes no number', () => {
  forEdits(
    (speech, node) => moveNode(speech, node, 'down', { renumber: false }),
    (speech, _node, _result, text) => {
      expect(characters(text.replace(/[。；，、;,]/g, ''))).toBe(characters(speech.text.replace(/[。；，、;,]/g, '')));
    },
  );
});

test('a move leaves blank lines, line ends and what stands behind the last section where they were', () => {
  forEdits(
    (speech, node) => (node.kind === 'I' ? { kind: 'atEdge' } : moveNode(speech, node, 'up', { renumber: true })),
    (speech, _node, _result, text) => {
      expect(text.match(/[\r\n]*$/)?.[0]).toBe(speech.text.match(/[\r\n]*$/)?.[0]);
      expect(characters(text.replace(/[^\r\n]/g, ''))).toBe(characters(speech.text.replace(/[^\r\n]/g, '')));
      const closing = speech.parts.find(({ kind }) => kind === 'closing');
      if (closing) expect(text.endsWith(speech.text.slice(closing.span.start))).toBe(true);
    },
  );
});

test('up and down again is to do nothing', () => {
  for (const [there, back] of [
    ['up', 'down'],
    ['down', 'up'],
  ] as const) {
    forEdits(
      (speech, node) => moveNode(speech, node, there, { renumber: true }),
      (speech, node, result, text) => {
        if (renumberEdits(speech).length > 0 || hasQuestion(speech, node)) return;
        const moved = parseSpeech(text);
        const found = moved.nodes.find(
          ({ markerSpan }) => markerSpan.start === offsetAfter(result, node.markerSpan.start),
        );
        expect(found?.lead).toBe(node.lead);
        const second = found && moveNode(moved, found, back, { renumber: true });
        expect(second?.kind).toBe('edits');
        if (second?.kind === 'edits') expect(after(moved, second)).toBe(speech.text);
      },
    );
  }
});

/** A member that ends with its own mark keeps it, and others the marks that are left: of one alone it is forgotten which it had. */
function hasQuestion(speech: Speech, node: OutlineNode): boolean {
  const { members } = siblingList(speech, node, true);
  const asking = members.filter((member) => /[？！]/.test(textOf(speech, member)));
  return members.length > 2 ? asking.some((member) => member !== members.at(-1)) : asking.length > 0;
}

function textOf({ text }: Speech, { section }: OutlineNode): string {
  return text.slice(section.start, section.end);
}

test('the numbers of a speech in order are in order after each edit', () => {
  const edits: readonly ((speech: Speech, node: OutlineNode) => StructuralResult)[] = [
    (speech, node) => moveNode(speech, node, 'up', { renumber: true }),
    (speech, node) => duplicateNode(speech, node, { renumber: true }),
    (speech, node) => insertSibling(speech, node, 'after', { renumber: true }),
    (speech, node) => deleteNode(speech, node, { renumber: true }),
  ];
  for (const edit of edits) {
    forEdits(
      edit,
      (speech, _node, _result, text) => {
        if (renumberEdits(speech).length === 0) expect(renumberEdits(parseSpeech(text))).toEqual([]);
      },
      ordered,
    );
  }
});

test('an offset in the words of the node is found in them again', () => {
  forEdits(
    (speech, node) => moveNode(speech, node, 'up', { renumber: true }),
    (speech, node, result, text) => {
      for (let offset = node.leadSpan.start; offset < node.leadSpan.end; offset++) {
        expect(text.charAt(offsetAfter(result, offset))).toBe(speech.text.charAt(offset));
      }
      const { start, end } = result.focus;
      expect(offsetAfter(result, result.source.start)).toBe(start);
      // A mark that is put in stands behind the caret.
      expect([end - 1, end]).toContain(offsetAfter(result, result.source.end));
    },
  );
});

test('every offset is found within the new text', () => {
  forEdits(
    (speech, node) => deleteNode(speech, node, { renumber: true }),
    (speech, _node, result, text) => {
      for (let offset = 0; offset <= speech.text.length; offset++) {
        expect(offsetAfter(result, offset)).toBeGreaterThanOrEqual(0);
        expect(offsetAfter(result, offset)).toBeLessThanOrEqual(text.length);
      }
    },
  );
});

test('a deletion takes the section away, and no other word', () => {
  forEdits(
    (speech, node) => deleteNode(speech, node, { renumber: true }),
    ({ text: before }, _node, { source, focus }, text) => {
      expect(focus.start).toBe(focus.end);
      expect(words(text)).toBe(words(before.slice(0, source.start) + before.slice(source.end)));
    },
  );
});

test('a copy repeats the words of the section, and all others stay', () => {
  forEdits(
    (speech, node) => duplicateNode(speech, node, { renumber: true }),
    (speech, node, { focus }, text) => {
      expect(text.slice(focus.start, focus.end)).toContain(speech.text.slice(node.leadSpan.start, node.leadSpan.end));
      expect(words(text.slice(0, focus.start) + text.slice(focus.end))).toBe(words(speech.text));
    },
  );
});

test('a new marker is read as a node with an empty lead, and no other word changes', () => {
  for (const where of ['before', 'after'] as const) {
    forEdits(
      (speech, node) => insertSibling(speech, node, where, { renumber: true }),
      (speech, node, { focus }, text) => {
        // # alone in its line is read as text until words follow.
        if (node.form === 'hash') return;
        const fresh = parseSpeech(text).nodes.find(({ markerSpan }) => markerSpan.start === focus.start);
        // In a list that stands in a quotation the mark that closes it is left.
        expect(['', '”']).toContain(fresh?.lead);
        expect(fresh?.level).toBe(node.level);
        const rest = words(text.slice(0, focus.start) + text.slice(focus.end));
        expect(rest.replaceAll('#', '')).toBe(words(speech.text).replaceAll('#', ''));
      },
    );
  }
});

const anyTarget = fc.record({
  text: fc.oneof(ordered, disordered),
  from: fc.nat(30),
  to: fc.nat(30),
  kind: fc.constantFrom('before', 'after', 'lastUnder'),
});

test('a move to anywhere keeps all words, and puts the node where it was to go', () => {
  let made = 0;
  fc.assert(
    fc.property(anyTarget, ({ text, from, to, kind }) => {
      const speech = parseSpeech(text);
      const node = speech.nodes[from % Math.max(1, speech.nodes.length)];
      const beside = speech.nodes[to % Math.max(1, speech.nodes.length)];
      if (!node || !beside) return;
      const target: MoveTarget = { kind, node: beside };
      const result = moveNodeTo(speech, node, target, { renumber: true });
      if (result.kind !== 'edits') return;
      made++;
      const moved = after(speech, result);
      const bare = (whole: string) => characters(words(whole).replace(/[（）().#—部分其个是要]/g, ''));
      expect(bare(moved)).toBe(bare(text));
      const nodes = parseSpeech(moved).nodes;
      const at = (old: OutlineNode) =>
        nodes.find(
          ({ markerSpan }) => markerSpan.start === carriedOffset(result.carried, old.markerSpan.start, 'start'),
        );
      expect(nodes).toHaveLength(speech.nodes.length);
      // Behind a gap levels are guessed from all that follows: the one beside it may have another level too.
      const level = at(beside)?.level ?? 0;
      expect(at(node)).toMatchObject({ lead: node.lead, level: kind === 'lastUnder' ? level + 1 : level });
      if (kind === 'lastUnder') expect(at(node)?.parent).toBe(at(beside));
      else expect(at(node)?.parent).toBe(at(beside)?.parent);
    }),
    { numRuns: 3 * RUNS },
  );
  expect(made).toBeGreaterThan(RUNS / 30);
});

test('selecting goes from a section to the one around it, and ends', () => {
  fc.assert(
    fc.property(draft, fc.double({ min: 0, max: 1, noNaN: true }), (text, part) => {
      const speech = parseSpeech(text);
      const offset = Math.floor(part * text.length);
      let span = sectionAround(speech, { start: offset, end: offset });
      for (let steps = 0; span; steps++) {
        expect(span.start).toBeLessThanOrEqual(offset);
        expect(span.end).toBeGreaterThanOrEqual(offset);
        const next = sectionAround(speech, span);
        if (next) expect(next.end - next.start).toBeGreaterThan(span.end - span.start);
        expect(steps).toBeLessThan(speech.nodes.length + 1);
        span = next;
      }
      for (const node of speech.nodes) {
        const { start, end } = sectionSpan(speech, node);
        expect(start).toBeLessThanOrEqual(node.markerSpan.start);
        expect(end).toBeGreaterThanOrEqual(node.leadSpan.end);
      }
    }),
    { numRuns: RUNS / 2 },
  );
});
