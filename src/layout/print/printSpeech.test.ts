import fc from 'fast-check';
import { expect, test } from 'vitest';
import { disordered, ordered } from '../../../test/speechArbitraries.ts';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import type { Speech } from '../../core/speech.ts';
import type { PrintedBlock, PrintOptions } from './printedSpeech.ts';
import { printSpeech } from './printSpeech.ts';

const PLAIN: PrintOptions = { stageDirections: 'kept', contents: false };

function wordsOf(paragraph: PrintedBlock): string {
  if (paragraph.role === 'blank') return '';
  return paragraph.pieces
    .map((piece) => (piece.kind === 'text' ? piece.text : piece.kind === 'note' ? `‹${piece.text}›` : '⏎'))
    .join('');
}

/** A line a paragraph: its role, what places it, its words. */
function printed(source: string, options: PrintOptions = PLAIN): string {
  return printSpeech(parseSpeech(source), options)
    .paragraphs.map((paragraph) => {
      const place =
        paragraph.role === 'heading'
          ? ` ${paragraph.rank}`
          : paragraph.role === 'contents'
            ? ` ${paragraph.level}`
            : paragraph.role === 'signature'
              ? ` ${paragraph.fromRight}`
              : '';
      return `${paragraph.role}${place}|${wordsOf(paragraph)}`;
    })
    .join('\n');
}

test.each([
  [
    'the head, a blank line, the text',
    '在会上的讲话\n（2026年1月5日）\n区委书记　张三\n同志们：\n正文。',
    'title|在会上的讲话\nbyline|（2026年1月5日）\nbyline|区委书记　张三\nblank|\nsalutation|同志们：\nbody|正文。',
  ],
  [
    'a title over two lines is one paragraph',
    '坚定信心　真抓实干\n奋力开创新局面\n——在会上的讲话\n同志们：\n正文。',
    'title|坚定信心　真抓实干⏎奋力开创新局面\nsubtitle|——在会上的讲话\nblank|\nsalutation|同志们：\nbody|正文。',
  ],
  ['without a head there is no blank line', '同志们：\n正文。', 'salutation|同志们：\nbody|正文。'],
  [
    'what stands in the front matter alone is printed in its place',
    '---\n密级: 内部\n标题: 在会上的讲话\n日期: 2026年1月5日\n---\n同志们：\n正文。',
    'classification|内部\ntitle|在会上的讲话\nbyline|（2026年1月5日）\nblank|\nsalutation|同志们：\nbody|正文。',
  ],
  [
    'headings by their marker, whatever their depth',
    '同志们：\n（一）甲\n正文。\n（二）乙。\n正文。\n1.丙\n2.丁\n（1）戊\n（2）己',
    'salutation|同志们：\nheading 2|（一）甲\nbody|正文。\nheading 2|（二）乙。\nbody|正文。\nheading 3|1.丙\nheading 3|2.丁\nheading 4|（1）戊\nheading 4|（2）己',
  ],
  [
    'marks of writing are not printed: # ** {3分钟} comments',
    '同志们：\n## 一、提高认识{3分钟}\n要**认真**学。<!-- 查 -->再学。\n## 二、抓落实',
    'salutation|同志们：\nheading 1|一、提高认识\nbody|要认真学。‹查›再学。\nheading 1|二、抓落实',
  ],
  [
    'a comment in a line of its own goes with the next paragraph, the last one with the last',
    '同志们：\n<!-- 甲 -->\n正文。\n<!-- 乙 -->\n',
    'salutation|同志们：\nbody|‹甲›正文。‹乙›',
  ],
  [
    'contents that the text holds are set in as they are written',
    '在会上的讲话\n\n目录\n一、甲\n　　（一）乙\n二、丙\n\n同志们：\n正文。',
    'title|在会上的讲话\nblank|\ncontentsTitle|目录\ncontents 1|一、甲\ncontents 2|（一）乙\ncontents 1|二、丙\nblank|\nsalutation|同志们：\nbody|正文。',
  ],
  [
    'a date longer than the name stands two characters from the edge, the name two to the left of it',
    '在会上的报告\n同志们：\n特此报告。\n张三\n2026年3月12日',
    'title|在会上的报告\nblank|\nsalutation|同志们：\nbody|特此报告。\nblank|\nsignature 8.5|张三\nsignature 2|2026年3月12日',
  ],
  [
    'a name longer than the date stands two characters from the edge, the date two to the right of it',
    '在会上的报告\n同志们：\n特此报告。\n全国和省市区三级优秀企业家代表\n2026年3月12日',
    'title|在会上的报告\nblank|\nsalutation|同志们：\nbody|特此报告。\nblank|\nsignature 2|全国和省市区三级优秀企业家代表\nsignature 8.5|2026年3月12日',
  ],
])('%s', (_name, source, expected) => {
  expect(printed(source)).toBe(expected);
});

