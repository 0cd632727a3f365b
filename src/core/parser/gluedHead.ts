import type { Part } from '../speech.ts';
import type { Span } from '../text/span.ts';
import { addressLength } from './addresses.ts';
import { BARE_DATE, BRACKETED_DATE, speakerOf, TITLE_WORD } from './byline.ts';

/** The head of a speech whose first paragraph begins with it, line breaks lost. Spans relative to the paragraph. */
export interface GluedHead {
  readonly title: Span | undefined;
  /** Without its dashes. */
  readonly subtitle: Span | undefined;
  readonly date: Span | undefined;
  readonly office: Span | undefined;
  readonly speaker: Span | undefined;
  /** Date, office and name with the brackets around the date. */
  readonly byline: Span | undefined;
  readonly salutation: Span | undefined;
}

/** A head is no longer than this. */
const LONGEST = 240;
/** With what a salutation begins: 同志们： 各位代表： 尊敬的…： 女士们，先生们：. The first of them behind title and byline. */
const SALUTATION_OPENING =
  /尊敬的|亲爱的|敬爱的|各位|同志们|同志：|女士|先生们|朋友们|老师们|同学们|委员们|代表们|领导/g;
/** 在会上的讲话 as a title; not 我在讲话, which begins a sentence. */
const TITLE = /^(?![我你他她它这那])[^。；：\r\n]{2,100}$/;
const ENDS_AS_TITLE = new RegExp(`(?:${TITLE_WORD})$`);
/** A title, and ——在全区工作会议上的讲话 behind it: groups 1 and 2, the dashes between them left off. */
const SUBTITLED = new RegExp(
  `^([^。；：—―\\r\\n]{2,60})[—―]{2,}[ \\u3000]*([^。；：—―\\r\\n]{1,80}[会议式班礼坛节]上(?:的?(?:${TITLE_WORD}))?)`,
);
/** Words of a sentence: no bare name holds them. */
const NO_NAME = /[中在要求说的了对向与和]/;

/**
 * Title, byline and salutation that stand at the head of a paragraph and run on into the text:
 * 在大会上的讲话（2026年1月5日）李强同志们：今天…. `undefined` where neither a salutation nor a title with its date stands
 * there, which a glued head needs to be told by.
 */
export function readGluedHead(paragraph: string): GluedHead | undefined {
  const text = paragraph.slice(0, LONGEST);
  // Every salutation ends in a colon.
  const openings = /[：:]/.test(text) ? text.matchAll(SALUTATION_OPENING) : [];
  for (const { index } of openings) {
    const length = addressLength(text.slice(index));
    if (length === 0 || !/[：:]/.test(text.charAt(index + length - 1))) continue;
    const before = readTitleAndByline(text.slice(0, index));
    if (before) return { ...before, salutation: { start: index, end: index + length } };
  }
  return readTitleAndDate(text);
}

/** 关于几个问题的讲话（2026年1月5日）今天…: without a salutation nobody knows where a name would end. */
function readTitleAndDate(text: string): GluedHead | undefined {
  const date = text.includes('年') ? BRACKETED_DATE.exec(text) : null;
  const before = date && readTitleAndByline(text.slice(0, date.index + date[0].length));
  if (!before?.title || !ENDS_AS_TITLE.test(text.slice(0, before.title.end))) return undefined;
  return { ...before, salutation: undefined };
}

type TitleAndByline = Omit<GluedHead, 'salutation'>;

