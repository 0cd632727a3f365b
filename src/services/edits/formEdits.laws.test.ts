import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { disordered, ordered } from '../../../test/speechArbitraries.ts';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import type { MarkerForm, OutlineNode, Speech } from '../../core/speech.ts';
import { seriesMembersOf } from '../seriesMembers.ts';
import { continueSeries } from './continueSeries.ts';
import { convertSeries } from './convertSeries.ts';
import { demoteNode } from './demoteNode.ts';
import { inlineItemsOfPoints } from './inlineItemsOfPoints.ts';
import { paragraphsOfGluedText } from './paragraphsOfGluedText.ts';
import { pointsOfInlineItems } from './pointsOfInlineItems.ts';
import { promoteNode } from './promoteNode.ts';
import { applyEdits, type TextEdit } from './textEdit.ts';

const samplesFolder = new URL('../../../samples/', import.meta.url);
const samples = readdirSync(samplesFolder)
  .filter((name) => name.endsWith('.speech'))
  .map((name) => readFileSync(new URL(name, samplesFolder), 'utf8'));

const smallDraft = fc.oneof(
  { weight: 4, arbitrary: disordered },
  { weight: 4, arbitrary: ordered },
  {
    weight: 1,
    arbitrary: fc.string({ unit: fc.constantFrom(...'一二三、（）1.①第首先其是要，。；\n#*—〔以下缺〕甲') }),
  },
);
const draft = fc.oneof({ weight: 12, arbitrary: smallDraft }, { weight: 1, arbitrary: fc.constantFrom(...samples) });
/** Which place of a text: the one at this part of its length. */
const which = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

type Result = { readonly kind: 'edits'; readonly edits: readonly TextEdit[] } | { readonly kind: 'refused' };

function expectInOrder(edits: readonly TextEdit[]): void {
  expect(edits).not.toEqual([]);
  let before = -1;
  for (const { span } of edits) {
    expect(span.start).toBeGreaterThanOrEqual(before);
    expect(span.end).toBeGreaterThanOrEqual(span.start);
    before = span.end;
  }
}

