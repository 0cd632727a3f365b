const TITLE = '在全区重点工作推进会上的讲话\n';
const HEAD = `${TITLE}（2026年1月5日）\n区长　周　宁\n\n`;
const OPENING = `${HEAD}同志们：\n\n今天开会，总结工作，安排任务。\n`;
const BODY = '一、认识\n二、任务\n';

/** The speech around each place, which is marked ◆. */
const PLACES = {
  top: `◆\n${OPENING}${BODY}`,
  title: `◆\n同志们：\n\n今天开会。\n${BODY}`,
  underTitle: `${TITLE}◆\n同志们：\n\n今天开会。\n${BODY}`,
  contents: `${HEAD}◆\n同志们：\n\n今天开会。\n${BODY}`,
  salutation: `${HEAD}◆\n今天开会。\n${BODY}`,
  opening: `${HEAD}同志们：\n\n◆\n下面，我讲两点意见。\n${BODY}谢谢大家！\n`,
  transition: `${OPENING}◆\n${BODY}三、要求\n`,
  /** Before three points that 第一 to 第三 open. */
  pledge: `${OPENING}◆\n第一，认识到位。\n第二，举措到位。\n第三，保障到位。\n`,
  wholeBody: `${OPENING}◆\n谢谢大家！\n`,
  /** Below 一、, in a paragraph of its own. */
  body: `${OPENING}一、认识\n◆\n二、任务\n谢谢大家！\n`,
  underPoint: `${OPENING}一、认识\n（一）看长远。\n◆\n`,
  underThirdRank: `${OPENING}一、认识\n（一）看长远。\n1.看清方向。\n◆\n`,
  underFourthRank: `${OPENING}一、认识\n（一）看长远。\n1.看清方向。\n（1）看清目标。\n◆\n`,
  /** Behind the body, before the thanks. */
  end: `${OPENING}${BODY}◆\n谢谢大家！\n`,
  last: `${OPENING}${BODY}◆\n`,
  sentence: `${OPENING}一、认识\n今年◆是关键的一年。\n`,
  sentenceEnd: `${OPENING}一、认识\n今年是关键的一年。◆\n`,
  lead: `${OPENING}一、认识。◆\n`,
} as const;

/** A place in a small speech where a snippet can stand. */
export type SnippetPlace = keyof typeof PLACES;

/** A small speech with the snippet's text in its place, and where that begins. */
export function speechAround(place: SnippetPlace, text: string): { readonly source: string; readonly start: number } {
  const frame = PLACES[place];
  const start = frame.indexOf('◆');
  return { source: frame.slice(0, start) + text + frame.slice(start + 1), start };
}
