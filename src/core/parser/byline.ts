import { MASK, MASK_CODE, withoutMask } from '../text/blank.ts';
import type { Span } from '../text/span.ts';

const ARABIC_DATE = '[0-9０-９]{4}\\s*年\\s*[0-9０-９]{1,2}\\s*月(?:\\s*[0-9０-９]{1,2}\\s*日)?';
const HAN_DATE = '[一二三四五六七八九〇零○]{4}年[一二三四五六七八九十]{1,3}月(?:[一二三四五六七八九十]{1,3}日)?';
/** （2026年1月5日） （2026年） 2026年1月5日 （二〇二六年一月五日） （2026年1月） 2026.1.5 2026-01-05; not a sentence that holds a date. */
const DATE_LINE = new RegExp(
  `^[（(]?\\s*(${ARABIC_DATE}|${HAN_DATE}|\\d{4}[.．/-]\\d{1,2}[.．/-]\\d{1,2}|(?<=[（(])\\d{4}年(?=[）)]))\\s*[）)]?$`,
);

/** A place behind the date: （2026年1月5日，北京）. */
const PLACE = '(?:[，,、 ]\\s*[\\u4e00-\\u9fff]{2,8})?';
/** A date in brackets within a line: （2026年1月5日） （2026年1月5日，北京）; group 1 is the date. */
export const BRACKETED_DATE = new RegExp(`[（(]\\s*(${ARABIC_DATE}|${HAN_DATE})${PLACE}\\s*[）)]`);

/** A date without brackets that follows a title in one line: 在会上的讲话2026年1月5日李强; group 1 is the date. */
export const BARE_DATE = new RegExp(`(${ARABIC_DATE}|${HAN_DATE})`, 'g');

/** A date still to be filled in: （【日期】） 【2026年×月×日】 （××年×月×日）. */
const OPEN_DATE =
  /^[（(]?\s*(【[^【】]*(?:日期|时间|年|月|日)[^【】]*】|[\d×＿_X]{2,4}年[\d×＿_X]{1,2}月(?:[\d×＿_X]{1,2}日)?)\s*[）)]?$/;

