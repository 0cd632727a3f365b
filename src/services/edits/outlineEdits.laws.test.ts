import fc from 'fast-check';
import { expect, test } from 'vitest';
import { disordered, ordered } from '../../../test/speechArbitraries.ts';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import type { OutlineNode, Speech } from '../../core/speech.ts';
import { promoteNodes } from './changeNodes.ts';
import { deleteNodes } from './deleteNodes.ts';
import { dropTarget } from './dropTarget.ts';
import { type NodesEdit, offsetThrough } from './editWalk.ts';
import { moveNodes, moveNodesBy } from './moveNodes.ts';
import { pasteSections } from './pasteSections.ts';
import { renumberEdits } from './renumber.ts';
import { sectionsText } from './sectionsText.ts';
import { siblingList } from './siblingList.ts';
import { applyEdits } from './textEdit.ts';
import { topNodes } from './topNodes.ts';

const RUNS = Number(process.env['LAW_RUNS'] ?? 150);
const RENUMBER = { renumber: true };

const chosen = fc.record({
  text: fc.oneof({ weight: 2, arbitrary: ordered }, disordered),
  which: fc.array(fc.nat(30), { minLength: 1, maxLength: 3 }),
  on: fc.nat(30),
});

function at({ nodes }: Speech, index: number): OutlineNode | undefined {
  return nodes[index % Math.max(1, nodes.length)];
}

function after({ text }: Speech, { edits }: NodesEdit): string {
  let before = 0;
  for (const { span } of edits) {
    expect(span.start).toBeGreaterThanOrEqual(before);
    expect(span.end).toBeGreaterThanOrEqual(span.start);
    before = span.end;
  }
  return applyEdits(text, edits);
}

