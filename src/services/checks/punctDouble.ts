import type { Span } from '../../core/text/span.ts';
import type { Check, Finding } from './check.ts';
import type { CheckedSpeech } from './checkedSpeech.ts';
import { replaced, replacement } from './replacing.ts';

/** 。。 ，， 、， ；；, and ？？ ！！ as hints: GB/T 15834 lets those stand for strong feeling. */
export const punctDouble: Check<'punct.double'> = {
  severity: 'warning',
  find: (checked) => [...doubled(checked), ...stressed(checked)],
  fixes: (_checked, finding) => [replaced(finding, !/[？！]/.test(finding.values.written))],
};

/** Of two marks side by side the stronger stays: 。 before ； before ， before 、. */
const STRENGTH = '、，；。';

function doubled({ speech, prose, places }: CheckedSpeech): readonly Finding<'punct.double'>[] {
  return runs(prose, places.adjacentMarks, '、，；。：').flatMap(({ start, end }) => {
    const run = prose.slice(start, end);
    // 。。。 is an ellipsis; ：， may be either.
    if (/^。{3,}$/.test(run) || (run.includes('：') && /[^：]/.test(run))) return [];
    return [replacement(speech.text, { start, end }, run.includes('：') ? '：' : strongest(run))];
  });
}

/** Two or more of some marks side by side. */
function runs(text: string, adjacentMarks: readonly number[], marks: string): readonly Span[] {
  const found: Span[] = [];
  let end = 0;
  for (const second of adjacentMarks) {
    const start = second - 1;
    if (start < end || !marks.includes(text.charAt(start)) || !marks.includes(text.charAt(second))) continue;
    end = second + 1;
    while (end < text.length && marks.includes(text.charAt(end))) end++;
    found.push({ start, end });
  }
  return found;
}

function strongest(run: string): string {
  return [...run].reduce((best, mark) => (STRENGTH.indexOf(mark) > STRENGTH.indexOf(best) ? mark : best));
}

function stressed({ speech, prose, places }: CheckedSpeech): readonly Finding<'punct.double'>[] {
  return runs(prose, places.adjacentMarks, '？！').flatMap(({ start, end }) => {
    const mark = prose.charAt(start);
    const isMixed = [...prose.slice(start, end)].some((other) => other !== mark);
    return isMixed ? [] : [{ ...replacement(speech.text, { start, end }, mark), severity: 'hint' }];
  });
}
