import type { Announcement } from '../../core/speech.ts';
import { renumberedMarker } from '../edits/markerNumber.ts';
import { digitNumeral, hanNumeral } from '../edits/ordinals.ts';
import { applyEdits, type TextEdit } from '../edits/textEdit.ts';
import type { Point, PointList } from './pointList.ts';
import { withOrdinal } from './pointOrdinals.ts';

/**
 * The template with as many points as asked for, within the list's bounds: markers and places counted anew, the counts that
 * announce the list following.
 *
 * Fewer: of the points that may go (open ones, and those noted 可省) the later go first. More: a list with open points
 * repeats them, before the last of them; any other gets points to be written, behind the last or before those noted 居末.
 */
export function withPoints(list: PointList, count: number): string {
  const { text } = list.speech;
  const { points } = list;
  const asked = Math.min(list.most, Math.max(list.fewest, count));
  if (asked === points.length) return text;
  const plan = planOf(points, asked);
  const edits = [...countEdits(list, asked), listEdit(list, plan), ...echoEdits(list, plan)];
  return applyEdits(
    text,
    edits.sort((a, b) => a.span.start - b.span.start),
  );
}

/** Which point of the template each of the new ones is made from; `new` for one to be written. */
type Plan = readonly (number | 'new')[];

function planOf(points: readonly Point[], count: number): Plan {
  const all = points.map((_, index) => index);
  if (count <= points.length) {
    const removable = all.filter((index) => points[index]?.omissible || isOpen(points[index])).reverse();
    // The last of open points ends the list, with its mark and what is said of all; the others are as good.
    if (removable[0] === points.length - 1 && isOpen(points.at(-1))) removable.push(...removable.splice(0, 1));
    const gone = removable.slice(0, points.length - count);
    return all.filter((index) => !gone.includes(index));
  }
  const added = count - points.length;
  const last = points.findLastIndex(isOpen);
  if (last >= 0) {
    const pattern = isOpen(points[last - 1]) ? last - 1 : last;
    return [...all.slice(0, last), ...new Array<number>(added).fill(pattern), ...all.slice(last)];
  }
  const end = points.findLastIndex(({ stayingLast }) => !stayingLast) + 1;
  return [...all.slice(0, end), ...new Array<'new'>(added).fill('new'), ...all.slice(end)];
}

function isOpen(point: Point | undefined): boolean {
  return point !== undefined && point.units.length > 0;
}

function listEdit({ speech: { text }, announcement, points, layout }: PointList, plan: Plan): TextEdit {
  const [first, second] = points;
  const start = first?.span.start ?? 0;
  const separator = first && second && layout === 'lines' ? text.slice(first.span.end, second.span.start) : '';
  const written = plan.map((source, index) => {
    const point = source === 'new' ? undefined : points[source];
    if (point) return pointWith(text, point, index + 1);
    return first ? newPoint(text, first, announcement, index + 1, separator) : '';
  });
  return { span: { start, end: points.at(-1)?.span.end ?? start }, text: written.join(separator) };
}

function pointWith(text: string, { node, span, units }: Point, ordinal: number): string {
  const { start } = node.markerSpan;
  const marker = text.slice(start, start + node.marker.length);
  const rest = text.slice(start + node.marker.length, span.end);
  return `${text.slice(span.start, start)}${renumberedMarker(node.form, marker, ordinal) ?? marker}${withOrdinal(
    rest,
    node.ordinal ?? ordinal,
    ordinal,
    units,
  )}`;
}

/** A point to be written, shaped like the first: a heading with a paragraph under it, or a paragraph that begins with its lead. */
function newPoint(
  text: string,
  { node, span }: Point,
  announcement: Announcement,
  ordinal: number,
  separator: string,
): string {
  const { start, end } = node.markerSpan;
  const marker = text.slice(start, start + node.marker.length);
  const tail = text.slice(start + node.marker.length, end);
  const name = `第${hanNumeral(ordinal)}${pointsName(announcement)}`;
  const head = `${text.slice(span.start, start)}${renumberedMarker(node.form, marker, ordinal) ?? marker}${tail}【${name}】`;
  const body = `【${name}的具体内容】。`;
  return node.kind === 'H' ? `${head}${separator}${body}` : `${head}。${body}`;
}

/** The count that announces the list, wherever it is announced, and where it is spoken of before another list is. */
function countEdits({ speech, announcement, points }: PointList, count: number): readonly TextEdit[] {
  const start = points[0]?.node.section.start;
  const edits: TextEdit[] = [];
  let spokenOf = false;
  for (const each of speech.announcements) {
    const isOwn = each.items.length > 0 && each.items[0]?.start === start;
    if (each.items.length > 0) spokenOf = isOwn;
    const isBack = spokenOf && each.class === 'back-reference' && each.count === announcement.count;
    const written = speech.text.slice(each.countSpan.start, each.countSpan.end);
    if (isOwn || (isBack && each.unit === announcement.unit)) {
      edits.push({ span: each.countSpan, text: countWord(written, count) });
    }
  }
  // A count within the list goes with the words around it.
  const end = points.at(-1)?.span.end ?? 0;
  return edits.filter(({ span }) => span.end <= (start ?? 0) || span.start >= end);
}

/** What is counted, as one calls a single one of them: 点意见, 项任务, 个方面. */
function pointsName({ unit, noun = '' }: Announcement): string {
  // Behind 方面 stands mostly what is done (三个方面下功夫), behind 点 mostly what is said.
  return /方面$/.test(unit) ? unit : `${unit}${noun.replace(/^的/, '')}`;
}

/** So many points, in the words of the list's announcement: 四点意见. */
export function countedPoints({ speech, announcement }: PointList, count: number): string {
  const written = speech.text.slice(announcement.countSpan.start, announcement.countSpan.end);
  return countWord(written, count) + pointsName(announcement);
}

/** 两点, 三点, 十二点 as announcements say them; digits where the template has digits. */
function countWord(like: string, count: number): string {
  if (/[0-9０-９]/.test(like)) return digitNumeral(count, like) ?? like;
  return count === 2 ? '两' : (hanNumeral(count) ?? like);
}

function echoEdits({ speech: { text }, announcement, points, echoes }: PointList, plan: Plan): readonly TextEdit[] {
  const [first, second] = echoes;
  if (!first || !second) return [];
  const separator = text.slice(first.end, second.start);
  const units = [...new Set([announcement.unit.slice(0, 1), ...points.flatMap((point) => point.units)])];
  const written = plan.map((source, index) => {
    const from = source === 'new' ? points.length - 1 : source;
    const { start, end } = echoes[from] ?? first;
    return withOrdinal(text.slice(start, end), from + 1, index + 1, units);
  });
  return [{ span: { start: first.start, end: echoes.at(-1)?.end ?? first.end }, text: written.join(separator) }];
}