/** `undefined` where the words before the salutation are no title and byline. */
function readTitleAndByline(text: string): TitleAndByline | undefined {
  const none: TitleAndByline = {
    title: undefined,
    subtitle: undefined,
    date: undefined,
    office: undefined,
    speaker: undefined,
    byline: undefined,
  };
  if (text.trim() === '') return none;
  const subtitled = SUBTITLED.exec(text);
  if (subtitled && TITLE.test(subtitled[1] ?? '')) return readSubtitled(text, subtitled, none);
  const date = BRACKETED_DATE.exec(text) ?? dateBehindTitle(text);
  const titleText = (date ? text.slice(0, date.index) : text).trimEnd();
  if (titleText !== '' && !TITLE.test(titleText)) return undefined;
  // Without a date only its last word can tell where the title ends: 在会上的讲话李强同志们： is not to be told apart.
  if (!date) return ENDS_AS_TITLE.test(titleText) ? { ...none, title: { start: 0, end: titleText.length } } : undefined;
  const rest = text.slice(date.index + date[0].length);
  const name = rest.trim();
  const offset = date.index + date[0].length + rest.length - rest.trimStart().length;
  const speaker = name === '' ? undefined : speakerOf(name);
  if (name !== '' && (!speaker || (!speaker.office && NO_NAME.test(name)))) return undefined;
  const dateStart = date.index + date[0].indexOf(date[1] ?? '');
  return {
    title: titleText === '' ? undefined : { start: 0, end: titleText.length },
    subtitle: undefined,
    date: { start: dateStart, end: dateStart + (date[1]?.length ?? 0) },
    office: speaker?.office && shifted(speaker.office, offset),
    speaker: speaker && shifted(speaker.speaker, offset),
    byline: { start: date.index, end: offset + name.length },
  };
}

/** 政府工作报告——在区人民代表大会上区长　李　强: what stands behind the subtitle is date and name or nothing. */
function readSubtitled(text: string, match: RegExpExecArray, none: TitleAndByline): TitleAndByline | undefined {
  const [whole, title = '', subtitle = ''] = match;
  const heading = {
    ...none,
    title: { start: 0, end: title.trimEnd().length },
    subtitle: { start: whole.length - subtitle.length, end: whole.length },
  };
  const rest = text.slice(whole.length);
  const date = BRACKETED_DATE.exec(rest);
  const name = rest.slice(date ? date.index + date[0].length : 0);
  const speaker = speakerOf(name.trim());
  if (date && rest.slice(0, date.index).trim() !== '') return undefined;
  if (name.trim() !== '' && (!speaker || (!speaker.office && NO_NAME.test(name)))) return undefined;
  const offset = text.length - name.trimStart().length;
  const dateStart = date ? whole.length + date.index + date[0].indexOf(date[1] ?? '') : 0;
  return {
    ...heading,
    date: date ? { start: dateStart, end: dateStart + (date[1]?.length ?? 0) } : undefined,
    office: speaker?.office && shifted(speaker.office, offset),
    speaker: speaker && shifted(speaker.speaker, offset),
    byline: rest.trim() === '' ? undefined : { start: whole.length, end: text.trimEnd().length },
  };
}

/** 在会上的讲话2026年1月5日: without brackets a date is told from one in the title by the title's last word before it. */
function dateBehindTitle(text: string): RegExpExecArray | undefined {
  for (const match of text.matchAll(BARE_DATE))
    if (ENDS_AS_TITLE.test(text.slice(0, match.index).trimEnd())) return match;
  return undefined;
}

/** The parts that a glued head makes, its paragraph's words beginning at `offset`. */
export function gluedParts({ title, subtitle, byline, salutation }: GluedHead, offset: number): Part[] {
  const parts: Part[] = [];
  if (title) parts.push({ kind: 'title', span: shifted({ ...title, end: subtitle?.end ?? title.end }, offset) });
  if (byline) parts.push({ kind: 'byline', span: shifted(byline, offset) });
  if (salutation) parts.push({ kind: 'salutation', span: shifted(salutation, offset) });
  return parts;
}

/** Where a glued head ends, relative to its paragraph. */
export function gluedEnd({ title, subtitle, byline, salutation }: GluedHead): number {
  return (salutation ?? byline ?? subtitle ?? title)?.end ?? 0;
}

function shifted({ start, end }: Span, offset: number): Span {
  return { start: start + offset, end: end + offset };
}
