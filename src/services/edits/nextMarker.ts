import type { MarkerForm } from '../../core/speech.ts';
import type { Span } from '../../core/text/span.ts';
import { renumberedMarker } from './markerNumber.ts';

/** A marker as it stands in a text: of a node, or of what would be one if its series went on. */
export interface WrittenMarker {
  readonly form: MarkerForm;
  /** Without the comma that follows it; empty for a bare `#`. */
  readonly marker: string;
  /** With its comma and the blanks behind it. */
  readonly markerSpan: Span;
  readonly ordinal: number | undefined;
}

export interface NextMarker {
  /** With its comma or blank, as the marker before it has them: `四是`, `第二，`, `2. `. */
  readonly text: string;
  readonly form: MarkerForm;
  /** Absent for 最后, dashes and `#`. */
  readonly ordinal: number | undefined;
}

/** What is no part of a marker's tail: asterisks and comments between a marker and its lead. */
const NO_TAIL = /[^，,、：: \t\u3000]/g;
const LAST_WORD = '最后';
/** 首先 其次 再次 are followed by 最后, which has no number. */
const LAST_SEQUENCE_ORDINAL = 3;

/** The marker that counts on from another, in its style. `undefined` where none does: behind 最后, ⑳ and 九十九、. */
export function nextMarker(text: string, written: WrittenMarker): NextMarker | undefined {
  const { form, marker, markerSpan, ordinal } = written;
  const tail = tailOf(text, written);
  switch (form) {
    case 'hash':
      return { text: text.slice(markerSpan.start, markerSpan.end), form, ordinal };
    case 'dash':
    case 'geShi':
      return { text: marker + tail, form, ordinal };
    case 'sequenceWord':
      return nextSequenceWord(written, tail);
    case 'part':
      return counted(written, tail === '' ? '\u3000' : tail);
    case 'ordinalWord':
    case 'qi':
      // 第二 without a comma is a marker only before 是 or a blank.
      return counted(written, tail !== '' ? tail : text.startsWith('是', markerSpan.end) ? '是' : '，');
    case 'hanComma':
    case 'hanBracket':
    case 'digitPoint':
    case 'digitBracket':
    case 'circled':
    case 'shi':
    case 'yao':
    case 'ke':
      return counted(written, tail);
  }
}

/** The comma and the blanks between a marker and its lead. */
export function tailOf(text: string, { marker, markerSpan }: WrittenMarker): string {
  return text.slice(markerSpan.start + marker.length, markerSpan.end).replace(NO_TAIL, '');
}

function counted({ form, marker, ordinal }: WrittenMarker, tail: string): NextMarker | undefined {
  if (ordinal === undefined) return undefined;
  const next = renumberedMarker(form, marker, ordinal + 1);
  return next === undefined ? undefined : { text: next + tail, form, ordinal: ordinal + 1 };
}

function nextSequenceWord({ form, marker, ordinal }: WrittenMarker, tail: string): NextMarker | undefined {
  if (marker === LAST_WORD) return undefined;
  const comma = tail === '' ? '，' : tail;
  if (ordinal === undefined || ordinal >= LAST_SEQUENCE_ORDINAL) {
    return { text: LAST_WORD + comma, form, ordinal: undefined };
  }
  const next = renumberedMarker(form, marker, ordinal + 1);
  return next === undefined ? undefined : { text: next + comma, form, ordinal: ordinal + 1 };
}
