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
  for (const { span, countSpan, items } of speech.announcements) {
    for (const each of [span, countSpan, ...items]) inText('announcement', each);
  }
  for (const { span } of speech.problems) inText('problem', span);
  return broken;
}
