import { expect, test } from 'vitest';
import { occasionPlace, wordsForPlace } from './occasionPlace.ts';

test.each([
  ['in the title', '在【会议名称】上的讲话\n\n同志们：\n', '【会议名称】', '', '在【会议名称】上的讲话'],
  [
    'with words behind it',
    '在【行动名称】动员部署会上的讲话\n\n同志们：\n',
    '【行动名称】',
    '动员部署会',
    '在【行动名称】动员部署会上的讲话',
  ],
  [
    'in the subtitle',
    '【经验主题】\n——在【会议名称】上的发言\n\n同志们：\n',
    '【会议名称】',
    '',
    '在【会议名称】上的发言',
  ],
  ['named as one', '【会议名称】主持词\n\n同志们：\n', '【会议名称】', '', '【会议名称】主持词'],
])('%s', (_name, template, place, rest, line) => {
  expect(occasionPlace(template)).toEqual({ place, rest, line });
});

test.each([
  ['another place', '【年度】述职报告\n\n同志们：\n'],
  ['no place', '在座谈会上的讲话\n\n同志们：\n'],
  ['a place of the text', '讲话\n\n同志们：\n\n在【会议名称】上，大家说得好。\n'],
  ['nothing', ''],
])('%s: no occasion', (_name, template) => {
  expect(occasionPlace(template)).toBeUndefined();
});

test.each([
  ['as asked', '春季造林', '春季造林'],
  ['with the words behind it', '春季造林动员部署会', '春季造林'],
  ['the whole phrase', '在春季造林动员部署会上的讲话', '春季造林'],
  ['nothing but the words behind it', '动员部署会', '动员部署会'],
  ['在 that belongs to the name', '在建项目推进会', '在建项目推进会'],
  ['blanks', ' 春季造林 ', '春季造林'],
  ['nothing', '', ''],
])('%s', (_name, typed, words) => {
  expect(wordsForPlace({ place: '【行动名称】', rest: '动员部署会', line: '' }, typed)).toBe(words);
});
