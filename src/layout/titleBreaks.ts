import { mayBreak } from './mayBreak.ts';
import { type TitleToken, titleTokens } from './titleTokens.ts';

/** What it costs to end a line within a word; from here on it is a fault. */
export const WORD_SPLIT = 30;

/** Between the parts of a quotation or of 《…》. */
const WITHIN_QUOTES = 6;
/** Behind 在 对 和, whose words then stand apart from them. */
const BEHIND_PREFIX = 20;
/** Before 的 上 中: nothing begins with them. */
const BEFORE_SUFFIX = WORD_SPLIT;

/** What it costs to end a line before each character of a title; infinity where no line may end. The first is infinity. */
export function titleBreakCosts(text: string): readonly number[] {
  const costs = new Array<number>(text.length).fill(Number.POSITIVE_INFINITY);
  const tokens = titleTokens(text);
  let depth = 0;
  tokens.forEach((token, index) => {
    const before = tokens[index - 1];
    if (before?.kind === 'mark') depth = Math.max(0, depth + quoteStep(text.charAt(before.start)));
    // The closing mark stands at the end of the line anyway.
    const extra = depth > 0 ? WITHIN_QUOTES : 0;
    if (before !== undefined && mayBreak(text, token.start)) {
      costs[token.start] = boundaryCost(text, before, token, tokens[index - 2]) + extra;
    }
    for (let at = token.start + 1; at < token.end; at++) if (mayBreak(text, at)) costs[at] = WORD_SPLIT + extra;
  });
  return costs;
}

function quoteStep(mark: string): number {
  if ('“‘《〈（「『【〔('.includes(mark)) return 1;
  return '”’》〉）」』】〕)'.includes(mark) ? -1 : 0;
}

function boundaryCost(text: string, before: TitleToken, after: TitleToken, earlier: TitleToken | undefined): number {
  if (after.kind === 'suffix') return BEFORE_SUFFIX;
  switch (before.kind) {
    case 'blank':
      return 0;
    case 'mark':
      return markCost(text.charAt(before.start));
    case 'prefix':
    case 'joint':
      return BEHIND_PREFIX;
    case 'suffix':
      return text.charAt(before.start) === '的' ? 1.5 : 4;
    case 'word':
    case 'unknown':
      break;
  }
  if (after.kind === 'joint') return 1;
  if (after.kind === 'prefix') return 3;
  if (after.kind === 'mark') return 1.5;
  if (ATTACHED.has(text.slice(after.start, after.end))) return 5;
  // A name goes with the word that says what it is: 明德|中学, and with the place before it.
  if (before.kind === 'unknown' || after.kind === 'unknown') return 7;
  return earlier?.kind === 'prefix' ? 5 : 3;
}

function markCost(mark: string): number {
  if (mark === '、') return 1;
  if (mark === '”' || mark === '》') return 3;
  return '，；：。！？—…'.includes(mark) ? 0 : 1.5;
}

/** What these name is said by the words before them: 全会|精神, 处分|条例. */
const ATTACHED = new Set('精神 工作 活动 行动 会议 仪式 情况 问题 条例 战略 思想 意见 事业 体系'.split(' '));
