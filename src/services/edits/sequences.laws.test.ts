import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rankedSpeech, richSpeech } from '../../../test/richSpeeches.ts';
import { disordered } from '../../../test/speechArbitraries.ts';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import type { OutlineNode, Speech } from '../../core/speech.ts';
import { demoteNode } from './demoteNode.ts';
import { moveNode } from './moveNode.ts';
import { promoteNode } from './promoteNode.ts';
import { renumberEdits } from './renumber.ts';
import { offsetAfter } from './structuralEdit.ts';
import { applyEdits, type TextEdit } from './textEdit.ts';

type Edited = { readonly kind: string; readonly edits?: readonly TextEdit[] };

/** What a writer does to the sections of a speech; each keeps its words. */
const EDITS: Readonly<Record<string, (speech: Speech, node: OutlineNode) => Edited>> = {
  up: (speech, node) => moveNode(speech, node, 'up', { renumber: true }),
  down: (speech, node) => moveNode(speech, node, 'down', { renumber: true }),
  upAsWritten: (speech, node) => moveNode(speech, node, 'up', { renumber: false }),
  promote: (speech, node) => promoteNode(speech, node, { scope: 'subtree', renumber: true }),
  demote: (speech, node) => demoteNode(speech, node, { scope: 'subtree', renumber: true }),
  promoteAlone: (speech, node) => promoteNode(speech, node, { scope: 'heading', renumber: true }),
  demoteAlone: (speech, node) => demoteNode(speech, node, { scope: 'heading', renumber: true }),
  renumber: (speech) => ({ kind: 'edits', edits: renumberEdits(speech) }),
};

/** What is done, to which node; or the last step is undone. */
const steps = fc.array(
  fc.record({ what: fc.constantFrom(...Object.keys(EDITS), 'undo', 'up', 'down'), which: fc.nat(40) }),
  { minLength: 1, maxLength: 12 },
);

/** The edits that take edits back, as an editor keeps them. */
function inverse(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  let shift = 0;
  return edits.map(({ span, text: written }) => {
    const start = span.start + shift;
    shift += written.length - (span.end - span.start);
    return { span: { start, end: start + written.length }, text: text.slice(span.start, span.end) };
  });
}

/** All characters that belong to no marker, in one order; end marks, blanks and `#` may change with a place. */
function unmarked(text: string): string {
  let bare = '';
  let at = 0;
  for (const { markerSpan } of parseSpeech(text).nodes) {
    bare += text.slice(at, markerSpan.start);
    at = markerSpan.end;
  }
  return [...(bare + text.slice(at)).replace(/[\s\u3000#。；，,、;]/g, '')].sort().join('');
}

test.each([
  ['speeches in order', richSpeech, 400],
  ['speeches with any numbers', disordered, 200],
] as const)('%s: any moves, promotions and undos keep every character that is no marker', (_name, drafts, numRuns) => {
  let made = 0;
  let undone = 0;
  fc.assert(
    fc.property(drafts, steps, (draft, all) => {
      const before: { readonly text: string; readonly back: readonly TextEdit[] }[] = [];
      let text = draft;
      for (const { what, which } of all) {
        if (what === 'undo') {
          const last = before.pop();
          if (!last) continue;
          undone++;
          text = applyEdits(text, last.back);
          expect(text).toBe(last.text);
          continue;
        }
        const speech = parseSpeech(text);
        const node = speech.nodes[which % Math.max(1, speech.nodes.length)];
        const { edits = [] } = (node && EDITS[what]?.(speech, node)) ?? {};
        if (edits.length === 0) continue;
        made++;
        before.push({ text, back: inverse(text, edits) });
        const words = unmarked(text);
        text = applyEdits(text, edits);
        // With the numbers in order a 其一， that was none may be a marker.
        if (what !== 'renumber') expect(unmarked(text)).toBe(words);
      }
    }),
    { numRuns },
  );
  expect(made).toBeGreaterThan(numRuns / 4);
  expect(undone).toBeGreaterThan(numRuns / 20);
});

test('what is in order stays in order with each move and each change of level', () => {
  let made = 0;
  fc.assert(
    fc.property(rankedSpeech, steps, (draft, all) => {
      let text = draft;
      for (const { what, which } of all) {
        if (what === 'undo' || what === 'upAsWritten') continue;
        const speech = parseSpeech(text);
        if (renumberEdits(speech).length > 0) return;
        const node = speech.nodes[which % Math.max(1, speech.nodes.length)];
        const { edits = [] } = (node && EDITS[what]?.(speech, node)) ?? {};
        if (edits.length === 0) continue;
        made++;
        text = applyEdits(text, edits);
        expect(renumberEdits(parseSpeech(text))).toEqual([]);
      }
    }),
    { numRuns: 300 },
  );
  expect(made).toBeGreaterThan(300);
});

test('to renumber a rich speech twice is to renumber it once', () => {
  fc.assert(
    fc.property(richSpeech, fc.array(fc.nat(60), { maxLength: 3 }), (draft, cuts) => {
      const lines = draft.split('\n');
      for (const cut of cuts) lines.splice(cut % lines.length, 1);
      const text = lines.join('\n');
      const once = applyEdits(text, renumberEdits(parseSpeech(text)));
      expect(renumberEdits(parseSpeech(once))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('up and down again leaves a rich speech as it was', () => {
  let made = 0;
  fc.assert(
    fc.property(richSpeech, fc.nat(40), (text, which) => {
      const speech = parseSpeech(text);
      const node = speech.nodes[which % Math.max(1, speech.nodes.length)];
      if (!node || renumberEdits(speech).length > 0) return;
      const there = moveNode(speech, node, 'up', { renumber: true });
      if (there.kind !== 'edits') return;
      const moved = parseSpeech(applyEdits(text, there.edits));
      const place = offsetAfter(there, node.markerSpan.start);
      const found = moved.nodes.find(({ markerSpan }) => markerSpan.start === place);
      const back = found && moveNode(moved, found, 'down', { renumber: true });
      expect(back?.kind).toBe('edits');
      if (back?.kind !== 'edits') return;
      // Which of two members had the ！ of its own is forgotten where marks belong to places.
      if (/[？！]/.test(text)) return;
      made++;
      expect(applyEdits(moved.text, back.edits)).toBe(text);
    }),
    { numRuns: 400 },
  );
  expect(made).toBeGreaterThan(15);
});
