import type { Repair } from './damage.ts';

const FULLWIDTH: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；', '!': '！', '?': '？' };

/** Behind these a mark of a Chinese text is full-width: 剧， ”， 》： ）； %， */
const CHINESE_LEFT = /[\u3400-\u9fff\uf900-\ufaff〇”’》〉）】〕」』%％‰℃、。，！？；：…—～·]/;
const MARK = /[,:;!?]/g;
const FULL_MARK = /[，：；！？]/g;

/** Among the marks of a text these may be the writer's slips, which the checks point out. */
const FEW = 10;
/** So large a part of all marks is damage. */
const SHARE = 0.2;

/** Marks that stand half-width where a full-width one belongs, in order. */
function marksOf(text: string): readonly number[] {
  const found: number[] = [];
  for (const { index } of text.matchAll(MARK)) if (isAmongChinese(text, index)) found.push(index);
  return found;
}

/** Whether the mark at an offset belongs to Chinese text; not that of 18:38:31, 1,000 and http: */
function isAmongChinese(text: string, at: number): boolean {
  const left = text.charAt(at - 1);
  const right = text.charAt(at + 1);
  if (CHINESE_LEFT.test(left)) return text.slice(at, at + 3) !== '://';
  return /[0-9]/.test(left) && !/[0-9]/.test(right) && /[\u3400-\u9fff“《（\r\n]|^$/.test(right);
}

export interface HalfwidthMarks {
  readonly repairs: readonly Repair[];
  /** Whether they are so many that they are damage, not slips. */
  readonly areDamage: boolean;
}

/** Half-width marks of Chinese text made full-width. */
export function widenMarks(text: string): HalfwidthMarks {
  const found = marksOf(text);
  const full = text.match(FULL_MARK)?.length ?? 0;
  const share = found.length / Math.max(1, found.length + full);
  const repairs = found.map((start) => {
    const by = FULLWIDTH[text.charAt(start)] ?? '';
    return { class: 'halfwidth' as const, span: { start, end: start + 1 }, text: by };
  });
  return { repairs, areDamage: found.length >= FEW && share >= SHARE };
}
