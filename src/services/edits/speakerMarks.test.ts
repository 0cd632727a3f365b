import { describe, expect, test } from 'vitest';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import type { Speech } from '../../core/speech.ts';
import type { Span } from '../../core/text/span.ts';
import { pauseAt, readingFor, type SpeakerMarkEdit, stressWithin, wordToRead } from './speakerMarks.ts';
import { applyEdits } from './textEdit.ts';

const HEAD = '在会上的讲话\n同志们：\n';

/** What an edit makes of a text in which ⟦…⟧ is selected, the cursor as │; `no` where it is refused. */
function edited(draft: string, edit: (speech: Speech, selected: Span) => SpeakerMarkEdit): string {
  const whole = HEAD + draft;
  const start = whole.indexOf('⟦');
  const end = whole.indexOf('⟧') - 1;
  const text = whole.replace('⟦', '').replace('⟧', '');
  const result = edit(parseSpeech(text), { start, end });
  if (result.kind === 'refused') return 'no';
  const after = applyEdits(text, result.edits);
  return `${after.slice(0, result.cursor)}│${after.slice(result.cursor)}`.slice(HEAD.length);
}

describe('a pause', () => {
  test.each([
    ['where there is none', '我们要坚持⟦⟧实事求是。', '我们要坚持／│实事求是。'],
    ['a second time it is long', '我们要坚持／⟦⟧实事求是。', '我们要坚持／／│实事求是。'],
    ['a third time it is gone', '我们要坚持⟦⟧／／实事求是。', '我们要坚持│实事求是。'],
    ['not at a paragraph’s beginning', '⟦⟧我们要坚持。', 'no'],
    ['not in a comment', '我们<!-- 要⟦⟧坚持 -->来。', 'no'],
  ])('%s', (_name, draft, after) => {
    expect(edited(draft, (speech, { end }) => pauseAt(speech, end))).toBe(after);
  });
});

describe('a stress', () => {
  test.each([
    ['what is selected', '我们⟦一定⟧能。', '我们*一定*│能。'],
    ['without the blanks around it', '我们⟦ 一定 ⟧能。', '我们 *一定*│ 能。'],
    ['once more it is taken away', '我们*⟦一定⟧*能。', '我们一定│能。'],
    ['with the cursor in it', '我们*一⟦⟧定*能。', '我们一│定能。'],
    ['nothing selected', '我们⟦⟧一定能。', 'no'],
    ['over two sentences', '我们⟦一定能。大家⟧来。', 'no'],
  ])('%s', (_name, draft, after) => {
    expect(edited(draft, stressWithin)).toBe(after);
  });
});

describe('a reading', () => {
  const read = (reading: string) => (speech: Speech, selected: Span) => {
    const word = wordToRead(speech, selected);
    return word === undefined ? ({ kind: 'refused' } as const) : readingFor(speech, word, reading);
  };
  test.each([
    ['the character before the cursor', '山东单⟦⟧县', 'shàn', '山东单{shàn}│县'],
    ['what is selected', '安徽⟦六安⟧市', 'lù ān', '安徽六安{lù ān}│市'],
    ['with digits for tones', '⟦解⟧某', 'xie4', '解{xiè}│某'],
    ['in place of another', '单{dān}⟦⟧县', 'shàn', '单{shàn}│县'],
    ['the cursor before its braces', '单⟦⟧{dān}县', 'shàn', '单{shàn}│县'],
    ['taken away', '单⟦⟧{dān}县', '', '单│县'],
    ['another number of syllables', '安徽⟦六安⟧市', 'lù', 'no'],
    ['no Pinyin', '单⟦⟧县', 'xyz', 'no'],
    ['no character', '好，⟦⟧县', 'hǎo', 'no'],
  ])('%s', (_name, draft, reading, after) => {
    expect(edited(draft, read(reading))).toBe(after);
  });
});
