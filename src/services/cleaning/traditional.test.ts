import { expect, test } from 'vitest';
import { cleaningTables } from '../../../test/cleaningTables.ts';
import { isTraditional, simplifyCharacters } from './traditional.ts';

const { simplify } = await cleaningTables();

test.each([
  [
    '著 that is written so',
    '專著、原著、名著、顯著、卓著、土著居民、見微知著、他所著的書',
    '专著、原著、名著、显著、卓著、土著居民、见微知著、他所著的书',
  ],
  ['著 for 着', '著力推進，擔負著責任，有著經歷，執著', '着力推进，担负着责任，有着经历，执着'],
  [
    '着 behind a word whose last character could begin one with 著',
    '結合著實際、配合著調查、彰顯著特色',
    '结合着实际、配合着调查、彰显着特色',
  ],
  ['characters of Hong Kong', '衞生、敍述、裏面', '卫生、叙述、里面'],
  ['characters of Taiwan', '裡面、為了、什麼', '里面、为了、什么'],
  ['one form for several', '乾部、幹部、皇后、後面、瞭解、髮展', '干部、干部、皇后、后面、了解、发展'],
  ['names that keep theirs', '乾隆', '乾隆'],
  ['simplified characters', '怎么、多么、拚搏', '怎么、多么、拚搏'],
])('%s', (_name, traditional, simplified) => {
  expect(simplify(traditional)).toBe(simplified);
});

test('each run of characters is one repair', () => {
  expect(simplifyCharacters('香港會議和國家', simplify)).toEqual([
    { class: 'traditional', span: { start: 2, end: 4 }, text: '会议', count: 2 },
    { class: 'traditional', span: { start: 5, end: 6 }, text: '国', count: 1 },
  ]);
});

test.each([
  ['各位來賓，香港會繼續發揮優勢', true],
  ['同志们，今天开会，讲三点意见', false],
  ['', false],
])('%s is traditional: %s', (text, answer) => {
  expect(isTraditional(text, simplify)).toBe(answer);
});
