import { expect, test } from 'vitest';
import { addressLength, isBrokenSalutation } from './addresses.ts';

test.each([
  '同志们：',
  '同志们！',
  '各位代表:',
  '县委、县政府各位领导：',
  '尊敬的李先生、各位来宾：',
  '亲爱的战友们、朋友们：',
  '远道而来的客人们：',
  '各位嘉宾，女士们、先生们：',
  `${'各位代表、'.repeat(15)}同志们：`,
])('%s is an address', (line) => {
  expect(addressLength(line)).toBe(line.length);
  expect(addressLength(`${line}今天开会。`)).toBe(line.length);
});

test.each([
  ['nobody is named', '：'],
  ['a sentence', '我们希望大家：'],
  ['a request', '各位委员要做到以下几点：'],
  ['something of theirs', '同志们的意见是：'],
  ['a call', '让我们携手奋进！'],
  ['an institution alone', '县委、县政府：'],
  ['listeners before something else', '同志们、工作方案：'],
  ['something else before listeners', '工作方案、同志们：'],
  ['no mark', '同志们'],
  ['longer than any', `${'各位代表、'.repeat(16)}同志们：`],
])('%s is none', (_name, line) => {
  expect(addressLength(line)).toBe(0);
});

test.each([
  ['尊敬的各位领导、各位来宾，', true],
  ['各位领导、', true],
  ['女士们,', true],
  ['同志们', false],
  ['各位领导、工作方案，', false],
  ['工作方案，', false],
  ['各位领导，来宾', false],
  [`${'各位代表、'.repeat(17)}`, false],
])('a salutation goes on behind %s: %s', (line, goesOn) => {
  expect(isBrokenSalutation(line)).toBe(goesOn);
});
