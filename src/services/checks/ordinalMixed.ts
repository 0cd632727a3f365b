import type { OutlineNode, Speech } from '../../core/speech.ts';
import { convertSeries } from '../edits/convertSeries.ts';
import { outlineSeries } from '../edits/outlineSeries.ts';
import { seriesMembersOf } from '../seriesMembers.ts';
import type { Check, Finding, Fix } from './check.ts';
import { markerOf, nodeAtMarker } from './ordinalOrder.ts';

/** 首先 其次 第三: one list in two forms. Told at the first member of another form. */
export const ordinalMixed: Check<'ordinal.mixed'> = {
  severity: 'hint',
  find: ({ speech }) =>
    outlineSeries(speech).flatMap((series): Finding<'ordinal.mixed'>[] => {
      const [first] = series;
      const other = series.find(({ form }) => form !== first?.form);
      // 一是 二是 最后: a last word is no other form.
      if (!first || other?.ordinal === undefined || first.ordinal === undefined) return [];
      return [
        {
          span: markerOf(other),
          values: { first: first.marker, marker: other.marker },
          related: [{ span: markerOf(first), role: 'example' }],
        },
      ];
    }),
  fixes: ({ speech }, { span }) => {
    const node = nodeAtMarker(speech, span.start);
    const [first] = node ? seriesMembersOf(speech)(node) : [];
    return node && first ? [...conversion(speech, node), ...conversion(speech, first)] : [];
  },
};

/** All members in the form of one of them. */
function conversion(speech: Speech, node: OutlineNode): readonly Fix[] {
  const result = convertSeries(speech, node, node.form);
  if (result.kind === 'refused') return [];
  const markers = node.form === 'sequenceWord' ? '首先　其次　再次' : '第一　第二　第三';
  const isWords = node.form === 'sequenceWord' || node.form === 'ordinalWord';
  return [{ title: { kind: 'remark', markers: isWords ? markers : node.marker }, edits: result.edits, isSafe: false }];
}
