import { CharacterClass, classesAt } from '../text/characterClasses.ts';
import { matchesAt } from '../text/scanner.ts';
import type { Span } from '../text/span.ts';

/** How far before a number its items may begin. */
const REACH = 80;
/** Before a number, these say it of something else than what stands before them: 主要是两个, 有三个, 抓了两件, 等三个. */
const PREDICATE =
  /(?<=[是了抓讲谈说提做从到这那此其等各过着得的上按如共都也还再只]|(?<![公私国所])有|[以如]下|下列|一系列|[分即作]为|(?:概括|归结|归纳|总结)为|(?:表现|体现|反映|集中|主要|重点)在|在于|包含|包括|坚持|突出|提出|作出|推出|形成|完成|建成|实现|存在|具备|面临|围绕|涉及|需要)/y;

/**
 * The items that stand before a number in its clause (想干事、能干事、会干事、干好事四个问题); `undefined` where there are not
 * two or where the number is said of something else. They are parted by 、 和 与, the first with whatever words of the
 * clause stand before it. Whether the number counts them is for the caller to see.
 */
export function itemsBefore(masked: string, lineStart: number, start: number): Span[] | undefined {
  const reach = Math.max(lineStart, start - REACH);
  let separators = 0;
  let at = start - 1;
  for (; at >= reach; at--) {
    const classes = classesAt(masked, at);
    if (classes & CharacterClass.clauseEnd) break;
    if (classes & CharacterClass.itemSeparator) separators++;
  }
  if (separators === 0) return undefined;
  if (isPredicated(masked, start)) return undefined;
  const items: Span[] = [];
  let itemStart = at + 1;
  for (let mark = itemStart; mark <= start; mark++) {
    if (mark < start && !(classesAt(masked, mark) & CharacterClass.itemSeparator)) continue;
    // Nothing between two separators: no list.
    if (mark === itemStart) return undefined;
    items.push({ start: itemStart, end: mark });
    itemStart = mark + 1;
  }
  return items;
}

/** Whether the words right before a number say it of something: 主要有三条, 抓了两件; not 作出决议9项. */
export function isPredicated(masked: string, start: number): boolean {
  return matchesAt(PREDICATE, masked, start);
}
