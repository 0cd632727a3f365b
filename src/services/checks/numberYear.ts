import type { Check, Finding } from './check.ts';
import type { CheckedSpeech } from './checkedSpeech.ts';
import { replaced, replacement } from './replacing.ts';

/** 二零二六年 and 二○二六年 for 二〇二六年: the zero of a year in Chinese numerals is 〇 (GB/T 15835). */
export const numberYear: Check<'number.year'> = {
  severity: 'warning',
  find: ({ speech, prose, places }: CheckedSpeech) => {
    let hasRight = false;
    const found = places.of('年').flatMap((at): Finding<'number.year'>[] => {
      const written = prose.slice(at - 4, at);
      if (!YEAR.test(written) || NUMERAL.test(prose.charAt(at - 5))) return [];
      if (!WRONG_ZERO.test(written)) {
        hasRight ||= written.includes('〇');
        return [];
      }
      return [replacement(speech.text, { start: at - 4, end: at }, rightYear(written))];
    });
    const [first, ...others] = found;
    // A speech that always writes another zero says so once.
    if (hasRight || !first || others.length === 0) return found;
    return [{ ...first, related: others.map(({ span }) => ({ span, role: 'item' })) }];
  },
  fixes: ({ prose }, finding) => {
    const others = (finding.related ?? []).map(({ span }) => ({
      span,
      text: rightYear(prose.slice(span.start, span.end)),
    }));
    const fix = replaced(finding, true);
    return [{ ...fix, edits: [...fix.edits, ...others] }];
  },
};

function rightYear(written: string): string {
  return written.replaceAll(WRONG_ZEROS, '〇');
}

/** 二零二六, 一九八○, 二OO八; not 三千零五十, 2026. */
const YEAR = /^[一二][零〇○◯ＯOo0０一二三四五六七八九]{3}$/;
const WRONG_ZERO = /[零○◯ＯOo0０]/;
const WRONG_ZEROS = /[零○◯ＯOo0０]/g;
const NUMERAL = /[零〇○一二三四五六七八九十百千万亿\d]/;
