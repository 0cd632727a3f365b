import type { OutlineNode, Speech } from '../../core/speech.ts';
import { lineAt } from '../../core/text/lineStarts.ts';
import type { Span } from '../../core/text/span.ts';
import { lastStartingUpTo } from '../lastStartingUpTo.ts';
import { type SectionUnit, sectionUnits } from './sectionUnits.ts';
import { siblingList } from './siblingList.ts';

/**
 * The whole of a section or an item: marker, lead, body and all that stands under it. Of one that fills its lines these
 * lines, with their indentation and the last line end; of another the stretch within its paragraph, with its end mark. The
 * closing of the speech is no part of the last.
 */
export function sectionSpan(speech: Speech, node: OutlineNode): Span {
  return spanOfUnit(speech, unitOf(speech, node));
}

/**
 * The innermost section or item that holds a selection and more than it: for an empty one that where the cursor stands, for
 * a section the one around it. `undefined` where there is none.
 */
export function sectionAround(speech: Speech, selection: Span): Span | undefined {
  const around = lastStartingUpTo(speech.nodes, selection.start, ({ markerSpan }) => markerSpan.start);
  // The indentation and the comments before a marker belong to its section.
  const next = speech.nodes[around ? speech.nodes.indexOf(around) + 1 : 0];
  for (const node of [...(next ? [next] : []), ...withParents(around)]) {
    const span = sectionSpan(speech, node);
    const holds = span.start <= selection.start && selection.end <= span.end;
    if (holds && span.end - span.start > selection.end - selection.start) return span;
  }
  return undefined;
}

function withParents(node: OutlineNode | undefined): readonly OutlineNode[] {
  return node ? [node, ...withParents(node.parent)] : [];
}

export function unitOf(speech: Speech, node: OutlineNode): SectionUnit {
  const { members, index } = siblingList(speech, node, true);
  const unit = sectionUnits(speech, members)[index];
  return unit ?? { node, words: node.section, lines: undefined };
}

function spanOfUnit({ text, lineStarts }: Speech, { words, lines }: SectionUnit): Span {
  if (!lines) return words;
  return { start: lines.start, end: lineStarts[lineAt(lineStarts, lines.end) + 1] ?? text.length };
}
