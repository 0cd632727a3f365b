import { isDigitAt, isHanAt, isLatinAt, runLength } from './characters.ts';
import type { Check, Finding } from './check.ts';
import type { CheckedSpeech } from './checkedSpeech.ts';
import { placesOfAny } from './places.ts';

/** What was to be filled in: 【待核实】 ×× XX ＿＿. */
export const textPlaceholder: Check<'text.placeholder'> = {
  severity: 'warning',
  find: (checked) => {
    const all = [...written(checked), ...letters(checked)].sort((a, b) => a.span.start - b.span.start);
    const [first, ...others] = all;
    if (!first || all.length <= MOST_TOLD) return all;
    const related = others.slice(0, MOST_TOLD).map(({ span }) => ({ span, role: 'item' as const }));
    return [{ ...first, values: { ...first.values, others: others.length }, related }];
  },
};

/** A speech with more is hardly begun: it says so once. */
const MOST_TOLD = 10;

function written({ speech }: CheckedSpeech): readonly Finding<'text.placeholder'>[] {
  return speech.paragraphs.flatMap(({ inlines }) =>
    inlines.flatMap(({ kind, span }) =>
      kind === 'placeholder' ? [{ span, values: { written: speech.text.slice(span.start, span.end), others: 0 } }] : [],
    ),
  );
}

/** X月, XX同志, ×月×日: a letter or a cross beside a Chinese character; not X光, 3×5, XL, 型号X3. */
function letters({ prose, places }: CheckedSpeech): readonly Finding<'text.placeholder'>[] {
  const found: Finding<'text.placeholder'>[] = [];
  let end = 0;
  for (const at of placesOfAny(places, '×XxＸ')) {
    if (at < end) continue;
    const length = runLength(prose, at);
    end = at + length;
    const isPart = [at - 1, end].some((side) => isDigitAt(prose, side) || isLatinAt(prose, side));
    if (isPart || !(length > 1 ? isHanAt(prose, at - 1) || isHanAt(prose, end) : isBlankOfDate(prose, at, end)))
      continue;
    found.push({ span: { start: at, end }, values: { written: prose.slice(at, end), others: 0 } });
  }
  return found;
}

/** One alone stands for a number or a name's rest only before these. */
const COUNTED = /[年月日时点号个项次届名条位区县市镇]/;

function isBlankOfDate(text: string, at: number, end: number): boolean {
  return COUNTED.test(text.charAt(end)) && !/[光型]/.test(text.charAt(end)) && (at === 0 || !isLatinAt(text, at - 1));
}
