import type { OutlineNode, Speech } from '../../core/speech.ts';
import { outlineSeries } from '../edits/outlineSeries.ts';
import type { TextEdit } from '../edits/textEdit.ts';
import { oncePerSpeech } from '../oncePerSpeech.ts';
import type { Check, Finding } from './check.ts';

/** A heading alone in its line that ends in 。 where most of its level do not, or the other way round. */
export const headingPeriod: Check<'heading.period'> = {
  severity: 'style',
  find: ({ speech }) => oddHeadings(speech),
  fixes: (_checked, { span, values: { end } }) => {
    const edit = endEdit(span.end, end);
    return [{ title: { kind: 'endHeadings', end }, edits: [edit], isSafe: false }];
  },
};

const oddHeadings: (speech: Speech) => readonly Finding<'heading.period'>[] = oncePerSpeech((speech) => {
  // Where no heading ends in 。 all are alike.
  if (!speech.nodes.some(({ kind, leadSpan }) => kind === 'H' && speech.text.charAt(leadSpan.end) === '。')) return [];
  const byLevel = new Map<string, OutlineNode[]>();
  for (const series of outlineSeries(speech)) {
    for (const node of series) {
      if (node.kind !== 'H' || node.lead === '') continue;
      const level = `${node.level} ${node.form}`;
      const others = byLevel.get(level);
      if (others) others.push(node);
      else byLevel.set(level, [node]);
    }
  }
  // A part whose headings are all alike is as it is meant.
  const mixed = new Set(
    outlineSeries(speech)
      .filter((series) => oddOf(speech, series, 1).length > 0)
      .flatMap((series) => series.map(({ leadSpan }) => leadSpan.start)),
  );
  return [...byLevel.values()].flatMap((nodes) => oddOf(speech, nodes, 2).filter(({ span }) => mixed.has(span.start)));
});

/** Those that end as few do, where at least `usual` end otherwise. */
function oddOf({ text }: Speech, all: readonly OutlineNode[], usual: number): readonly Finding<'heading.period'>[] {
  const nodes = all.filter(({ kind, lead }) => kind === 'H' && lead !== '');
  const ended = nodes.filter(({ leadSpan }) => text.charAt(leadSpan.end) === '。');
  // ！ ？ and ； are meant.
  const open = nodes.filter(({ leadSpan }) =>
    /^(?:[ \u3000]*[{｛\r\n]|[ \u3000]*$)/.test(text.slice(leadSpan.end, leadSpan.end + 3)),
  );
  if (ended.length === 0 || open.length === 0) return [];
  const isUsuallyEnded = ended.length > open.length;
  const [few, many] = isUsuallyEnded ? [open, ended] : [ended, open];
  const example = many[0];
  if (many.length < usual || !example) return [];
  return few.map(({ leadSpan }) => ({
    span: { start: leadSpan.start, end: isUsuallyEnded ? leadSpan.end : leadSpan.end + 1 },
    values: { end: isUsuallyEnded ? '。' : '', others: many.length },
    related: [{ span: example.leadSpan, role: 'example' }],
  }));
}

function endEdit(end: number, right: '' | '。'): TextEdit {
  return right === '' ? { span: { start: end - 1, end }, text: '' } : { span: { start: end, end }, text: right };
}