/** The text without markers, the `#`s at the starts of lines and the blanks at their ends, which markers may leave there. */
function unmarked(text: string): string {
  let bare = '';
  let at = 0;
  for (const { markerSpan } of parseSpeech(text).nodes) {
    bare += text.slice(at, markerSpan.start);
    at = markerSpan.end;
  }
  return (bare + text.slice(at)).replace(/^([ \t\u3000]*)#+[ \t\u3000]*/gm, '$1').replace(/[ \t\u3000]+$/gm, '');
}

/** … and without white space and the marks that items end in. */
function wordsOf(text: string): string {
  return unmarked(text).replace(/[\s\u3000。；，,、;]/g, '');
}

/** Makes an edit on each node of many drafts; those on which it is refused count for nothing. */
function forEdits(
  edit: (speech: Speech, node: OutlineNode) => Result,
  check: (speech: Speech, node: OutlineNode, after: string) => void,
  drafts = draft,
  numRuns = 60,
): void {
  let made = 0;
  fc.assert(
    fc.property(drafts, (text) => {
      const speech = parseSpeech(text);
      for (const node of speech.nodes) {
        const result = edit(speech, node);
        if (result.kind !== 'edits') continue;
        made++;
        expectInOrder(result.edits);
        check(speech, node, applyEdits(text, result.edits));
      }
    }),
    { numRuns },
  );
  expect(made).toBeGreaterThan(20);
}

function nodeLike({ nodes }: Speech, before: Speech, node: OutlineNode): OutlineNode | undefined {
  return nodes[before.nodes.indexOf(node)];
}

test.each([
  ['promote', promoteNode, -1],
  ['demote', demoteNode, 1],
] as const)('%s: markers alone change, and the node is found a level higher or lower', (_name, change, by) => {
  for (const scope of ['heading', 'subtree'] as const) {
    for (const renumber of [false, true]) {
      forEdits(
        (speech, node) => change(speech, node, { scope, renumber }),
        (speech, node, after) => {
          const speechAfter = parseSpeech(after);
          expect(nodeLike(speechAfter, speech, node)).toMatchObject({ level: node.level + by });
          expect(unmarked(after)).toBe(unmarked(speech.text));
        },
      );
    }
  }
});

test.each(['heading', 'subtree'] as const)('promote and demote again (%s) is to do nothing', (scope) => {
  forEdits(
    (speech, node) => {
      // What stands behind it beside it comes to stand under it, and would be lowered with it.
      const isLast = seriesMembersOf(speech)(node).at(-1) === node;
      return scope === 'heading' || isLast ? promoteNode(speech, node, { scope, renumber: true }) : { kind: 'refused' };
    },
    (speech, node, after) => {
      const promoted = parseSpeech(after);
      const found = nodeLike(promoted, speech, node);
      const result = found && demoteNode(promoted, found, { scope, renumber: true });
      if (result?.kind === 'edits') expect(applyEdits(after, result.edits)).toBe(speech.text);
    },
    ordered,
  );
});

const FORMS: readonly MarkerForm[] = ['part', 'hanComma', 'hanBracket', 'digitPoint', 'digitBracket', 'circled'];
const ITEM_FORMS: readonly MarkerForm[] = ['ordinalWord', 'sequenceWord', 'qi', 'dash', 'shi', 'yao', 'ke'];

test.each([...FORMS, ...ITEM_FORMS])('convert to %s: the series has that form, and all else is as it was', (form) => {
  forEdits(
    (speech, node) => convertSeries(speech, node, form),
    (speech, node, after) => {
      const series = new Set(seriesMembersOf(speech)(node));
      const expected = speech.nodes.map((each) => [series.has(each) ? form : each.form, each.level]);
      expect(parseSpeech(after).nodes.map((each) => [each.form, each.level])).toEqual(expected);
      expect(unmarked(after)).toBe(unmarked(speech.text));
    },
    smallDraft,
    60,
  );
});

test('items to points and back keep every word', () => {
  let back = 0;
  forEdits(pointsOfInlineItems, (speech, node, after) => {
    expect(wordsOf(after)).toBe(wordsOf(speech.text));
    const points = parseSpeech(after);
    const found = nodeLike(points, speech, node);
    expect(found?.kind).not.toBe('I');
    expect(found?.level).toBe(node.level);
    const result = found && inlineItemsOfPoints(points, found);
    if (result?.kind !== 'edits') return;
    back++;
    expect(wordsOf(applyEdits(after, result.edits))).toBe(wordsOf(speech.text));
  });
  expect(back).toBeGreaterThan(20);
});

test('points to items keep every word', () => {
  forEdits(inlineItemsOfPoints, (speech, node, after) => {
    expect(wordsOf(after)).toBe(wordsOf(speech.text));
    expect(nodeLike(parseSpeech(after), speech, node)).toMatchObject({ form: 'shi', level: node.level });
  });
});

test('glued text gets line ends and nothing else', () => {
  fc.assert(
    fc.property(draft, fc.boolean(), (text, glue) => {
      const source = glue ? text.replace(/[\r\n]+/g, '') : text;
      const result = paragraphsOfGluedText(parseSpeech(source));
      if (result.kind === 'refused') return;
      expectInOrder(result.edits);
      for (const { span, text: written } of result.edits) {
        expect(span.start).toBe(span.end);
        expect(written).toMatch(/^\r?\n$/);
        expect(span.start).toBeGreaterThan(0);
        expect(span.start).toBeLessThan(source.length);
      }
      const after = parseSpeech(applyEdits(source, result.edits));
      expect(after.paragraphs.length).toBe(parseSpeech(source).paragraphs.length + result.edits.length);
    }),
    { numRuns: 500 },
  );
});

test('a continuation of a series in order is read as its next member', () => {
  let offered = 0;
  fc.assert(
    fc.property(fc.oneof(ordered, fc.constantFrom(...samples)), (text) => {
      const speech = parseSpeech(text);
      const ends = speech.nodes.slice(0, 12).flatMap(({ leadSpan, section }) => [leadSpan.end + 1, section.end]);
      for (const offset of [...ends, text.length]) {
        for (const { edit, form, ordinal, node, text: marker } of continueSeries(speech, offset)) {
          offered++;
          const after = parseSpeech(applyEdits(text, [{ ...edit, text: `${edit.text}甲。` }]));
          const at = edit.span.start + edit.text.length - marker.length;
          const written = after.nodes.find(({ markerSpan }) => markerSpan.start === at);
          expect(written).toMatchObject({ form, ordinal });
          if (node) expect(written?.level).toBe(node.level);
        }
      }
    }),
    { numRuns: 80 },
  );
  expect(offered).toBeGreaterThan(200);
});

test('a continuation is put in, and counts on from what it continues, in any text', () => {
  fc.assert(
    fc.property(draft, which, (text, share) => {
      const speech = parseSpeech(text);
      const offset = Math.floor(share * (text.length + 1));
      for (const { edit, text: marker, ordinal, node, continues } of continueSeries(speech, offset)) {
        expect(edit.span.start).toBe(edit.span.end);
        expect(edit.span.start).toBeGreaterThanOrEqual(offset);
        expect(edit.text.endsWith(marker)).toBe(true);
        expect(continues.end).toBeLessThanOrEqual(offset);
        const isSame = node?.marker === text.slice(continues.start, continues.end) && marker.startsWith(node.marker);
        if (node?.ordinal !== undefined && ordinal !== undefined && !isSame) expect(ordinal).toBe(node.ordinal + 1);
      }
    }),
    { numRuns: 500 },
  );
});
