import type { MarkerForm } from '../../core/speech.ts';
import { renumberedMarker } from './markerNumber.ts';
import { tailOf, type WrittenMarker } from './nextMarker.ts';

/** The forms of headings, each below the one before it. */
const LADDER: readonly MarkerForm[] = ['part', 'hanComma', 'hanBracket', 'digitPoint', 'digitBracket', 'circled'];

/** The rung of a heading's form, from 0 for 第一部分 and 1 for 一、 down to 5 for ①; `undefined` for forms of series and `#`. */
export function rungOf(form: MarkerForm): number | undefined {
  const rung = LADDER.indexOf(form);
  return rung < 0 ? undefined : rung;
}

/** The form on a rung; `undefined` below ①. */
export function formOnRung(rung: number): MarkerForm | undefined {
  return LADDER[rung];
}

/** A first marker of each form as it is usually written, and what stands behind it. */
const USUAL: Readonly<Record<MarkerForm, readonly [marker: string, tail: string]>> = {
  hash: ['', ''],
  part: ['第一部分', '\u3000'],
  hanComma: ['一、', ''],
  hanBracket: ['（一）', ''],
  digitPoint: ['1.', ''],
  digitBracket: ['（1）', ''],
  circled: ['①', ''],
  ordinalWord: ['第一', '，'],
  sequenceWord: ['首先', '，'],
  qi: ['其一', '，'],
  dash: ['——', ''],
  shi: ['一是', ''],
  yao: ['一要', ''],
  ke: ['一可', ''],
  geShi: ['一个是', ''],
};

/** Forms whose markers need something behind them to be read as such. */
const TAILED: ReadonlySet<MarkerForm> = new Set(['part', 'ordinalWord', 'sequenceWord', 'qi']);

/** A marker to be written in place of another. */
export interface NewMarker {
  readonly marker: string;
  /** The comma and the blanks behind it. */
  readonly tail: string;
  readonly form: MarkerForm;
  /** Absent where the marker holds no number: dashes, 最后. */
  readonly ordinal: number | undefined;
}

/**
 * The marker of a form with an ordinal, in the style of another of that form where one is given. `undefined` where no
 * number of the form goes so far.
 */
export function markerOf(
  text: string,
  form: MarkerForm,
  ordinal: number,
  like: WrittenMarker | undefined,
): NewMarker | undefined {
  const [usual, usualTail] = USUAL[form];
  const likeTail = like ? tailOf(text, like) : usualTail;
  const tail = likeTail === '' && TAILED.has(form) ? usualTail : likeTail;
  if (form === 'dash') return { marker: like?.marker ?? usual, tail, form, ordinal: undefined };
  const marker = renumberedMarker(form, like?.marker ?? usual, ordinal) ?? renumberedMarker(form, usual, ordinal);
  return marker === undefined ? undefined : { marker, tail, form, ordinal };
}
