import { expect, test } from 'vitest';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import { snippetText } from '../snippetText.ts';
import { type ClosingOffers, closingOffers } from './closingOffers.ts';
import { writingPlace } from './writingPlace.ts';

const BODY = '一、看清形势\n任务很重。\n二、抓好落实\n各村要定人定责。\n';
const CALL = '任务已经明确，关键在于落实。让我们同心协力、真抓实干，为完成全年目标任务而努力奋斗！';

function offersAt(draft: string): ClosingOffers {
  const offset = draft.indexOf('│');
  const speech = parseSpeech(draft.replace('│', ''));
  const place = writingPlace(speech, offset);
  return place ? closingOffers(speech, place) : { drafts: [], isDue: false };
}

const offered = (draft: string) => offersAt(draft).drafts.map(({ insert }) => snippetText(insert));

test.each([
  ['behind the last section', `同志们：\n${BODY}│`, [`同志们！${CALL}\n谢谢大家！`]],
  ['to whom the speech speaks', `各位委员、同志们：\n${BODY}│`, [`各位委员、同志们！${CALL}\n谢谢大家！`]],
  [
    'set as the text is',
    '同志们：\n\n　　一、甲\n\n　　乙。\n\n　　二、丙\n\n　　丁。\n\n│\n',
    [`　　同志们！${CALL}\n\n　　谢谢大家！`],
  ],
  [
    'of a report on duties',
    `---\n类型: 述职报告\n---\n各位领导、同志们：\n${BODY}│`,
    ['以上报告，请予评议。\n谢谢大家！'],
  ],
  ['thanks behind the call', `同志们：\n${BODY}同志们！让我们携手努力！\n│`, ['谢谢大家！']],
])('%s', (_name, draft, expected) => {
  expect(offered(draft)).toEqual(expected);
});

test.each([
  ['behind the first section', '同志们：\n一、看清形势\n任务很重。\n│'],
  ['behind a heading that has no text', '同志们：\n一、看清形势\n任务很重。\n二、抓好落实\n│'],
  ['between sections', `同志们：\n一、看清形势\n│\n${BODY}`],
  ['behind the thanks', `同志们：\n${BODY}同志们！让我们携手努力！\n谢谢大家！\n│`],
  ['in the line of the text', `同志们：\n${BODY.trimEnd()}│`],
  ['without sections', '同志们：\n任务很重。\n各村要定人定责。\n│'],
])('nothing %s', (_name, draft) => {
  expect(offered(draft)).toEqual([]);
});

test.each([
  ['all sections that were announced are there', `同志们：\n我讲两点意见。\n${BODY}│`, true],
  ['one is to come', `同志们：\n我讲三点意见。\n${BODY}│`, false],
  ['nobody said how many', `同志们：\n${BODY}│`, false],
])('due where %s', (_name, draft, isDue) => {
  expect(offersAt(draft).isDue).toBe(isDue);
});

test('it is read as a closing', () => {
  const [closing] = offered(`同志们：\n${BODY}│`);
  const { parts } = parseSpeech(`同志们：\n${BODY}${closing}\n`);
  expect(parts.map(({ kind }) => kind)).toEqual(['salutation', 'body', 'closing', 'thanks']);
});
