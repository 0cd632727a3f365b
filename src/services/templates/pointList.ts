import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import type { Announcement, OutlineNode, Paragraph, Speech } from '../../core/speech.ts';
import type { Span } from '../../core/text/span.ts';
import { isNumberedForm, renumberedMarker } from '../edits/markerNumber.ts';
import { hanNumeral } from '../edits/ordinals.ts';
import { pointNotesEnd, pointNotesOf } from './pointNotes.ts';
import { openUnits } from './pointOrdinals.ts';

/** A list of a template that can be written with more or fewer points than the template has. */
export interface PointList {
  readonly speech: Speech;
  /** 三点意见: what says how many there are. */
  readonly announcement: Announcement;
  /** At least two, in document order. */
  readonly points: readonly Point[];
  /** `lines`: each point begins a line of its own. */
  readonly layout: 'lines' | 'inline';
  /** Where each point is called by its number once more, one paragraph each (下面，进行第一项议程。); empty where none is. */
  readonly echoes: readonly Span[];
  /** How many points there may be, both included; `fewest` is less than `most`. */
  readonly fewest: number;
  readonly most: number;
}

/** A point of such a list. */
export interface Point {
  readonly node: OutlineNode;
  /** All that belongs to it. Without the blanks behind it where each begins a line, else up to the next point. */
  readonly span: Span;
  /** For an open point, which names its own number in a place of its lead (【第二项任务】), what follows the number: 项. */
  readonly units: readonly string[];
  readonly omissible: boolean;
  readonly stayingLast: boolean;
}

const USUAL_MOST = 10;
const FEWEST = 2;

/** The lists of a template whose number can be chosen, in document order. */
export function pointLists(template: string): readonly PointList[] {
  const speech = parseSpeech(template);
  const nodes = new Map(speech.nodes.map((node) => [node.section.start, node]));
  const lists: PointList[] = [];
  const seen = new Set<OutlineNode>();
  for (const announcement of speech.announcements) {
    if (announcement.items.length !== announcement.count) continue;
    const members = announcement.items.flatMap(({ start }) => nodes.get(start) ?? []);
    const list = members.length === announcement.count ? pointList(speech, announcement, members) : undefined;
    const first = members[0];
    if (list === undefined || first === undefined || seen.has(first)) continue;
    seen.add(first);
    lists.push(list);
  }
  return lists;
}

/** The list of the main points: the first whose points begin lines of their own, else the first. */
export function mainPoints(template: string): PointList | undefined {
  const lists = pointLists(template);
  return lists.find(({ layout }) => layout === 'lines') ?? lists[0];
}

/** The list of sub-points: the next that is announced behind the main one. */
export function subPoints(template: string): PointList | undefined {
  const main = mainPoints(template);
  if (main === undefined) return undefined;
  return pointLists(template).find(({ announcement }) => announcement.span.start > main.announcement.span.start);
}

function pointList(speech: Speech, announcement: Announcement, members: readonly OutlineNode[]): PointList | undefined {
  const [first] = members;
  if (first === undefined || !isNumberedForm(first.form)) return undefined;
  if (members.some(({ form, ordinal }, index) => form !== first.form || ordinal !== index + 1)) return undefined;
  const layout = members.every(({ kind }) => kind !== 'I') ? 'lines' : 'inline';
  const points = members.map((node, index) => pointOf(speech, node, members[index + 1], layout));
  // Marks between the members of a sentence belong to neither: only what is alike can be repeated there.
  if (layout === 'inline' && points.some(({ units }) => units.length === 0)) return undefined;
  const removable = points.filter(({ units, omissible }) => units.length > 0 || omissible).length;
  const fewest = Math.max(FEWEST, points.length - removable);
  const most = mostOf(first, Math.max(USUAL_MOST, points.length + 2));
  const echoes = echoesOf(speech, announcement, points);
  return fewest < most ? { speech, announcement, points, layout, echoes, fewest, most } : undefined;
}

function pointOf(
  { text }: Speech,
  node: OutlineNode,
  next: OutlineNode | undefined,
  layout: PointList['layout'],
): Point {
  const { start } = node.section;
  const end = next?.section.start ?? node.section.end;
  const [line = ''] = text.slice(start).split(/\r?\n/, 1);
  // A note behind the last words is a comment, with which no section ends.
  const trimmed = pointNotesEnd(text, start + text.slice(start, end).trimEnd().length);
  return {
    node,
    span: { start, end: layout === 'lines' ? trimmed : end },
    units: openUnits(node.lead, node.ordinal ?? 0),
    ...pointNotesOf(line),
  };
}

/** 首先 goes to 再次, ① to ⑳. */
function mostOf({ form, marker }: OutlineNode, wanted: number): number {
  let most = 1;
  while (most < wanted && renumberedMarker(form, marker, most + 1) !== undefined) most++;
  return most;
}

function echoesOf(speech: Speech, { unit, noun = '' }: Announcement, points: readonly Point[]): readonly Span[] {
  const end = points.at(-1)?.span.end ?? 0;
  const behind = speech.paragraphs.filter(({ span }) => span.start >= end);
  const first = behind.findIndex((paragraph) => echoes(speech, paragraph, 1, unit + noun));
  if (first < 0) return [];
  const found = behind.slice(first, first + points.length);
  const all = found.length === points.length && found.every((each, at) => echoes(speech, each, at + 1, unit + noun));
  return all ? found.map(({ span }) => span) : [];
}

function echoes({ text }: Speech, { span, nodes }: Paragraph, ordinal: number, name: string): boolean {
  // A paragraph with points of its own is more than an echo.
  return nodes.length === 0 && text.slice(span.start, span.end).includes(`第${hanNumeral(ordinal)}${name}`);
}
