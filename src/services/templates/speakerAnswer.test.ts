import { expect, test } from 'vitest';
import { printedName, speakerAnswer, speakerLine } from './speakerAnswer.ts';

test.each([
  ['office and name', '区长 张三丰', { office: '区长', speaker: '张三丰' }, '区长　张三丰'],
  ['a name of two characters', '区长 张三', { office: '区长', speaker: '张三' }, '区长　张　三'],
  ['a name that is stretched already', '区长　张　三', { office: '区长', speaker: '张三' }, '区长　张　三'],
  ['no blank between them', '区政协主席张三丰', { office: '区政协主席', speaker: '张三丰' }, '区政协主席　张三丰'],
  [
    'an office of several bodies',
    '区委副书记、区长 张三丰',
    { office: '区委副书记、区长', speaker: '张三丰' },
    '区委副书记、区长　张三丰',
  ],
  [
    'an office that ends unusually',
    '街道办事处负责人 张三丰',
    { office: '街道办事处负责人', speaker: '张三丰' },
    '街道办事处负责人　张三丰',
  ],
  ['a name alone', '张三丰', { speaker: '张三丰' }, '张三丰'],
  ['a name of two characters alone', '张三', { speaker: '张三' }, '张　三'],
  ['an office alone', '区长', { office: '区长' }, '区长'],
  ['a long office alone', '区水务局党组书记', { office: '区水务局党组书记' }, '区水务局党组书记'],
  [
    'a name with a dot',
    '县长 阿依古丽·买买提',
    { office: '县长', speaker: '阿依古丽·买买提' },
    '县长　阿依古丽·买买提',
  ],
  ['nothing', ' 　', {}, ''],
])('%s', (_name, line, answer, printed) => {
  expect(speakerAnswer(line)).toEqual(answer);
  expect(speakerLine(speakerAnswer(line))).toBe(printed);
});

test.each([
  ['张三', '张\u3000三'],
  ['张三丰', '张三丰'],
  ['欧阳明月', '欧阳明月'],
  ['Li', 'Li'],
])('the name %s is printed as %s', (name, printed) => {
  expect(printedName(name)).toBe(printed);
});
