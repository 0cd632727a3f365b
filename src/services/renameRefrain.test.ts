import { describe, expect, test } from 'vitest';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import { applyEdits } from './edits/textEdit.ts';
import { refrainAt, renameRefrain } from './renameRefrain.ts';

const CURSOR = '｜';

/** The speech with each occurrence in ⟦⟧, the one at the cursor in ⟦!⟧; `undefined` where there is no refrain. */
function markedAt(marked: string): string | undefined {
  const text = marked.replace(CURSOR, '');
  const refrain = refrainAt(parseSpeech(text), marked.indexOf(CURSOR));
  if (!refrain) return undefined;
  const edits = refrain.spans.map((span) => {
    const words = text.slice(span.start, span.end);
    return { span, text: span.start === refrain.at.start ? `⟦!${words}⟧` : `⟦${words}⟧` };
  });
  return applyEdits(text, edits);
}

const HEAD = '同志们：\n';

describe('the refrain at an offset', () => {
  test.each<[string, string, string]>([
    [
      'a quoted one, in the announcement',
      '有三个“进一步增｜强”。一是意识进一步增强。二是本领进一步增强。三是作风进一步增强。',
      '有三个“⟦!进一步增强⟧”。一是意识⟦进一步增强⟧。二是本领⟦进一步增强⟧。三是作风⟦进一步增强⟧。',
    ],
    [
      'the same, in an item',
      '有两个“更加”。一是更加主动。二是更｜加精准。',
      '有两个“⟦更加⟧”。一是⟦更加⟧主动。二是⟦!更加⟧精准。',
    ],
    [
      'at its beginning',
      '有两个“｜更加”。一是更加主动。二是更加精准。',
      '有两个“⟦!更加⟧”。一是⟦更加⟧主动。二是⟦更加⟧精准。',
    ],
    ['at its end', '有两个“更加｜”。一是更加主动。二是更加精准。', '有两个“⟦!更加⟧”。一是⟦更加⟧主动。二是⟦更加⟧精准。'],
    [
      'twice in one lead',
      '有两个“更｜加”。一是更加主动、更加自觉。二是更加精准。',
      '有两个“⟦!更加⟧”。一是⟦更加⟧主动、⟦更加⟧自觉。二是⟦更加⟧精准。',
    ],
    [
      'not in the text behind a lead that has it',
      '有两个“更｜加”。一是更加主动。群众更加满意。二是更加精准。',
      '有两个“⟦!更加⟧”。一是⟦更加⟧主动。群众更加满意。二是⟦更加⟧精准。',
    ],
    [
      'once in the text behind a lead that has it not',
      '有两个“更｜加”。一是服务大局。工作更加主动，群众更加满意。二是更加精准。',
      '有两个“⟦!更加⟧”。一是服务大局。工作⟦更加⟧主动，群众更加满意。二是⟦更加⟧精准。',
    ],
    [
      'an item without it stays as it is',
      '有三个“更｜加”。一是更加主动。二是十分精准。三是更加紧密。',
      '有三个“⟦!更加⟧”。一是⟦更加⟧主动。二是十分精准。三是⟦更加⟧紧密。',
    ],
    [
      'headings as items, not the text below them',
      '做到两个“更｜加”。\n一、更加主动\n要更加自觉。\n二、更加精准\n要更加细致。',
      '做到两个“⟦!更加⟧”。\n一、⟦更加⟧主动\n要更加自觉。\n二、⟦更加⟧精准\n要更加细致。',
    ],
    [
      'an unquoted one begins its items',
      '做到三个坚｜持，即坚持学习，不忘坚持；坚持实干；坚持廉洁。',
      '做到三个⟦!坚持⟧，即⟦坚持⟧学习，不忘坚持；⟦坚持⟧实干；⟦坚持⟧廉洁。',
    ],
    [
      'the same with markers',
      '做到两个坚持。一是坚｜持学习。二是坚持实干。',
      '做到两个⟦坚持⟧。一是⟦!坚持⟧学习。二是⟦坚持⟧实干。',
    ],
    [
      'behind 要 and 必须',
      '做到两个坚｜持。一是要坚持学习。二是必须坚持实干。',
      '做到两个⟦!坚持⟧。一是要⟦坚持⟧学习。二是必须⟦坚持⟧实干。',
    ],
    [
      'where the speech comes back to it',
      '有两个“更｜加”。一是更加主动。二是更加精准。\n这两个“更加”来之不易。',
      '有两个“⟦!更加⟧”。一是⟦更加⟧主动。二是⟦更加⟧精准。\n这两个“⟦更加⟧”来之不易。',
    ],
    [
      'from there',
      '有两个“更加”。一是更加主动。二是更加精准。\n这两个“更｜加”来之不易。',
      '有两个“⟦更加⟧”。一是⟦更加⟧主动。二是⟦更加⟧精准。\n这两个“⟦!更加⟧”来之不易。',
    ],
    [
      'of two lists each its own',
      '有两个“更加”。一是更加主动。二是更加精准。\n一、要求\n再做到两个“更｜加”。一是更加扎实。二是更加细致。',
      '有两个“更加”。一是更加主动。二是更加精准。\n一、要求\n再做到两个“⟦!更加⟧”。一是⟦更加⟧扎实。二是⟦更加⟧细致。',
    ],
    [
      'not in a comment',
      '有两个“更｜加”。一是工作<!-- 更加？ -->更加主动。二是更加精准。',
      '有两个“⟦!更加⟧”。一是工作<!-- 更加？ -->⟦更加⟧主动。二是⟦更加⟧精准。',
    ],
  ])('%s', (_name, marked, expected) => {
    expect(markedAt(HEAD + marked)).toBe(HEAD + expected);
    expect(markedAt((HEAD + marked).replaceAll('\n', '\r\n'))).toBe((HEAD + expected).replaceAll('\n', '\r\n'));
  });

  test.each([
    ['running text', '有两个“更加”。一是更加主动。工作更｜加扎实。二是更加精准。'],
    ['the number', '有两｜个“更加”。一是更加主动。二是更加精准。'],
    ['a marker', '有两个“更加”。一｜是更加主动。二是更加精准。'],
    ['a noun that the items do not repeat', '有两点意｜见。一是更加主动。二是更加精准。'],
    ['a noun that one item alone begins with', '有两个问｜题：问题不大的马上改；难度不小的限期改。'],
    ['a word that more than 要 stands before', '做到两个坚｜持。一是继续坚持学习。二是长期坚持实干。'],
    ['a refrain without a list', '还要有几个“更｜加”。'],
    ['a set term', '增强“四个意｜识”，做到两个“更加”。一是更加主动。二是更加精准。'],
    ['a quotation that nothing counts', '要“更｜加”主动。'],
  ])('none: %s', (_name, marked) => {
    expect(markedAt(HEAD + marked)).toBeUndefined();
  });
});

