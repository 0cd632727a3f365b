import type { OutlineNode, Speech } from '../../core/speech.ts';
import { outlineSeries } from '../edits/outlineSeries.ts';
import type { Check, Finding } from './check.ts';
import { replaced, replacement } from './replacing.ts';

/** The mark of a marker that GB/T 15834 and GB/T 9704 write otherwise: （一）、 1、 一. 第一、 (一) */
export const ordinalMark: Check<'ordinal.mark'> = {
  severity: 'warning',
  find: ({ speech }) =>
    outlineSeries(speech).flatMap((series) => {
      const found = series.flatMap((node) => findingsOf(speech, node));
      const [first, ...others] = found;
      // A whole list of 第一、 第二、 is one matter, not ten.
      const isUniform = first !== undefined && found.length === series.length && series[0]?.form === 'ordinalWord';
      return isUniform ? [{ ...first, related: others.map(({ span }) => ({ span, role: 'item' as const })) }] : found;
    }),
  fixes: (_checked, finding) => {
    const others = (finding.related ?? []).map(({ span: { end } }) => ({ span: { start: end - 1, end }, text: '，' }));
    const fix = replaced(finding, true);
    return [{ ...fix, edits: [...fix.edits, ...others] }];
  },
};

function findingsOf({ text }: Speech, node: OutlineNode): readonly Finding<'ordinal.mark'>[] {
  const { start, end } = node.markerSpan;
  const written = text.slice(start, end).trimEnd();
  const right = rightMarker(node, written);
  if (right === undefined || right === written) return [];
  const finding = replacement(text, { start, end: start + written.length }, right);
  // Half-width brackets are a matter of the keyboard.
  return [written.replace('(', '（').replace(')', '）') === right ? { ...finding, severity: 'hint' } : finding];
}

/** How a marker should be written, its style kept; `undefined` for a form with which nothing can be wrong. */
function rightMarker({ form }: OutlineNode, written: string): string | undefined {
  switch (form) {
    case 'hanComma':
      return written.replace(/[ \u3000]?[.．]$/, '、');
    case 'hanBracket':
      return written.replace('(', '（').replace(/\)/, '）').replace(/、$/, '');
    case 'digitBracket':
      return written.replace('(', '（').replace(')', '）');
    case 'digitPoint':
      return written.replace(/、$/, /^[０-９]/.test(written) ? '．' : '.');
    case 'ordinalWord':
      return written.replace(/、$/, '，');
    case 'part':
    case 'circled':
    case 'sequenceWord':
    case 'qi':
    case 'dash':
    case 'shi':
    case 'yao':
    case 'ke':
    case 'geShi':
    case 'hash':
      return undefined;
  }
}
