import { isHeadingForm } from '../../core/parser/markers.ts';
import type { MarkerForm, OutlineNode, Speech } from '../../core/speech.ts';
import { isNumberedForm, renumberedMarker } from '../edits/markerNumber.ts';
import { circledNumeral, digitNumeral, hanNumeral } from '../edits/ordinals.ts';

/** Heading forms that come one under the other by custom. */
type RankForm = 'hanComma' | 'hanBracket' | 'digitPoint' | 'digitBracket' | 'circled';

/**
 * The markers 1 to `count` of headings under a node, or of the highest ones without it: written as others of that depth
 * are, else by the order of ranks. `undefined` where no heading comes under the node, or none goes so far.
 */
export function headingMarkers(
  speech: Speech,
  parent: OutlineNode | undefined,
  count: number,
): readonly string[] | undefined {
  const level = (parent?.level ?? 0) + 1;
  const like = speech.nodes.find(
    ({ form, kind, level: itsLevel }) =>
      itsLevel === level && kind !== 'I' && isHeadingForm(form) && isNumberedForm(form) && form !== parent?.form,
  );
  const form = rankUnder(parent?.form);
  const markerAt = like
    ? (ordinal: number) => withTail(speech, like, renumberedMarker(like.form, like.marker, ordinal))
    : (ordinal: number) => (form ? rankMarker(form, ordinal) : undefined);
  return allOf(count, markerAt);
}

/** The markers 1 to `count` of a list within a paragraph: 一是, within 一是 第一，. `undefined` where they do not go so far. */
export function inlineMarkers(parent: OutlineNode | undefined, count: number): readonly string[] | undefined {
  return allOf(count, (ordinal) => {
    const numeral = hanNumeral(ordinal);
    if (numeral === undefined) return undefined;
    return parent?.form === 'shi' ? `第${numeral}，` : `${numeral}是`;
  });
}

function allOf(count: number, markerAt: (ordinal: number) => string | undefined): readonly string[] | undefined {
  const markers: string[] = [];
  for (let ordinal = 1; ordinal <= count; ordinal++) {
    const marker = markerAt(ordinal);
    if (marker === undefined) return undefined;
    markers.push(marker);
  }
  return markers;
}

/** The heading form that comes under another; the highest without one. `undefined` under ① and under items. */
function rankUnder(form: MarkerForm | undefined): RankForm | undefined {
  switch (form) {
    case undefined:
    case 'part':
    case 'hash':
      return 'hanComma';
    case 'hanComma':
      return 'hanBracket';
    case 'hanBracket':
      return 'digitPoint';
    case 'digitPoint':
      return 'digitBracket';
    case 'digitBracket':
      return 'circled';
    case 'circled':
    case 'ordinalWord':
    case 'sequenceWord':
    case 'qi':
    case 'dash':
    case 'shi':
    case 'yao':
    case 'ke':
    case 'geShi':
      return undefined;
  }
}

function rankMarker(form: RankForm, ordinal: number): string | undefined {
  const han = hanNumeral(ordinal);
  const digits = digitNumeral(ordinal, '1');
  switch (form) {
    case 'hanComma':
      return han && `${han}、`;
    case 'hanBracket':
      return han && `（${han}）`;
    case 'digitPoint':
      return digits && `${digits}.`;
    case 'digitBracket':
      return digits && `（${digits}）`;
    case 'circled':
      return circledNumeral(ordinal);
  }
}

/** What stands between a marker and its lead, asterisks and comments left off. Matches all but commas and blanks. */
const NO_TAIL = /[^，,、：: \t\u3000]/g;

function withTail({ text }: Speech, like: OutlineNode, marker: string | undefined): string | undefined {
  const tail = text.slice(like.markerSpan.start + like.marker.length, like.markerSpan.end).replace(NO_TAIL, '');
  return marker === undefined ? undefined : marker + tail;
}
