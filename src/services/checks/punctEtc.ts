import type { Check, Finding } from './check.ts';
import type { CheckedSpeech } from './checkedSpeech.ts';

/** 甲、乙、等 with a 、 too many, and …… with 等: one of the two is enough. */
export const punctEtc: Check<'punct.etc'> = {
  severity: 'hint',
  find: ({ prose, places }: CheckedSpeech) =>
    places.of('等').flatMap((at): Finding<'punct.etc'>[] => {
      const mark = prose.charAt(at - 1);
      if ((mark !== '、' && mark !== '…') || !ETC.test(prose.slice(at, at + 3))) return [];
      let start = at - 1;
      while (mark === '…' && prose.charAt(start - 1) === '…') start--;
      return [{ span: { start, end: at }, values: { mark: prose.slice(start, at) } }];
    }),
  fixes: (_checked, { span, values: { mark } }) => [
    { title: { kind: 'remove', text: mark }, edits: [{ span, text: '' }], isSafe: false },
  ],
};

/** 等 and 等等 that end a list; not 等待, 等不得, 等、靠、要, 等靠要, 等级, 等于, 等人, 等一等. */
const ETC = /^等(?![待不、靠级于同到闲候量价式着了一因次身比差份]|人上|客)/;
