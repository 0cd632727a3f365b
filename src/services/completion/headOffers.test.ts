import { expect, test } from 'vitest';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import { snippetText } from '../snippetText.ts';
import { headOffers } from './headOffers.ts';
import { writingPlace } from './writingPlace.ts';

/** What is put in at the │, as it stands right afterwards. */
function offered(draft: string): readonly string[] {
  const offset = draft.indexOf('│');
  const speech = parseSpeech(draft.replace('│', ''));
  const place = writingPlace(speech, offset);
  return place ? headOffers(speech, place).map(({ insert }) => snippetText(insert)) : [];
}

const TITLE = '在全区春耕现场会上的讲话\n';

test.each([
  ['behind the title', `${TITLE}│`, ['（年月日）\n【职务】　【姓名】', '同志们：']],
  ['behind title and subtitle', `不误农时\n——在春耕现场会上的讲话\n│`, ['（年月日）\n【职务】　【姓名】', '同志们：']],
  ['behind the date', `${TITLE}（2026年3月8日）\n│`, ['【职务】　【姓名】', '同志们：']],
  ['behind the speaker', `${TITLE}区长　张　三\n│`, ['（年月日）', '同志们：']],
  ['behind both', `${TITLE}（2026年3月8日）\n区长　张　三\n\n│`, ['同志们：']],
  [
    'what the front matter says',
    `---\n讲话人: 张三\n职务: 区长\n日期: 2026年3月8日\n---\n${TITLE}│`,
    ['（2026年3月8日）\n区长　张三', '同志们：'],
  ],
  ['a title in the front matter alone', '---\n标题: 不误农时\n讲话人: 张三\n---\n│', ['同志们：']],
  [
    'the address of a kind',
    `---\n类型: 人大／政府工作报告\n---\n政府工作报告\n│`,
    ['（年月日）\n【职务】　【姓名】', '各位代表：'],
  ],
  [
    'the address of an occasion',
    '在县政协全体会议上的讲话\n│',
    ['（年月日）\n【职务】　【姓名】', '各位委员、同志们：'],
  ],
  [
    'before a text that has no salutation',
    `${TITLE}│\n今天召开这个会，主要是动员大家。`,
    ['（年月日）\n【职务】　【姓名】', '同志们：'],
  ],
])('%s', (_name, draft, expected) => {
  expect(offered(draft)).toEqual(expected);
});

test.each([
  ['without a title', '│'],
  ['behind the salutation', `${TITLE}同志们：\n│`],
  ['before a salutation that is written', `${TITLE}│\n同志们：\n`],
  ['within the title', '在全区春耕现场会上│的讲话\n'],
  ['in the front matter', '---\n标题: 不误农时\n│\n---\n'],
])('nothing %s', (_name, draft) => {
  expect(offered(draft)).toEqual([]);
});

test('what is known is no place to fill in, what is not comes in order', () => {
  const text = `---\n职务: 区长\n---\n${TITLE}`;
  const speech = parseSpeech(text);
  const place = writingPlace(speech, text.length);
  const [byline] = place ? headOffers(speech, place) : [];
  expect(byline?.insert).toMatch(/^（\$\{1:.+\}）\n区长　\$\{2:【姓名】\}$/);
  expect(byline?.label).toBe('（××××年×月×日） 区长　【姓名】');
});

test('the head that was put in is read as such', () => {
  const [byline, salutation] = offered(`${TITLE}│`);
  const { facts } = parseSpeech(`${TITLE}${byline?.replace('年月日', '2026年3月8日')}\n${salutation}\n`);
  expect(facts.date?.value).toBe('2026年3月8日');
  expect(facts.salutation?.value).toBe('同志们：');
});
