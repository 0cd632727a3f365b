import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { disordered } from '../../../test/speechArbitraries.ts';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import { type ContentsForm, type ContentsResult, contentsEdits, hasContents } from './contentsBlock.ts';
import { applyEdits } from './textEdit.ts';

const all: ContentsForm = { levels: 'all', numbered: true };
const top: ContentsForm = { levels: 1, numbered: true };

const head = '在推进会上的讲话\n（2026年3月6日）\n';
const body = '同志们：\n今天开会。\n一、提高认识\n（一）看到机遇。要珍惜。\n二、抓好任务\n';

function edited(text: string, form: ContentsForm): string {
  const result = contentsEdits(parseSpeech(text), form);
  if (result.kind === 'refused') throw new Error(result.reason);
  return applyEdits(text, result.edits);
}

function refusal(result: ContentsResult): string | undefined {
  return result.kind === 'refused' ? result.reason : undefined;
}

describe('contents are written before the salutation', () => {
  test.each<[string, string, ContentsForm, string]>([
    ['of the first level', head + body, top, `${head}目录\n一、提高认识\n二、抓好任务\n${body}`],
    [
      'of all levels, indented',
      head + body,
      all,
      `${head}目录\n一、提高认识\n　　（一）看到机遇\n二、抓好任务\n${body}`,
    ],
    [
      'without numbers',
      head + body,
      { levels: 2, numbered: false },
      `${head}目录\n提高认识\n　　看到机遇\n抓好任务\n${body}`,
    ],
    [
      'apart from it, where it stood apart',
      `${head}\n${body}`,
      top,
      `${head}\n目录\n一、提高认识\n二、抓好任务\n\n${body}`,
    ],
    ['at the very top, where nothing stands above', body, top, `目录\n一、提高认识\n二、抓好任务\n${body}`],
    [
      'before an indented one, on lines of their own',
      `${head}　　${body}`,
      top,
      `${head}目录\n一、提高认识\n二、抓好任务\n　　${body}`,
    ],
    [
      'with the line ends of the text',
      (head + body).replaceAll('\n', '\r\n'),
      top,
      `${head}目录\n一、提高认识\n二、抓好任务\n${body}`.replaceAll('\n', '\r\n'),
    ],
    [
      'behind the front matter',
      `---\n时长: 20\n---\n${head}${body}`,
      top,
      `---\n时长: 20\n---\n${head}目录\n一、提高认识\n二、抓好任务\n${body}`,
    ],
  ])('%s', (_name, text, form, expected) => {
    expect(edited(text, form)).toBe(expected);
  });
});

describe('contents that are there are brought up to date', () => {
  test.each<[string, string, string]>([
    ['new leads', `${head}目录\n一、认识\n${body}`, `${head}目录\n一、提高认识\n二、抓好任务\n${body}`],
    [
      'too many lines',
      `${head}目录\n一、甲\n二、乙\n三、丙\n${body}`,
      `${head}目录\n一、提高认识\n二、抓好任务\n${body}`,
    ],
    ['a title alone', `${head}目　录\n${body}`, `${head}目　录\n一、提高认识\n二、抓好任务\n${body}`],
    [
      'under the title that was written',
      `${head}提纲：\n\n一、甲\n\n二、乙\n\n${body}`,
      `${head}提纲：\n一、提高认识\n二、抓好任务\n\n${body}`,
    ],
    [
      'before a byline that stands behind them',
      `在推进会上的讲话\n目录\n一、甲\n区长　张　三\n（2026年3月6日）\n${body}`,
      `在推进会上的讲话\n目录\n一、提高认识\n二、抓好任务\n区长　张　三\n（2026年3月6日）\n${body}`,
    ],
    [
      'a line behind a bracketed marker is one of them',
      `${head}目录\n（一）看到机遇\n${body}`,
      `${head}目录\n一、提高认识\n二、抓好任务\n${body}`,
    ],
  ])('%s', (_name, text, expected) => {
    expect(edited(text, top)).toBe(expected);
    expect(hasContents(parseSpeech(text))).toBe(true);
  });

  test('once they agree, nothing is edited', () => {
    expect(contentsEdits(parseSpeech(edited(head + body, all)), all)).toEqual({
      kind: 'edits',
      edits: [],
      lineCount: 3,
      offset: head.length,
      updated: true,
    });
  });

  test('the word 目录 in the title or behind the salutation is none of them', () => {
    expect(hasContents(parseSpeech(`公开目录工作讲话\n${body}`))).toBe(false);
    expect(hasContents(parseSpeech(`${head}同志们：\n目录\n一、提高认识\n`))).toBe(false);
  });
});

test.each<[string, string, string]>([
  ['a speech without points', `${head}同志们：\n今天开会。\n`, 'noPoints'],
  ['one without a salutation', `${head}一、提高认识\n二、抓好任务\n`, 'noSalutation'],
  ['one whose salutation is glued to the text', `${head}同志们：今天开会。\n一、提高认识\n`, 'noSalutation'],
  ['more lines than a head can have', `${head}同志们：\n${'——办事\n'.repeat(150)}`, 'structure'],
  ['a lead longer than a line of a head', `${head}同志们：\n一、${'抓好落实'.repeat(40)}\n`, 'structure'],
])('%s is refused', (_name, text, reason) => {
  expect(refusal(contentsEdits(parseSpeech(text), all))).toBe(reason);
});

test('whatever the speech, contents are no part of its outline, and written twice they are the same', () => {
  fc.assert(
    fc.property(disordered, fc.boolean(), (text, numbered) => {
      const speech = parseSpeech(head + text);
      const form: ContentsForm = { levels: 2, numbered };
      const result = contentsEdits(speech, form);
      if (result.kind === 'refused') return;
      const written = applyEdits(speech.text, result.edits);
      const again = parseSpeech(written);
      expect(again.nodes.map(({ lead }) => lead)).toEqual(speech.nodes.map(({ lead }) => lead));
      expect(edited(written, form)).toBe(written);
    }),
  );
});
