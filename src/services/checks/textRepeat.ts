import type { ParagraphKind } from '../../core/speech.ts';
import { isHanAt } from './characters.ts';
import type { Check, Finding } from './check.ts';
import type { CheckedSpeech } from './checkedSpeech.ts';
import { placesOfAny } from './places.ts';

/** A function word written twice (的的), and a sentence that stands twice. */
export const textRepeat: Check<'text.repeat'> = {
  severity: 'warning',
  find: (checked) => [...repeatedWords(checked), ...repeatedSentences(checked)],
  fixes: (_checked, { span, values: { kind, written } }) => {
    const edits = [{ span: kind === 'word' ? { start: span.start + 1, end: span.end } : span, text: '' }];
    return [{ title: { kind: 'remove', text: kind === 'word' ? written.slice(1) : written }, edits, isSafe: false }];
  },
};

/** What makes two of the same character two words, or one of several. */
interface Innocent {
  /** Ends a word with the character: 目 in 目的的. */
  readonly before: string;
  /** Begins a word with the character: 平 in 和和平. */
  readonly behind: string;
}

/** Words that hardly ever stand twice; 人人 天天 常常 好好 are not among them. */
const WORDS: ReadonlyMap<string, Innocent> = new Map([
  ['的', { before: '目有标靶众端的', behind: '确士' }],
  ['了', { before: '为除罢不明末终未私未完公一', behind: '解结然却得不事无' }],
  ['和', { before: '平缓温总中饱共调谐祥柔随讲协亲附失议饱说', behind: '平谐解睦气善美好缓煦约约声谈' }],
  ['在', { before: '存现内所潜实正外好自旨贵重意志不健', behind: '于乎意场座线职位校岗野读逃册建编' }],
  ['是', { before: '但可于还不就只凡总硬要更正若便倒既即老国都像求', behind: '非否' }],
  ['把', { before: '火一车拖', behind: '关脉握控手柄持守戏' }],
  ['与', { before: '参赋给授付寄', behind: '会其否时日此共众人民世' }],
  ['被', { before: '棉植绵', behind: '动告子单褥捕害迫' }],
  ['从', { before: '服听自顺跟随盲遵依屈侍主', behind: '严而前来此事容业未中新头众政军教属优紧重宽快细实' }],
  ['向', { before: '方面转趋倾导走去志动定单双意取流指航朝迎偏内外', behind: '导上往前日心来下好着' }],
  ['而', { before: '然从进因反继幸时甚俄既', behind: '且今后言立已' }],
  ['也', { before: '', behind: '门许就好罢' }],
  ['都', { before: '首古成国京故建定丰名旧陪', behind: '市会城督江' }],
  ['让', { before: '礼谦转退忍出割', behind: '步利位路座渡' }],
  ['以', { before: '所可足予加难得借给何是用致', behind: '及上下来外后前内便免致为色至此往' }],
]);

function repeatedWords({ prose, places, quotations }: CheckedSpeech): readonly Finding<'text.repeat'>[] {
  return places.doubles.flatMap((at): Finding<'text.repeat'>[] => {
    const word = prose.charAt(at);
    const innocent = WORDS.get(word);
    const [left, right] = [prose.charAt(at - 2), prose.charAt(at + 1)];
    // Three of one character are a cry.
    if (!innocent || left === word || right === word) return [];
    if ((left !== '' && innocent.before.includes(left)) || (right !== '' && innocent.behind.includes(right))) return [];
    if (quotations().hold(at)) return [];
    return [{ span: { start: at - 1, end: at + 1 }, values: { kind: 'word', written: word + word } }];
  });
}

/** Shorter sentences may well stand twice: 这一点很重要。 */
const LEAST = 20;
const RUNNING: ReadonlySet<ParagraphKind> = new Set(['text', 'item']);

function repeatedSentences(checked: CheckedSpeech): readonly Finding<'text.repeat'>[] {
  const { speech, prose, places, quotations } = checked;
  const ends = placesOfAny(places, '。！？');
  const first = new Map<number, number>();
  const found: Finding<'text.repeat'>[] = [];
  let next = 0;
  for (const { kind, span } of speech.paragraphs) {
    if (!RUNNING.has(kind)) continue;
    let { start } = span;
    while ((ends[next] ?? Number.POSITIVE_INFINITY) < start) next++;
    for (let at = ends[next]; at !== undefined && at < span.end; at = ends[++next]) {
      const begin = skipSpace(prose, start);
      start = at + 1;
      if (at - begin < LEAST) continue;
      const key = signature(prose, begin, start);
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, begin);
        continue;
      }
      const sentence = prose.slice(begin, start);
      // A slogan may be quoted twice.
      if (!prose.startsWith(sentence, earlier) || quotations().hold(begin) || !isHanAt(prose, begin)) continue;
      found.push({
        span: { start: begin, end: start },
        values: { kind: 'sentence', written: sentence },
        severity: 'hint',
        related: [{ span: { start: earlier, end: earlier + sentence.length }, role: 'earlier' }],
      });
    }
  }
  return found;
}

/** A number that two sentences share hardly ever but when they are the same: of its length and a few of its characters. */
function signature(text: string, start: number, end: number): number {
  const length = end - start;
  let hash = length;
  for (let part = 0; part < SAMPLES; part++) {
    hash = (Math.imul(hash, 31) + text.charCodeAt(start + Math.floor((part * (length - 1)) / SAMPLES))) | 0;
  }
  return hash;
}

const SAMPLES = 8;

function skipSpace(text: string, from: number): number {
  let at = from;
  while (text.charAt(at) === ' ' || text.charAt(at) === '\u3000') at++;
  return at;
}
