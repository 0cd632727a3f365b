import { parseSpeech } from '../src/core/parser/parseSpeech.ts';
import type { OutlineNode, Speech } from '../src/core/speech.ts';

/** The outline as text: a line a node, indented by level: `H 一、提高认识`; `?` marks a parent lost in a gap. */
export function outlineOf(text: string): string[] {
  return parseSpeech(text).nodes.map(nodeLine);
}

function nodeLine(node: OutlineNode): string {
  const missing = node.parentMissing ? '?' : '';
  return `${'  '.repeat(node.level - 1)}${node.kind}${missing} ${node.marker}|${node.lead}`;
}

/** What must hold of the model of any text; the names of what does not. */
export function brokenLaws(speech: Speech): string[] {
  const broken: string[] = [];
  const { length } = speech.text;
  const inText = (name: string, span: { start: number; end: number }) => {
    if (!(0 <= span.start && span.start <= span.end && span.end <= length))
      broken.push(`${name} lies outside the text`);
  };
  let before = 0;
  for (const { span, inlines, line } of speech.paragraphs) {
    inText('paragraph', span);
    if (span.start < before || span.start === span.end) broken.push('paragraphs overlap or are empty');
    before = span.end;
    if ((speech.lineStarts[line] ?? -1) > span.start) broken.push('a paragraph starts before its line');
    const open: number[] = [];
    let last = 0;
    for (const inline of inlines) {
      if (inline.span.start < Math.max(last, span.start) || inline.span.end > span.end) broken.push('an inline strays');
      last = inline.span.start;
      while (open.length > 0 && (open.at(-1) ?? 0) <= inline.span.start) open.pop();
      if ((open.at(-1) ?? Number.POSITIVE_INFINITY) < inline.span.end) broken.push('inlines cross');
      open.push(inline.span.end);
    }
  }
  let offset = -1;
  for (const node of speech.nodes) {
    for (const span of [node.markerSpan, node.leadSpan, node.section]) inText('node', span);
    if (node.markerSpan.start <= offset) broken.push('nodes are not in order');
    offset = node.markerSpan.start;
    if (node.leadSpan.start < node.markerSpan.end || node.section.end < node.leadSpan.end)
      broken.push('a node is torn');
    if (node.lead.includes('**') && /\*\*[^*\r\n]+\*\*/.test(node.lead)) broken.push('a lead holds asterisks');
    const { parent } = node;
    if (parent && (parent.level !== node.level - 1 || parent.section.end < node.section.end)) {
      broken.push('a node is not nested in its parent');
    }
    if (!parent && node.level > 1 && !node.parentMissing) broken.push('a node lacks its parent');
  }
  let announced = -1;
  for (const { span, countSpan, items, unchecked, count } of speech.announcements) {
    inText('announcement', span);
    if (span.start <= announced) broken.push('announcements are not in order');
    announced = span.start;
    if (countSpan.start !== span.start || countSpan.end > span.end) broken.push('a count strays');
    if ((items.length === 0) !== (unchecked !== undefined)) broken.push('an announcement has no items and no reason');
    if (items.length > 0 && count === undefined) broken.push('a vague announcement has items');
    let item = -1;
    for (const found of items) {
      inText('item', found);
      if (found.start <= item || found.end === found.start) broken.push('items are empty or not in order');
      item = found.start;
    }
  }
  let paired = -1;
  for (const { first, second } of speech.pairs) {
    inText('pair', first);
    inText('pair', second);
    if (first.start < paired || second.start < first.end || second.end === second.start) broken.push('a pair is torn');
    paired = first.start;
  }
  let partEnd = 0;
  for (const { span } of speech.parts) {
    inText('part', span);
    if (span.start < partEnd) broken.push('parts overlap');
    partEnd = span.end;
  }
  const closing = speech.parts.find(({ kind }) => kind === 'closing');
  for (const { kind, markerSpan } of speech.nodes) {
    if (closing && kind === 'H' && markerSpan.start > closing.span.start)
      broken.push('a heading stands in the closing');
  }
  for (const { span } of speech.problems) inText('problem', span);
  return broken;
}