test.each([
  [
    'made of the headings down to the second level, before the salutation',
    '在会上的讲话\n同志们：\n一、甲{2分钟}\n（一）乙。正文。\n1.丙\n（二）丁。正文。\n二、戊\n正文。',
    'title|在会上的讲话\nblank|\ncontentsTitle|目录\ncontents 1|一、甲\ncontents 2|（一）乙\ncontents 2|（二）丁\ncontents 1|二、戊',
  ],
  [
    'of the first points where there are no headings',
    '同志们：\n第一，要认识到位。正文。\n第二，要责任到位。正文。',
    'contentsTitle|目录\ncontents 1|第一，要认识到位\ncontents 1|第二，要责任到位',
  ],
  ['not made where nothing can be named', '同志们：\n正文。', ''],
  [
    'not made where the text holds its own',
    '目录\n一、甲\n同志们：\n一、甲\n正文。\n二、乙\n正文。',
    'contentsTitle|目录\ncontents 1|一、甲',
  ],
])('contents: %s', (_name, source, expected) => {
  const [before, ...behind] = printed(source, { ...PLAIN, contents: true }).split('\nblank|\nsalutation|');
  expect(behind.length === 0 ? '' : before).toBe(expected);
});

test.each([
  ['dropped within a text', '大家辛苦了！（掌声）继续努力。', '大家辛苦了！继续努力。'],
  ['dropped with its line', '大家辛苦了！\n（掌声）\n继续努力。', '大家辛苦了！\nbody|继续努力。'],
  ['a parenthesis that is none stays', '大家（包括新同志）辛苦了。', '大家（包括新同志）辛苦了。'],
])('stage directions: %s', (_name, source, expected) => {
  expect(printed(`同志们：\n${source}`, { ...PLAIN, stageDirections: 'dropped' })).toBe(
    `salutation|同志们：\nbody|${expected}`,
  );
});

/** The characters of a speech that are text, without blanks. */
function charactersOf({ text, paragraphs }: Speech): string {
  return paragraphs
    .map(({ span, inlines }) => {
      const characters = text.slice(span.start, span.end).split('');
      for (const { kind, span: hidden } of inlines) {
        if (kind !== 'decoration' && kind !== 'comment' && kind !== 'budget' && kind !== 'pause') continue;
        characters.fill('', Math.max(0, hidden.start - span.start), hidden.end - span.start);
      }
      return characters.join('');
    })
    .join('')
    .replace(/[\s\u3000]/g, '');
}

test('no character is lost and none is added, in their order', () => {
  fc.assert(
    fc.property(fc.oneof(disordered, ordered), (source) => {
      const speech = parseSpeech(source);
      const { paragraphs } = printSpeech(speech, PLAIN);
      const text = paragraphs
        .flatMap((paragraph) => (paragraph.role === 'blank' ? [] : paragraph.pieces))
        .map((piece) => (piece.kind === 'text' ? piece.text : ''))
        .join('');
      expect(text.replace(/[\s\u3000]/g, '')).toBe(charactersOf(speech));
    }),
  );
});
