import { readMarker } from '../../core/parser/markers.ts';
import type { MarkerForm, Paragraph, Speech } from '../../core/speech.ts';
import { skipBlank } from '../../core/text/blank.ts';
import { lastStartingUpTo } from '../lastStartingUpTo.ts';
import type { WrittenMarker } from './nextMarker.ts';

/** The first member of a series that has no second yet, which is no node therefore: 一是 in 一是加强领导。 */
export interface LoneMember extends WrittenMarker {
  /** It stands at its paragraph's start. */
  readonly opens: boolean;
  /** The paragraph that it stands in. */
  readonly paragraph: Paragraph;
}

const LONE_FORMS: ReadonlySet<MarkerForm> = new Set(['ordinalWord', 'sequenceWord', 'qi', 'shi', 'yao', 'ke']);
/** With what a first marker of these begins. Matches 一是, 第一, 首先; whether it is one is for its words to say. */
const OPENER = /[一第首其]/g;
/** 首先，我代表…, 首先，请允许我…, 首先，向…表示: a greeting that no 其次 follows; not 首先，要抓学习. */
const GREETING =
  /^首先[，,、：:]?(?:我[们谨]?[谨仅]?(?:代表|受)|我谨|请允许|让我们?|向|对[^。]{1,20}表示|热烈|感谢|欢迎|祝贺|谨)/;
/** How far back a paragraph that opens with 第一， may lie. */
const PARAGRAPHS_BACK = 30;

/** The last lone member before `end` within a paragraph, behind its last node there. The nodes before `end` count alone. */
export function loneMemberWithin(speech: Speech, paragraph: Paragraph, end: number): LoneMember | undefined {
  const { text } = speech;
  const from = paragraph.nodes.findLast(({ markerSpan }) => markerSpan.start < end)?.markerSpan.end ?? 0;
  const { start } = paragraph.span;
  const words = text.slice(0, end);
  let found: LoneMember | undefined;
  OPENER.lastIndex = Math.max(from, start);
  for (let match = OPENER.exec(words); match !== null; match = OPENER.exec(words)) {
    found = loneMemberAt(words, match.index, end, paragraph) ?? found;
  }
  return found;
}

/** The lone member that opens the last paragraph before `end` that may hold one: a paragraph with a node ends the search. */
export function loneMemberBefore(speech: Speech, end: number): LoneMember | undefined {
  const { paragraphs, text } = speech;
  const last = lastStartingUpTo(paragraphs, end - 1, ({ span }) => span.start);
  let index = last ? paragraphIndex(paragraphs, last) : -1;
  for (let steps = 0; index >= 0 && steps < PARAGRAPHS_BACK; index--, steps++) {
    const paragraph = paragraphs[index];
    if (paragraph?.kind !== 'text' || paragraph.nodes.length > 0) return undefined;
    const start = skipBlank(text, paragraph.span.start, paragraph.span.end);
    const found = loneMemberAt(text, start, Math.min(end, paragraph.span.end), paragraph);
    if (found) return found;
  }
  return undefined;
}

function paragraphIndex(paragraphs: readonly Paragraph[], wanted: Paragraph): number {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.span.start ?? 0) < wanted.span.start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function loneMemberAt(text: string, at: number, end: number, paragraph: Paragraph): LoneMember | undefined {
  const read = readMarker(text, at, end);
  if (read?.ordinal !== 1 || !LONE_FORMS.has(read.form)) return undefined;
  if (GREETING.test(text.slice(at, at + 24))) return undefined;
  const opens = at <= skipBlank(text, paragraph.span.start, end);
  const markerSpan = { start: at, end: read.end };
  return { form: read.form, marker: read.text, markerSpan, ordinal: read.ordinal, opens, paragraph };
}
