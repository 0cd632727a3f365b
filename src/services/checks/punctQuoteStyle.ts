import type { Check, Finding } from './check.ts';
import type { CheckedSpeech } from './checkedSpeech.ts';

/** 「…」 in a speech that writes “…” elsewhere, or “…” in one that writes 「…」: the rarer is told of. */
export const punctQuoteStyle: Check<'punct.quoteStyle'> = {
  severity: 'hint',
  find: ({ prose, places, quotations }: CheckedSpeech) => {
    const corner = places.of('「').length;
    const curly = places.of('“').length;
    if (corner === 0 || curly === 0) return [];
    const [rare, usual] = corner <= curly ? ['「」', '“”'] : ['“”', '「」'];
    return quotations().spans.flatMap(({ start, end }): Finding<'punct.quoteStyle'>[] => {
      if (prose.charAt(start) !== rare.charAt(0)) return [];
      const written = prose.slice(start, end);
      const right = `${usual.charAt(0)}${written.slice(1, -1)}${usual.charAt(1)}`;
      return [{ span: { start, end }, values: { written, right } }];
    });
  },
  fixes: (_checked, { span: { start, end }, values: { right } }) => [
    {
      title: { kind: 'replace', text: right },
      edits: [
        { span: { start, end: start + 1 }, text: right.charAt(0) },
        { span: { start: end - 1, end }, text: right.slice(-1) },
      ],
      isSafe: false,
    },
  ],
};
