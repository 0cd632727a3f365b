import { isHeadingForm } from '../../core/parser/markers.ts';
import type { OutlineNode, Speech } from '../../core/speech.ts';
import { paragraphFrom } from '../edits/blockLines.ts';
import { type GapBetween, gapsOf } from '../edits/gapIndex.ts';
import { outlineSeries } from '../edits/outlineSeries.ts';
import { lastStartingUpTo } from '../lastStartingUpTo.ts';
import type { Check, Finding } from './check.ts';
import type { CheckedSpeech } from './checkedSpeech.ts';
import { markerOf } from './ordinalOrder.ts';

/** A list of one: （一） without （二）, 一是 without 二是. */
export const ordinalAlone: Check<'ordinal.alone'> = {
  severity: 'hint',
  find: (checked) => [...loneHeadings(checked.speech), ...loneItems(checked)],
};

function loneHeadings(speech: Speech): readonly Finding<'ordinal.alone'>[] {
  const hasGap = gapsOf(speech);
  return outlineSeries(speech).flatMap((series) => {
    const [first] = series;
    return series.length === 1 && first && isLone(speech, first, hasGap)
      ? [{ span: markerOf(first), values: { marker: first.marker } }]
      : [];
  });
}

/** A number above one is another check's; behind or before a gap others may have stood. */
function isLone({ text }: Speech, node: OutlineNode, hasGap: GapBetween): boolean {
  if (node.kind === 'I' || node.ordinal !== 1 || !isHeadingForm(node.form) || node.parentMissing) return false;
  const { start, end } = node.parent?.section ?? { start: 0, end: text.length };
  return !hasGap(start, end);
}

/** 一是 where a clause begins, and what goes on with it in other words: 二是 另一 其次 第二 再就是 还有 同时. */
const OPENS_LIST = /(?:^|[。；：！？])[ \u3000]*$/;
const GOES_ON = /[二两三]是|另一|另外|其次|第二|[再还]有|再就是|再一个|还要|同时|也是|二[要、来]|（二）|此外/;
/** A second item is not so far off. */
const FARTHEST = 4000;
/** 一是一 一是非 一是为了 are no markers, 一是以 may be. */
const NO_MARKER = /^一是[一非]/;

function loneItems({ speech, prose, quotations }: CheckedSpeech): readonly Finding<'ordinal.alone'>[] {
  const found: Finding<'ordinal.alone'>[] = [];
  for (let at = prose.indexOf('一是'); at >= 0; at = prose.indexOf('一是', at + 2)) {
    const node = lastStartingUpTo(speech.nodes, at, ({ markerSpan }) => markerSpan.start);
    if (node && at < node.markerSpan.end) continue;
    if (!OPENS_LIST.test(lineBefore(prose, at)) || NO_MARKER.test(prose.slice(at, at + 3))) continue;
    const paragraph = lastStartingUpTo(speech.paragraphs, at, ({ span }) => span.start);
    if (!paragraph || paragraph.inlines.some(({ kind }) => kind === 'gap') || quotations().hold(at)) continue;
    // The second may open the next paragraph.
    const next = paragraphFrom(speech, paragraph.span.end);
    const end = Math.min(next?.span.end ?? paragraph.span.end, at + FARTHEST);
    if (!GOES_ON.test(prose.slice(at + 2, end))) {
      found.push({ span: { start: at, end: at + 2 }, values: { marker: '一是' } });
    }
  }
  return found;
}

function lineBefore(text: string, at: number): string {
  return (
    text
      .slice(Math.max(0, at - 4), at)
      .split(/[\r\n]/)
      .at(-1) ?? ''
  );
}