/** What a line of a date begins with, filled in or open: most lines are told apart by it. */
const DATE_OPENING = /^\s*[（(]?\s*[0-9０-９一二三四五六七八九〇零○【×＿_X]/;
/** A line with a date and nothing else is no longer. */
const LONGEST_DATE_LINE = 40;

/** The date of a line that holds nothing else (its brackets left off), as a span relative to the line. */
export function dateOf(line: string): Span | undefined {
  if (line.length > LONGEST_DATE_LINE || !DATE_OPENING.test(line)) return undefined;
  const match = DATE_LINE.exec(line) ?? dateAndPlace(line) ?? OPEN_DATE.exec(line);
  if (!match?.[1]) return undefined;
  const start = line.indexOf(match[1]);
  return { start, end: start + match[1].length };
}

/** （2026年1月5日，北京） alone in its line. */
function dateAndPlace(line: string): RegExpExecArray | undefined {
  const match = BRACKETED_DATE.exec(line);
  return match && match[0].length === line.trim().length ? match : undefined;
}

/** A person's name: 李强, 李　强, 周 建 华, 欧阳明月, 阿依古丽·买买提. */
const NAME =
  '【[^【】]{1,12}】|[\\u4e00-\\u9fff](?:[ \\u3000]{1,2}[\\u4e00-\\u9fff]){2}|[\\u4e00-\\u9fff〇×]{1,4}(?:[ \\u3000]{1,2}[\\u4e00-\\u9fff〇×])?|[\\u4e00-\\u9fff]{1,8}(?:[·•][\\u4e00-\\u9fff]{1,8})+';
/** An office ends in one of these: 区政协主席, 国务院总理, 党委副书记. */
const OFFICE_END =
  '(?:书记|主席|主任|总理|部长|省长|市长|区长|县长|镇长|乡长|局长|厅长|处长|科长|校长|院长|所长|站长|行长|会长|理事长|董事长|总经理|经理|主编|秘书长|政委|司令员|检察长|代表|委员|组长|队长|教授|院士|主持人|党组成员|巡视员|调研员|厂长|园长|馆长|台长|社长)';
/** 讲话人：李　强 */
const LABELLED = /^(?:讲话人|主讲人|报告人|发言人|致辞人|主持人)\s*[:：\u3000 ]\s*(.+)$/;
/** Office and name still to be filled in: 【单位、职务】　【姓名】; not 【会议名称】上的讲话. */
const OPEN_SPEAKER = /^(【[^【】]{1,20}】)[ \u3000]{0,4}(【[^【】]{1,12}】)$/;
const OFFICE_AND_NAME = new RegExp(`^(.*${OFFICE_END})[ \\u3000\\t]*(${NAME})$`);
/** 某某单位　李　强: any office, set apart by a blank. */
const SPACED = new RegExp(`^([^ \\u3000]{2,30})[ \\u3000]{1,4}(${NAME})$`);
const ONLY_NAME = new RegExp(`^(${NAME})$`);
/** The last words of titles; no person is called so. */
export const TITLE_WORD =
  '讲话|致辞|报告|发言|主持词|讲话稿|开幕词|闭幕词|党课|讲稿|提纲|要点|演讲|贺词|献词|部署|动员|意见|问题|任务|工作';
export const TITLE_END = new RegExp(`(?:${TITLE_WORD})$`);

/** Spans relative to the line. */
export interface SpeakerLine {
  readonly office: Span | undefined;
  readonly speaker: Span;
}

/**
 * Office and name of a line of the byline; `undefined` when the line is none. A bare name must be of two to four
 * characters: a short second line of a title must not become a person.
 */
export function speakerOf(line: string): SpeakerLine | undefined {
  return stretchedSpeaker(line) ?? plainSpeaker(line);
}

/** The same of a line as it was masked: what is masked may stand amid a name, as in 单{shàn}志远. */
export function maskedSpeakerOf(masked: string): SpeakerLine | undefined {
  if (!masked.includes(MASK)) return speakerOf(masked);
  const line = speakerOf(withoutMask(masked));
  if (line === undefined) return undefined;
  const places: number[] = [];
  for (let at = 0; at < masked.length; at++) if (masked.charCodeAt(at) !== MASK_CODE) places.push(at);
  const placed = ({ start, end }: Span): Span => ({ start: places[start] ?? 0, end: (places[end - 1] ?? 0) + 1 });
  return { office: line.office && placed(line.office), speaker: placed(line.speaker) };
}

/** 县　长　李　明: every character set apart from the next. */
const STRETCHED = /^[\u4e00-\u9fff](?:[ \u3000]{1,4}[\u4e00-\u9fff]){3,11}$/;

function stretchedSpeaker(line: string): SpeakerLine | undefined {
  if (!STRETCHED.test(line)) return undefined;
  const places = [...line.matchAll(/[\u4e00-\u9fff]/g)].map(({ index }) => index);
  const office = OFFICE_AND_NAME.exec(plainName(line))?.[1]?.length;
  const nameStart = office === undefined ? undefined : places[office];
  if (office === undefined || nameStart === undefined) return undefined;
  return { office: { start: 0, end: (places[office - 1] ?? 0) + 1 }, speaker: { start: nameStart, end: line.length } };
}

function plainSpeaker(line: string): SpeakerLine | undefined {
  if (line.length > 40 || /[。！？；，]/.test(line) || TITLE_END.test(line)) return undefined;
  if (/[：]/.test(line.replace(LABELLED, '$1'))) return undefined;
  const labelled = LABELLED.exec(line)?.[1];
  const text = labelled ?? line;
  const offset = line.length - text.length;
  const match = OPEN_SPEAKER.exec(text) ?? OFFICE_AND_NAME.exec(text) ?? SPACED.exec(text);
  if (match?.[1] && match[2] && match[1].length >= 2 && nameLength(match[2]) >= 2) {
    const nameStart = text.length - match[2].length;
    return {
      office: { start: offset, end: offset + match[1].length },
      speaker: { start: offset + nameStart, end: line.length },
    };
  }
  if (ONLY_NAME.test(text) && nameLength(text) >= 2 && (!text.startsWith('【') || /姓名|讲话人|主持人/.test(text))) {
    return { office: undefined, speaker: { start: offset, end: line.length } };
  }
  return undefined;
}

/** A name without the blank that stretches two characters to three: 李　强 → 李强. */
export function plainName(name: string): string {
  return name.replace(/[ \u3000]+/g, '');
}

function nameLength(name: string): number {
  return plainName(name).length;
}
