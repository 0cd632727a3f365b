import { codesOf } from '../text/characterClasses.ts';
import { matchesAt } from '../text/scanner.ts';

/** What the words right before a number say of it. */
export type WordsBefore =
  /** 以下三条, 如下五项: a list follows. */
  | 'follows'
  /** 以上三条, 这两个方面: the list was given. */
  | 'backReference'
  /** 至少三条: no exact number. */
  | 'bound'
  /** 正反两方面, 和平共处五项原则, 国际国内两个市场: a set term, whatever is counted. */
  | 'setTerm';

/** What words say, their last characters, and the words: behind another character none of them stands. */
const RULES: readonly (readonly [says: WordsBefore, last: ReadonlySet<number>, pattern: RegExp])[] = [
  ['follows', codesOf('下列述面'), /(?<=以下|如下|下列|下述|下面)/y],
  ['backReference', codesOf('上述面这那该中的此'), /(?<=以上|上述|前述|上面|前面|这|那|该|其中的?|此)/y],
  ['bound', codesOf('少于过多近约上'), /(?<=至少|不少于|超过|最多|不超过|近|约|上)/y],
  ['setTerm', codesOf('反处内际外'), /(?<=正反|和平共处|国际国内|国内国际|国内外)/y],
];

/** What stands right before the number at `at`, if it says something of it. */
export function wordsBefore(text: string, at: number): WordsBefore | undefined {
  const before = text.charCodeAt(at - 1);
  return RULES.find(([, last, pattern]) => last.has(before) && matchesAt(pattern, text, at))?.[0];
}

/** 我讲三点意见, 就八个问题讲些意见: what is to come is said, and behind it may stand some words more. */
const PROMISES = /(?<=(?:讲|谈|说|强调|提出?|就|部署|安排)[^。，；：\r\n]{0,3})/y;

/** Whether the words before a number say that the speaker will now speak of so many things. */
export function promises(text: string, at: number): boolean {
  return matchesAt(PROMISES, text, at);
}

/** 推出27条举措, 出台了三项措施 */
const TELLS = /(?<=(?:推出|出台|制定|印发|颁布|发布|召开|举办|开展|完成|实施|办理|新增|建成|落实)了?)/y;

/** The last characters of these words. */
const TELLING = codesOf('出台定发布开办展成施理增建实了');

/** Whether the words before a number tell what was done. */
export function tells(text: string, at: number): boolean {
  return TELLING.has(text.charCodeAt(at - 1)) && matchesAt(TELLS, text, at);
}
