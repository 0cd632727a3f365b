import type { Repair } from './damage.ts';

/**
 * ……(某网http://…省略882字,正式会员可完整阅读)……: a note of the page in brackets that says how much it leaves out, with the dots
 * around it. Not （省略）, which says of no number, and not 〔此处省略882字〕, which is a gap mark already.
 */
const OMITTED =
  /(?:(?<![….·])[….·]{2,}[ \u3000]{0,9})?[（(【[][^（）()【】[\]〔〕\r\n]{0,80}?省略(?:了)?[ \u3000]*(\d{1,7})[ \u3000]*(?:多|余)?字[^（）()【】[\]〔〕\r\n]{0,80}[）)】\]](?:[ \u3000]{0,9}[….·]{2,})?/g;
/** ……此处省略882字…… between dots, without brackets. */
const OMITTED_BARE =
  /(?<![….])[….]{2,}[ \u3000]{0,9}(?:此处|以下|中间|本文|后文)省略(?:了)?[ \u3000]*(\d{1,7})[ \u3000]*字[ \u3000]{0,9}[….]{2,}/g;
/**
 * ……(未完,全文共4904字,当前仅显示2477字,请阅读…: the page shows the beginning only. To its line's end; not （未完待续）, which says
 * nothing of a page.
 */
const UNFINISHED =
  /(?:(?<![ \u3000….·])[ \u3000]{0,9}[….·]{2,}[ \u3000]{0,9})?[（(【]?(?:未完[，,][ \u3000]*)?(?:全文|本文)共(?:有|计)?[ \u3000]*(\d{1,7})[ \u3000]*字[，,][^\r\n]{0,20}?(?:仅|只)?显示[ \u3000]*(\d{1,7})[ \u3000]*字[^\r\n]*/g;

export interface Elisions {
  readonly repairs: readonly Repair[];
  readonly gaps: readonly ElidedGap[];
  /** Of the whole text, as the page says. */
  readonly fullLength: number | undefined;
}

export interface ElidedGap {
  /** Where the gap mark stands that takes the place of the note, in the text before. */
  readonly at: number;
  readonly characters: number | undefined;
}

/** Notes of a page about what it leaves out made gap marks, so that no series is read across them. */
export function markElisions(text: string): Elisions {
  const found: { repair: Repair; gap: ElidedGap }[] = [];
  let fullLength: number | undefined;
  for (const pattern of [OMITTED, OMITTED_BARE]) {
    for (const match of text.matchAll(pattern)) {
      found.push(elision(match, `〔此处省略${match[1]}字〕`, Number(match[1])));
    }
  }
  for (const match of text.matchAll(UNFINISHED)) {
    fullLength ??= Number(match[1]);
    found.push(elision(match, '〔以下缺〕', Math.max(0, Number(match[1]) - Number(match[2]))));
  }
  found.sort((a, b) => a.gap.at - b.gap.at);
  const repairs: Repair[] = [];
  const gaps: ElidedGap[] = [];
  for (const { repair, gap } of found) {
    // Two notes may share the dots between them.
    const start = Math.max(repair.span.start, repairs.at(-1)?.span.end ?? 0);
    if (start >= repair.span.end) continue;
    repairs.push({ ...repair, span: { start, end: repair.span.end } });
    gaps.push({ ...gap, at: start });
  }
  return { repairs, gaps, fullLength };
}

function elision(match: RegExpExecArray, text: string, characters: number): { repair: Repair; gap: ElidedGap } {
  const span = { start: match.index, end: match.index + match[0].length };
  return { repair: { class: 'elision', span, text }, gap: { at: match.index, characters } };
}
