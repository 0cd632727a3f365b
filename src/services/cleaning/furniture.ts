import { addressLength } from '../../core/parser/addresses.ts';
import type { PageFacts, Repair } from './damage.ts';
import { droppedLines, linesOf, type TextLine } from './textLines.ts';

/** Lines that no speech holds, wherever they stand. */
const ANYWHERE: readonly RegExp[] = [
  // 您的位置：某网>>讲话/>>正文, 当前位置：首页 > 讲话; not 位置决定作用。
  /^(?:您|你)?(?:的|现在的|当前的?|现在)?(?:所在)?(?:的)?位置[：:].*(?:>|›|»|→|\/|正文|首页)/,
  /^(?:首页|网站首页|主页)[ \u3000]*(?:>|›|»|\/|\|).{0,80}$/,
  // 发表时间：2021/1/14 18:38:31 来源：… 点击：…
  /^[【[]?(?:发表|发布|更新|上传|录入|添加|编辑|刊登)(?:时间|日期)[：:]/,
  // 来源：某网 作者：佚名 点击：123次
  /^(?:(?:文章)?来源|作者|编辑|责任编辑|录入|点击(?:数|率|次数)?|阅读(?:次数)?|浏览(?:次数)?|字号|字体)[：:].{0,60}(?:点击|浏览|阅读|字体|字号|编辑|录入|\d{4}[-/年])/,
  /^[【[（(]?(?:点击|浏览|阅读|访问)(?:数|率|次数|量)[：:][ \u3000]*\d+/,
  /^[【[（(]?(?:字体|字号)[：:][ \u3000]*(?:[【[]?[大中小][】\]]?[ \u3000|/]*){2,3}/,
  /^(?:[【[]?(?:打印|打印本页|关闭|关闭窗口|收藏|收藏本[文页站]|返回顶部|返回首页|推荐给好友|复制链接|设为首页|加入收藏|我要纠错|返回列表)[】\]]?[ \u3000|]*){1,6}$/,
  /^分享到[：:].{0,40}$/,
  /^(?:上一篇|下一篇|上一页|下一页|前一篇|后一篇)(?:文章)?[：:].{0,80}$/,
  /^(?:相关文章|相关阅读|相关链接|相关推荐|相关范文|文章搜索|站内搜索|热门文章|热门推荐|推荐阅读|猜你喜欢|延伸阅读|最新文章|猜您喜欢|网友评论|发表评论|用户评论)[：:]?$/,
  /^(?:版权所有|copyright|©|Copyright).{0,100}$/i,
  /^.{0,30}ICP备.{0,30}$/i,
  /^(?:本文|本文章|文章|资料|本资料)(?:来源于|来自|转自|由.{1,20}(?:提供|整理|收集)).{0,60}(?:网|\.com|\.cn|转载)/,
];

/** Lines that only a page with other furniture loses. */
const BESIDE: readonly RegExp[] = [
  /^(?:收藏|下载|阅读全文|查看全文|点击下载)《.{2,60}》.{0,10}$/,
  // A link alone.
  /^(?:网址|链接|原文(?:链接|地址|出处))?[：:]?[ \u3000]*(?:https?:\/\/|www\.)\S+$/i,
  /^(?:文章来源|来源|作者|编辑|责任编辑)[：:].{1,30}$/,
];

const PAGE_NOTES: readonly RegExp[] = [
  // 第 1 页 共 3 页 alone; - 3 - and — 12 — are the notes of a printed page.
  /^第[ \u3000]*\d{1,4}[ \u3000]*页[ \u3000,，/]*共[ \u3000]*\d{1,4}[ \u3000]*页$/,
  /^(?:[-–][ \u3000]*\d{1,3}[ \u3000]*[-–]|—[ \u3000]*\d{1,3}[ \u3000]*—)$/,
];

/** 目录/提纲：…… */
const CONTENTS_HEAD = /^(?:目录|提纲)(?:\/|／|、)(?:目录|提纲)[：:]?[ \u3000]*[….]*$/;
/** 目录 提纲： alone: a writer's own has it too, so only a page that has other furniture loses it. */
const CONTENTS_WORD = /^(?:目[ \u3000]*录|提[ \u3000]*纲)[：:]?[ \u3000]*[….]*$/;
const DOTS = /^[….]+$/;
const LONGEST_CONTENT = 80;
const MOST_CONTENTS = 100;
const DATE =
  /^[【[]?(?:发表|发布|更新|上传|刊登)(?:时间|日期)[：:][ \u3000]*(\d{2,4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:[ \u3000]+\d{1,2}:\d{2}(?::\d{2})?)?)/;
const LONGEST_TITLE = 60;

export interface Furniture {
  readonly repairs: readonly Repair[];
  readonly facts: Omit<PageFacts, 'fullLength'>;
  /** Whether there is a page around the speech, not only the numbers of its sheets. */
  readonly isPage: boolean;
  /** The lines that are dropped, as they stood. */
  readonly dropped: readonly string[];
}

/** The lines of the page around a speech dropped, and what they say about it kept apart. */
export function dropFurniture(text: string): Furniture {
  const lines = linesOf(text);
  const filled = lines.filter(({ words }) => words !== '');
  const matching = (patterns: readonly RegExp[]) =>
    filled.filter(({ words }) => patterns.some((each) => each.test(words)));
  const certain = matching(ANYWHERE);
  const notes = matching(PAGE_NOTES);
  // One — 3 — may be anything; two are the notes of pages.
  const found = new Set([
    ...certain,
    ...(notes.length > 1 ? notes : []),
    ...(certain.length > 0 ? matching(BESIDE) : []),
  ]);
  const plain = filled.filter((line) => found.has(line));
  const contents = contentsBlock(lines, certain.length > 0);
  const date = plain.map(({ words }) => DATE.exec(words)?.[1]).find((each) => each !== undefined);
  const isPage = certain.length > 0 || contents.lines.length > 0;
  const repeated = isPage ? repeatedTitle(lines, new Set([...plain, ...contents.lines])) : undefined;
  const dropped = new Set([...plain, ...contents.lines, ...(repeated ? [repeated] : [])]);
  const all = lines.filter((line) => dropped.has(line));
  const title = repeated?.words ?? (isPage ? titleOf(lines, dropped) : undefined);
  return {
    repairs: droppedLines(text, all).map(({ span, count }) => ({ class: 'furniture' as const, span, text: '', count })),
    facts: { title, date, contents: contents.entries },
    isPage,
    dropped: all.map(({ words }) => words).filter((words) => words !== ''),
  };
}

/** The 目录/提纲 block of a page, from its first line to its dots, and what it lists. */
function contentsBlock(
  lines: readonly TextLine[],
  isPage: boolean,
): { readonly lines: readonly TextLine[]; readonly entries: readonly string[] } {
  const head = lines.findIndex(({ words }) => CONTENTS_HEAD.test(words) || (isPage && CONTENTS_WORD.test(words)));
  if (head < 0) return { lines: [], entries: [] };
  const before = new Set(lines.slice(0, head).map(({ words }) => words));
  const entries: string[] = [];
  for (let index = head + 1; index < lines.length && index - head <= MOST_CONTENTS; index++) {
    const words = lines[index]?.words ?? '';
    if (DOTS.test(words)) return { lines: lines.slice(head, index + 1), entries };
    // The speech begins: with its title once more, or with its salutation.
    if (words.length > LONGEST_CONTENT || /[。！]$/.test(words) || isSalutation(words) || isRepeated(words, before)) {
      return entries.length > 0 ? { lines: lines.slice(head, index), entries } : { lines: [], entries: [] };
    }
    if (words !== '') entries.push(words);
  }
  return { lines: [], entries: [] };
}

function isRepeated(words: string, before: ReadonlySet<string>): boolean {
  return words !== '' && before.has(words);
}

function isSalutation(words: string): boolean {
  return words.length < 40 && addressLength(words) === words.length && /[：:]$/.test(words);
}

/** The title as the page printed it, where the speech begins with the same line again. */
function repeatedTitle(lines: readonly TextLine[], dropped: ReadonlySet<TextLine>): TextLine | undefined {
  const kept = lines.filter((line) => line.words !== '' && !dropped.has(line)).slice(0, 3);
  const [first, ...rest] = kept;
  const again = first && first.words.length <= LONGEST_TITLE && rest.some(({ words }) => words === first.words);
  return again ? first : undefined;
}

function titleOf(lines: readonly TextLine[], dropped: ReadonlySet<TextLine>): string | undefined {
  const first = lines.find((line) => line.words !== '' && !dropped.has(line));
  const isTitle = first && first.words.length <= LONGEST_TITLE && !/[。：:；，]$/.test(first.words);
  return isTitle ? first.words : undefined;
}
