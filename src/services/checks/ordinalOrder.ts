import type { OutlineNode, Speech } from '../../core/speech.ts';
import type { Span } from '../../core/text/span.ts';
import { renumberEdits } from '../edits/renumber.ts';
import type { TextEdit } from '../edits/textEdit.ts';
import { lastStartingUpTo } from '../lastStartingUpTo.ts';
import { seriesMembersOf } from '../seriesMembers.ts';
import type { Check, Finding, Fix } from './check.ts';
import type { CheckedSpeech } from './checkedSpeech.ts';
import { type SeriesFault, seriesFaultsOf } from './seriesFaults.ts';

/** 一、 三、: a number is left out. */
export const ordinalSkip: Check<'ordinal.skip'> = {
  severity: 'warning',
  find: ({ speech }) =>
    faults(speech, 'skip', (member, { before, expected }) => ({
      marker: member.marker,
      before: before?.marker ?? '',
      missing: expected,
    })),
  fixes: renumberFixes,
};

/** 一、 二、 二、: a number stands twice, or the count goes back. */
export const ordinalRepeat: Check<'ordinal.repeat'> = {
  severity: 'warning',
  find: ({ speech }) =>
    faults(speech, 'repeat', (member, { before }) => ({ marker: member.marker, before: before?.marker ?? '' })),
  fixes: renumberFixes,
};

/** A series that begins with 二、. */
export const ordinalFirst: Check<'ordinal.first'> = {
  severity: 'warning',
  find: ({ speech }) => faults(speech, 'first', (member) => ({ marker: member.marker })),
  fixes: renumberFixes,
};

function faults<Values>(
  speech: Speech,
  kind: SeriesFault['kind'],
  valuesOf: (member: OutlineNode, fault: SeriesFault) => Values,
) {
  return seriesFaultsOf(speech)
    .filter((fault) => fault.kind === kind)
    .map((fault) => ({
      span: markerOf(fault.member),
      values: valuesOf(fault.member, fault),
      related: fault.before ? [{ span: markerOf(fault.before), role: 'memberBefore' as const }] : [],
    }));
}

/** The marker alone, without its comma and the blanks behind it. */
export function markerOf({ marker, markerSpan, leadSpan }: OutlineNode): Span {
  if (marker === '') return markerSpan.end > markerSpan.start ? markerSpan : leadSpan;
  return { start: markerSpan.start, end: markerSpan.start + marker.length };
}

/** Renumbers the series of the member at fault; others stay as they are. */
function renumberFixes(
  { speech }: CheckedSpeech,
  { span }: Finding<'ordinal.skip' | 'ordinal.repeat' | 'ordinal.first'>,
): readonly Fix[] {
  const node = nodeAtMarker(speech, span.start);
  if (!node) return [];
  const members = new Set(seriesMembersOf(speech)(node));
  const edits = renumberEdits(speech).filter((edit) => isOfMember(speech, members, edit));
  return edits.length === 0 ? [] : [{ title: { kind: 'renumber' }, edits, isSafe: false }];
}

/** The node whose marker begins at an offset. */
export function nodeAtMarker({ nodes }: Speech, offset: number): OutlineNode | undefined {
  const node = lastStartingUpTo(nodes, offset, ({ markerSpan }) => markerSpan.start);
  return node?.markerSpan.start === offset ? node : undefined;
}

function isOfMember({ nodes }: Speech, members: ReadonlySet<OutlineNode>, { span }: TextEdit): boolean {
  const node = lastStartingUpTo(nodes, span.start, ({ markerSpan }) => markerSpan.start);
  return node !== undefined && members.has(node);
}
