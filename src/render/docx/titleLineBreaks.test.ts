import { expect, test } from 'vitest';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import { printSpeech } from '../../layout/print/printSpeech.ts';
import { officialLook } from './officialLook.ts';
import { withTitleLines } from './titleLineBreaks.ts';

/** The pieces of the first paragraph, line breaks as ⏎. */
function title(source: string): string {
  const { paragraphs } = printSpeech(parseSpeech(source), { stageDirections: 'kept', contents: false });
  const [first] = withTitleLines(paragraphs, officialLook);
  if (first === undefined || first.role === 'blank') return '';
  return first.pieces
    .map((piece) => (piece.kind === 'text' ? piece.text : piece.kind === 'lineBreak' ? '⏎' : ''))
    .join('');
}

test.each([
  ['one that fits', '在全区工作会议上的讲话\n同志们：', '在全区工作会议上的讲话'],
  [
    'a long one',
    '在全省安全生产暨森林防火工作电视电话会议上的讲话\n同志们：',
    '在全省安全生产暨森林防火工作⏎电视电话会议上的讲话',
  ],
  ['the break of the writer', '凝心聚力\n开创新局面\n同志们：', '凝心聚力⏎开创新局面'],
  [
    'both',
    '# 凝心聚力\n在全省安全生产暨森林防火工作电视电话会议上的讲话\n同志们：',
    '凝心聚力⏎在全省安全生产暨森林防火工作⏎电视电话会议上的讲话',
  ],
  [
    'a blank at the break is left off',
    '# 坚定信心　真抓实干　奋力谱写高质量发展新篇章\n同志们：',
    '坚定信心　真抓实干⏎奋力谱写高质量发展新篇章',
  ],
  [
    'where what stands out begins',
    '# 在全省安全生产暨森林防火工作**电视电话**会议上的讲话\n同志们：',
    '在全省安全生产暨森林防火工作⏎电视电话会议上的讲话',
  ],
])('%s', (_name, source, answer) => {
  expect(title(source)).toBe(answer);
});