describe('renaming', () => {
  const speech = parseSpeech(`${HEAD}有两个“更加”。一是更加主动。二是更加精准。`);
  const rename = (words: string) => renameRefrain(speech, speech.text.indexOf('更加'), words);

  test.each([
    ['other words', '进一步'],
    ['blanks around them are left off', ' 进一步　'],
    ['words that hold the old ones', '进一步更加', '进一步更加'],
  ])('%s', (_name, words, written = '进一步') => {
    const renaming = rename(words);
    if (renaming.kind !== 'edits') throw new Error(renaming.kind);
    const text = applyEdits(speech.text, renaming.edits);
    expect(text).toBe(`${HEAD}有两个“${written}”。一是${written}主动。二是${written}精准。`);
  });

  test('the words that stand there: nothing to do', () => {
    expect(rename('更加')).toEqual({ kind: 'edits', edits: [] });
  });

  test.each([
    ['no words', '', 'empty'],
    ['blanks', ' 　', 'empty'],
    ['a line end', '更\n加', 'lineEnd'],
    ['a carriage return', '更\r加', 'lineEnd'],
    ['a quotation mark', '更“加', 'quote'],
    ['a straight one', '更"加', 'quote'],
    ['a corner bracket', '「更加', 'quote'],
    ['another marker', '快。三是', 'otherStructure'],
    ['more words than a refrain has', '一件接着一件办一年接着一年干一代接着一代传下去', 'otherStructure'],
    ['a comment', '<!--', 'otherStructure'],
  ])('refuses %s', (_name, words, fault) => {
    expect(rename(words)).toEqual({ kind: 'refused', fault });
  });

  test('refuses an end mark that some of the words would stand behind', () => {
    const twice = parseSpeech(`${HEAD}有两个“更加”。一是更加主动、更加自觉。二是更加精准。`);
    const renaming = renameRefrain(twice, twice.text.indexOf('更加'), '快；慢');
    expect(renaming).toEqual({ kind: 'refused', fault: 'otherStructure' });
  });

  test('refuses words that would be a series of their own', () => {
    const headings = parseSpeech(`${HEAD}做到两个“更加”。\n一、更加主动\n二、更加精准\n`);
    const renaming = renameRefrain(headings, headings.text.indexOf('更加'), '一是快，二是慢');
    expect(renaming).toEqual({ kind: 'refused', fault: 'otherStructure' });
  });

  test('an unquoted refrain', () => {
    const six = parseSpeech(`${HEAD}做到两个坚持，即坚持学习；坚持实干。`);
    const renaming = renameRefrain(six, six.text.indexOf('坚持'), '注重');
    if (renaming.kind !== 'edits') throw new Error(renaming.kind);
    expect(applyEdits(six.text, renaming.edits)).toBe(`${HEAD}做到两个注重，即注重学习；注重实干。`);
    expect(renameRefrain(six, six.text.indexOf('坚持'), '更 加')).toEqual({ kind: 'refused', fault: 'otherStructure' });
  });

  test('elsewhere there is nothing to rename', () => {
    expect(renameRefrain(speech, 0, '进一步')).toEqual({ kind: 'nothing' });
  });
});
