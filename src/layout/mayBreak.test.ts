import { expect, test } from 'vitest';
import { mayBreak } from './mayBreak.ts';

/** The text with | wherever a line may end. */
function parted(text: string): string {
  return [...text.split('')].map((unit, at) => (at > 0 && mayBreak(text, at) ? `|${unit}` : unit)).join('');
}

test.each([
  ['between Han characters', '加强领导', '加|强|领|导'],
  ['no mark that closes begins a line', '好。干！吗？是、的，了；来：', '好。|干！|吗？|是、|的，|了；|来：'],
  ['nor a bracket or quotation mark that closes', '（甲）《乙》“丙”‘丁’', '（甲）|《乙》|“丙”|‘丁’'],
  ['several marks stay together', '好）。”然后', '好）。”|然|后'],
  ['no mark that opens ends a line', '说“好”', '说|“好”'],
  ['a dash is not divided', '政协——平台', '政|协——|平|台'],
  ['an ellipsis is not divided', '等等……下面', '等|等……|下|面'],
  ['a connector begins no line', '中国—东盟3～5天', '中|国—|东|盟|3～|5|天'],
  ['the point within a name', '阿依·古丽', '阿|依·|古|丽'],
  ['a number with point, comma and %', '达1,234.5%以上', '达|1,234.5%|以|上'],
  ['a number with its sign', '降-0.5和±3和−2和￥9', '降|-0.5|和|±3|和|−2|和|￥9'],
  ['% ‰ ℃ stay with their number', '5％6‰7℃多', '5％|6‰|7℃|多'],
  ['a year in brackets', '发〔2026〕3号', '发|〔2026〕|3|号'],
  ['a Latin word', '在APEC会议', '在|APEC|会|议'],
  ['behind a hyphen between letters only', 'Asia-Pacific 2026-01-05', 'Asia-|Pacific |2026-01-05'],
  ['behind a blank, not before it', '李　强 同志', '李　|强 |同|志'],
  ['full-width digits are parted as word processors part them', '１２．３万', '１|２．|３|万'],
  ['a half of a surrogate pair begins no line', '𠮷𠮷', '𠮷|𠮷'],
  ['an accent stays with its letter', 'e\u0301好', 'e\u0301|好'],
])('%s', (_name, text, answer) => {
  expect(parted(text)).toBe(answer);
});