/** The characters of a text without those of markers, without end marks and blanks, in one order. */
function words(text: string): string {
  return [...text.replace(/[一二三四五六七八九十第首先其次再最后0-9①-⑳。；，、;,\s（）().#—部分个是要]/g, '')]
    .sort()
    .join('');
}

test('a drop of any rows anywhere keeps every character but markers and end marks', () => {
  let made = 0;
  fc.assert(
    fc.property(chosen, ({ text, which, on }) => {
      const speech = parseSpeech(text);
      const nodes = which.flatMap((index) => at(speech, index) ?? []);
      const node = at(speech, on);
      const target = node && dropTarget(speech, nodes, on % 7 === 0 ? { kind: 'last' } : { kind: 'node', node });
      if (!target) return;
      const result = moveNodes(speech, nodes, target, RENUMBER);
      if (result.kind !== 'edits') return;
      made++;
      const moved = after(speech, result);
      expect(words(moved)).toBe(words(text));
      const found = parseSpeech(moved).nodes;
      expect(found).toHaveLength(speech.nodes.length);
      const top = topNodes(nodes)[0];
      expect(
        found.find(({ markerSpan }) => markerSpan.start <= result.place && result.place < markerSpan.end)?.lead,
      ).toBe(top?.lead);
      for (let offset = 0; offset <= text.length; offset += 3) {
        const place = offsetThrough(result.steps, offset);
        expect(place >= 0 && place <= moved.length).toBe(true);
      }
    }),
    { numRuns: 2 * RUNS },
  );
  expect(made).toBeGreaterThan(RUNS / 10);
});

test('what is dropped in its own list and dropped back stands as it stood', () => {
  let made = 0;
  fc.assert(
    fc.property(ordered, fc.nat(30), fc.nat(30), (text, which, on) => {
      const speech = parseSpeech(text);
      const node = at(speech, which);
      const list = node && siblingList(speech, node, false);
      const beside = list?.members[on % list.members.length];
      const target = node && beside && dropTarget(speech, [node], { kind: 'node', node: beside });
      if (!list || !target || renumberEdits(speech).length > 0) return;
      const there = moveNodes(speech, [node], target, RENUMBER);
      if (there.kind !== 'edits') return;
      made++;
      const moved = parseSpeech(after(speech, there));
      const [dropped] = moved.nodes.filter(({ markerSpan }) => markerSpan.start === there.place);
      const now = dropped && siblingList(moved, dropped, false).members[list.index];
      const goal = dropped && now && dropTarget(moved, [dropped], { kind: 'node', node: now });
      const back = goal && moveNodes(moved, [dropped], goal, RENUMBER);
      expect(back?.kind).toBe('edits');
      if (back?.kind === 'edits') expect(after(moved, back)).toBe(text);
    }),
    { numRuns: RUNS },
  );
  expect(made).toBeGreaterThan(RUNS / 10);
});

test('several moved up and down again stand as they stood', () => {
  let made = 0;
  fc.assert(
    fc.property(ordered, fc.nat(30), fc.boolean(), (text, which, both) => {
      const speech = parseSpeech(text);
      const node = at(speech, which);
      const list = node && siblingList(speech, node, false);
      // What is held by the end of its list would not go back.
      if (!list || list.index === 0 || renumberEdits(speech).length > 0) return;
      const moving = list.members.slice(list.index, list.index + (both ? 2 : 1));
      const there = moveNodesBy(speech, moving, 'up', RENUMBER);
      if (there.kind !== 'edits') return;
      made++;
      const moved = parseSpeech(after(speech, there));
      const first = moved.nodes.find(({ markerSpan }) => markerSpan.start === there.place);
      const now = first && siblingList(moved, first, false);
      const back = now && moveNodesBy(moved, now.members.slice(now.index, now.index + moving.length), 'down', RENUMBER);
      expect(back?.kind).toBe('edits');
      if (back?.kind === 'edits') expect(after(moved, back)).toBe(text);
    }),
    { numRuns: RUNS },
  );
  expect(made).toBeGreaterThan(RUNS / 10);
});

test('what is cut and pasted behind the one before it stands as it stood', () => {
  let made = 0;
  fc.assert(
    fc.property(ordered, fc.nat(30), (text, which) => {
      const speech = parseSpeech(text);
      const node = at(speech, which);
      const list = node && siblingList(speech, node, false);
      const before = list?.members[list.index - 1];
      if (!node || !before || list.members.length < 3 || renumberEdits(speech).length > 0) return;
      const cut = deleteNodes(speech, [node], RENUMBER);
      if (cut.kind !== 'edits') return;
      const shorter = parseSpeech(after(speech, cut));
      const place = offsetThrough(cut.steps, before.markerSpan.start);
      const beside = shorter.nodes.find(({ markerSpan }) => markerSpan.start === place);
      const back =
        beside && pasteSections(shorter, { kind: 'after', node: beside }, sectionsText(speech, [node]), RENUMBER);
      expect(back?.kind).toBe('edits');
      if (back?.kind !== 'edits') return;
      made++;
      expect(after(shorter, back)).toBe(text);
    }),
    { numRuns: 2 * RUNS },
  );
  expect(made).toBeGreaterThan(RUNS / 10);
});

test('raising several changes markers alone', () => {
  let made = 0;
  fc.assert(
    fc.property(chosen, ({ text, which }) => {
      const speech = parseSpeech(text);
      const nodes = which.flatMap((index) => at(speech, index) ?? []);
      const result = promoteNodes(speech, nodes, { scope: 'subtree', renumber: true });
      if (result.kind !== 'edits') return;
      made++;
      const raised = after(speech, result);
      expect(words(raised)).toBe(words(text));
      // The whole line is the lead of a # heading, and its first sentence that of one with a marker.
      const beginnings = ({ nodes }: Speech) => nodes.map(({ lead }) => lead.split('。', 1)[0]);
      expect(beginnings(parseSpeech(raised))).toEqual(beginnings(speech));
    }),
    { numRuns: 2 * RUNS },
  );
  expect(made).toBeGreaterThan(RUNS / 20);
});

test('any text may be pasted anywhere: it is all there, and nothing else is lost', () => {
  let made = 0;
  fc.assert(
    fc.property(fc.oneof(ordered, disordered), fc.nat(30), fc.oneof(ordered, disordered), (text, which, pasted) => {
      const speech = parseSpeech(text);
      const node = at(speech, which);
      const result = node && pasteSections(speech, { kind: 'after', node }, pasted, RENUMBER);
      if (result?.kind !== 'edits') return;
      made++;
      expect(words(after(speech, result))).toBe(words(text + pasted));
    }),
    { numRuns: RUNS },
  );
  expect(made).toBeGreaterThan(RUNS / 20);
});
