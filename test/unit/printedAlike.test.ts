import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSpeech } from '../../src/core/parser/parseSpeech.ts';
import { officialSetup } from '../../src/layout/pageSetup.ts';
import { printedParagraphs } from '../../src/layout/printedParagraphs.ts';
import { printSpeech } from '../../src/render/print/printSpeech.ts';
import { disordered, ordered } from '../speechArbitraries.ts';

// What is laid out in lines and pages is what goes into the Word file.

/** Roles and texts. */
function laid(source: string): string[] {
  return printedParagraphs(parseSpeech(source), officialSetup).map(({ role, text }) => `${role} ${text}`);
}

function exported(source: string): string[] {
  const { paragraphs } = printSpeech(parseSpeech(source), { stageDirections: 'kept', contents: false });
  return paragraphs.map((paragraph) => {
    if (paragraph.role === 'blank') return 'blank ';
    const texts = paragraph.pieces.map((piece) =>
      piece.kind === 'text' ? piece.text : piece.kind === 'lineBreak' ? '\n' : '',
    );
    return `${paragraph.role} ${texts.join('')}`;
  });
}

const heads = fc.constantFrom(
  '',
  '在会上的讲话\n（2026年1月5日）\n',
  '在会上的讲话\n（2026年1月5日）\n目　录\n一、提高认识\n　　（一）看到成绩\n',
  '机密\n凝心聚力\n开创新局面\n——在会上的讲话\n区长　方　远\n',
  '---\n标题: 在会上的讲话\n日期: 2026年1月5日\n讲话人: 方远\n---\n',
  '---\n职务: 区长\n---\n在会上的讲话\n方　远\n（根据录音整理）\n（2026年1月5日）\n',
);
const tails = fc.constantFrom('', '特此报告，请予评议。\n方远\n2026年1月5日\n', '谢谢大家！\n');

test('the same paragraphs, in the same order, with the same words', () => {
  fc.assert(
    fc.property(heads, fc.oneof(disordered, ordered), tails, (head, body, tail) => {
      const source = `${head}${body}${tail}`;
      expect(laid(source)).toEqual(exported(source));
    }),
  );
});
