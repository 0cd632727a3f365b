// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the strings are snippets.
import { expect, test } from 'vitest';
import { snippetText } from './snippetText.ts';

test.each([
  ['plain text', '谢谢大家！', '谢谢大家！'],
  ['a default', '在${1:推进会}上', '在推进会上'],
  ['nested defaults', '（${1:${CURRENT_YEAR}年${2:一月}}）', '（年一月）'],
  ['the first choice', '谢谢${1|大家,各位|}！', '谢谢大家！'],
  ['a comma within a choice', '${1|甲\\,乙,丙|}', '甲,乙'],
  ['tab stops without text', '$1甲${2}乙$0', '甲乙'],
  ['a transform', '${TM_FILENAME/^(.)/$1/}甲', '甲'],
  ['escapes', '{${1:3}分钟\\} \\$1', '{3分钟} $1'],
  ['what is unclosed', '甲${1:乙', '甲乙'],
  ['a lone dollar', '5$甲', '5$甲'],
])('reads %s', (_name, body, text) => {
  expect(snippetText(body)).toBe(text);
});
