import { readMarker } from '../../core/parser/markers.ts';
import type { MarkerForm, OutlineNode } from '../../core/speech.ts';
import type { Span } from '../../core/text/span.ts';
import { circledNumeral, digitNumeral, hanNumeral } from './ordinals.ts';
import type { TextEdit } from './textEdit.ts';

/** The numeral in a marker: 一 in 一、, 十二 in （十二）, ３ in ３．, 三 in 第三个问题; nothing in 首先 and ——. */
const NUMERAL = /[一二三四五六七八九十]{1,3}|[0-9０-９]{1,2}/;
const STARTS_WITH_DIGIT = /^[0-9０-９]/;
/** 首先 其次 再次 by their ordinals; there is no word for a fourth. */
const SEQUENCE_WORDS = ['首先', '其次', '再次'];
/** How much of the text behind a marker says whether it is one: 一、二级市场, 1.5亿元, 一要素, 再次强调 are none. */
const CONTEXT = 12;

/** The sort of number that a form of marker holds. */
type Numbering = 'numeral' | 'circled' | 'word' | 'none';

const NUMBERINGS: Readonly<Record<MarkerForm, Numbering>> = {
  hash: 'none',
  part: 'numeral',
  hanComma: 'numeral',
  hanBracket: 'numeral',
  digitPoint: 'numeral',
  digitBracket: 'numeral',
  circled: 'circled',
  ordinalWord: 'numeral',
  sequenceWord: 'word',
  qi: 'numeral',
  dash: 'none',
  shi: 'numeral',
  yao: 'numeral',
  ke: 'numeral',
  // 一个是 is the same for every member.
  geShi: 'none',
};

/** Whether members of this form are counted by their markers: not ——, # and 一个是. */
export function isNumberedForm(form: MarkerForm): boolean {
  return NUMBERINGS[form] !== 'none';
}

/**
 * The edit that gives a marker another ordinal in its own style, on its number alone. `undefined` where there is nothing
 * to do or nothing can be done: it has that ordinal, it has none (最后), no number of its form goes so far (① ends with ⑳,
 * 首先 with 再次), or the words behind it would make it no marker any more (再次强调).
 */
export function markerNumberEdit(text: string, node: OutlineNode, ordinal: number): TextEdit | undefined {
  if (node.ordinal === undefined || node.ordinal === ordinal) return undefined;
  const { start } = node.markerSpan;
  const marker = text.slice(start, start + node.marker.length);
  const place = markerNumberSpan(node.form, marker);
  const written = place && numberLike(node.form, marker.slice(place.start, place.end), ordinal);
  if (!place || written === undefined) return undefined;
  const behind = text.slice(start + marker.length, start + marker.length + CONTEXT);
  const renumbered = `${marker.slice(0, place.start)}${written}${marker.slice(place.end)}`;
  if (isRead(node.form, marker + behind, node.ordinal) && !isRead(node.form, renumbered + behind, ordinal)) {
    return undefined;
  }
  return { span: { start: start + place.start, end: start + place.end }, text: written };
}

/** Where the number stands in a marker, from the marker's start; the whole of 首先 and ①. `undefined` where there is none. */
export function markerNumberSpan(form: MarkerForm, marker: string): Span | undefined {
  switch (NUMBERINGS[form]) {
    case 'none':
      return undefined;
    case 'circled':
    case 'word':
      return { start: 0, end: marker.length };
    case 'numeral': {
      const match = NUMERAL.exec(marker);
      return match ? { start: match.index, end: match.index + match[0].length } : undefined;
    }
  }
}

/**
 * A marker's words with another number, in its own style: 三是 for 二是, （ 三 ） for （ 二 ）. `undefined` where the form has no
 * number, or none that goes so far.
 */
export function renumberedMarker(form: MarkerForm, marker: string, ordinal: number): string | undefined {
  const place = markerNumberSpan(form, marker);
  const written = place && numberLike(form, marker.slice(place.start, place.end), ordinal);
  if (!place || written === undefined) return undefined;
  return `${marker.slice(0, place.start)}${written}${marker.slice(place.end)}`;
}

function numberLike(form: MarkerForm, like: string, ordinal: number): string | undefined {
  switch (NUMBERINGS[form]) {
    case 'none':
      return undefined;
    case 'circled':
      return circledNumeral(ordinal);
    case 'word':
      return SEQUENCE_WORDS[ordinal - 1];
    case 'numeral':
      return STARTS_WITH_DIGIT.test(like) ? digitNumeral(ordinal, like) : hanNumeral(ordinal);
  }
}

function isRead(form: MarkerForm, text: string, ordinal: number): boolean {
  const read = readMarker(text, 0, text.length);
  return read?.form === form && read.ordinal === ordinal;
}
