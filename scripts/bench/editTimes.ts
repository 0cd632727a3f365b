import { parseSpeech } from '../../src/core/parser/parseSpeech.ts';
import type { OutlineNode, Speech } from '../../src/core/speech.ts';
import { completionOffers } from '../../src/services/completion/completionOffers.ts';
import { continueSeries } from '../../src/services/edits/continueSeries.ts';
import { convertSeries } from '../../src/services/edits/convertSeries.ts';
import { deleteNode } from '../../src/services/edits/deleteNode.ts';
import { demoteNode } from '../../src/services/edits/demoteNode.ts';
import { duplicateNode } from '../../src/services/edits/duplicateNode.ts';
import { insertSibling } from '../../src/services/edits/insertSibling.ts';
import { moveNode } from '../../src/services/edits/moveNode.ts';
import { paragraphsOfGluedText } from '../../src/services/edits/paragraphsOfGluedText.ts';
import { pointsOfInlineItems } from '../../src/services/edits/pointsOfInlineItems.ts';
import { promoteNode } from '../../src/services/edits/promoteNode.ts';
import { renumberEdits } from '../../src/services/edits/renumber.ts';
import { renameRefrain } from '../../src/services/renameRefrain.ts';
import { medianOf } from './medians.ts';

/** How long something takes that is done to a speech which was parsed already. */
export interface EditTime {
  readonly name: string;
  /** Milliseconds. */
  readonly median: number;
  /** What came of it: the number of edits or offers, or why there are none. */
  readonly outcome: string;
}

const renumbered = { renumber: true } as const;
const subtree = { scope: 'subtree', renumber: true } as const;

type Edit = (speech: Speech) => string;

/** The speech with every （二） out of order, and with a refrain before its transition sentence. */
const disordered = (text: string) => text.replaceAll('\n（二）', '\n（五）');
const withRefrain = (text: string) =>
  text.replace('下面，我讲', '要做到两个“进一步增强”。一是进一步增强本领。二是进一步增强责任。下面，我讲');

/** The edits, each in the middle of the speech. */
const EDITS: readonly (readonly [name: string, edit: Edit, change?: (text: string) => string])[] = [
  ['renumber', (speech) => `${renumberEdits(speech).length} edits`, disordered],
  [
    'rename a refrain',
    (speech) => outcome(renameRefrain(speech, speech.text.indexOf('“进一步增强') + 1, '持续增强')),
    withRefrain,
  ],
  ['move a section', (speech) => outcome(moveNode(speech, middle(speech, 'hanBracket'), 'up', renumbered))],
  ['move an item', (speech) => outcome(moveNode(speech, middle(speech, 'shi'), 'up', renumbered))],
  ['demote a section', (speech) => outcome(demoteNode(speech, middle(speech, 'hanBracket'), subtree))],
  ['promote a section', (speech) => outcome(promoteNode(speech, middle(speech, 'hanBracket'), subtree))],
  ['insert a sibling', (speech) => outcome(insertSibling(speech, middle(speech, 'hanBracket'), 'after', renumbered))],
  ['duplicate a section', (speech) => outcome(duplicateNode(speech, middle(speech, 'hanBracket'), renumbered))],
  ['delete a section', (speech) => outcome(deleteNode(speech, middle(speech, 'hanBracket'), renumbered))],
  ['other markers', (speech) => outcome(convertSeries(speech, middle(speech, 'sequenceWord'), 'ordinalWord'))],
  ['items to points', (speech) => outcome(pointsOfInlineItems(speech, middle(speech, 'shi')))],
  ['break into paragraphs', (speech) => outcome(paragraphsOfGluedText(speech))],
  ['continue a list', (speech) => `${continueSeries(speech, lastOf(speech, 'shi').section.end).length} offers`],
  [
    'completion behind 。',
    (speech) => `${completionOffers(speech, lastOf(speech, 'shi').section.end, '。').length} offers`,
  ],
  ['completion of a word', (speech) => `${completionOffers(speech, middle(speech, 'shi').leadSpan.end).length} offers`],
];

/** Median times of all edits on one text; the speech is parsed anew for each run, which is not timed. */
export function editTimes(text: string, rounds: number): readonly EditTime[] {
  const times = EDITS.map((): number[] => []);
  const outcomes = EDITS.map(() => '');
  for (let round = -2; round < rounds; round++) {
    EDITS.forEach(([, edit, change], index) => {
      const speech = parseSpeech(change ? change(text) : text);
      const start = performance.now();
      outcomes[index] = edit(speech);
      if (round >= 0) times[index]?.push(performance.now() - start);
    });
  }
  return EDITS.map(([name], index) => ({ name, median: medianOf(times[index] ?? []), outcome: outcomes[index] ?? '' }));
}

function outcome(result: {
  readonly kind: string;
  readonly edits?: readonly unknown[];
  readonly reason?: string;
}): string {
  return result.edits ? `${result.edits.length} edits` : `${result.kind} ${result.reason ?? ''}`.trim();
}

/** The second or a later member of its list that stands nearest behind the middle of the speech. */
function middle(speech: Speech, form: OutlineNode['form']): OutlineNode {
  return found(
    speech.nodes.find(
      (node) => node.form === form && node.ordinal === 2 && node.markerSpan.start > speech.text.length / 2,
    ),
  );
}

function lastOf({ nodes }: Speech, form: OutlineNode['form']): OutlineNode {
  return found(nodes.findLast((node) => node.form === form));
}

function found(node: OutlineNode | undefined): OutlineNode {
  if (!node) throw new Error('the speech holds no such node');
  return node;
}
