import type { FrontMatterFault, FrontMatterKey } from '../core/speech.ts';
import type { CheckCode, CheckValues, Severity } from '../services/checks/checkValues.ts';
import type { RowFault } from '../services/lexicon/readLexicon.ts';
import type { Language } from './arguments.ts';

type Texts = Readonly<Record<Language, string>>;

/** What each check says, in both languages. A check without a message does not compile. */
const messages: { readonly [Code in CheckCode]: (values: CheckValues[Code]) => Texts } = {
  'count.mismatch': ({ announced, found }) => ({
    en: `${announced} are announced, ${found} are listed.`,
    zh: `这里说有${announced}项，所列的是${found}项。`,
  }),
  'count.refrain': ({ refrain }) => ({
    en: `This item does not say “${refrain}”, as the announcement does.`,
    zh: `这一项里没有总领句说的“${refrain}”。`,
  }),
  'ordinal.skip': ({ marker, before, missing }) => ({
    en: `${marker} comes after ${before}: number ${missing} is left out.`,
    zh: `“${before}”之后就是“${marker}”，跳过了第${missing}个。`,
  }),
  'ordinal.repeat': ({ marker, before }) => ({
    en: `${marker} comes after ${before}: the count repeats itself or goes back.`,
    zh: `“${before}”之后又是“${marker}”，序号重复或倒退了。`,
  }),
  'ordinal.first': ({ marker }) => ({
    en: `This list begins with ${marker}.`,
    zh: `这一组从“${marker}”开始，前面没有第一项。`,
  }),
  'ordinal.level': ({ marker, fault }) => {
    switch (fault.kind) {
      case 'beforeHigher':
        return {
          en: `${marker} stands before ${fault.higher}: there is no higher heading above it.`,
          zh: `“${marker}”出现在“${fault.higher}”的前面，上面没有高一级的标题。`,
        };
      case 'skipped':
        return {
          en: `${marker} right under ${fault.parent} leaves levels out.`,
          zh: `“${fault.parent}”下面直接用了“${marker}”，中间隔了两级。`,
        };
      case 'inverted':
        return {
          en: `${marker} stands under ${fault.parent}, but is of a higher rank.`,
          zh: `“${marker}”放在了“${fault.parent}”下面，层次颠倒了。`,
        };
    }
  },
  'ordinal.alone': ({ marker }) => ({
    en: `${marker} stands alone: no other item follows.`,
    zh: `只有“${marker}”，后面没有下一项。`,
  }),
  'ordinal.mixed': ({ first, marker }) => ({
    en: `${first} and ${marker} in one list.`,
    zh: `同一组里前面用“${first}”，这里用“${marker}”。`,
  }),
  'ordinal.mark': ({ written, right }) => ({
    en: `The marker “${written}” is written “${right}”.`,
    zh: `序号“${written}”应写作“${right}”。`,
  }),
  'heading.period': ({ end, others }) =>
    end === ''
      ? {
          en: `This heading ends in 。, ${others} others of its level do not.`,
          zh: `同级标题有${others}个末尾不加句号，这一个加了。`,
        }
      : {
          en: `This heading lacks the 。 in which ${others} others of its level end.`,
          zh: `同级标题有${others}个末尾加句号，这一个没有加。`,
        },
  'punct.halfwidth': ({ written, right }) => ({
    en: `Half-width “${shown(written)}” in Chinese text: “${shown(right)}”.`,
    zh: `中文里用了半角标点“${shown(written)}”，应为“${shown(right)}”。`,
  }),
  'punct.pair': ({ mark, fault }) =>
    fault === 'unopened'
      ? { en: `Nothing opens what this ${mark} closes.`, zh: `这个 ${mark} 前面没有与它配对的另一半。` }
      : { en: `Nothing closes what this ${mark} opens.`, zh: `这个 ${mark} 后面没有与它配对的另一半。` },
  'punct.double': ({ written, right }) => ({
    en: `“${written}”: one mark is enough, “${right}”.`,
    zh: `标点“${written}”重复了，用一个“${right}”就够。`,
  }),
  'punct.ellipsis': ({ right }) => ({ en: `The ellipsis is written ${right}.`, zh: `省略号写作“${right}”。` }),
  'punct.dash': ({ right }) => ({ en: `This dash is written ${right}.`, zh: `这里的横线应写作“${right}”。` }),
  'punct.quotes': ({ right }) =>
    right === undefined
      ? {
          en: 'Straight quotation marks in Chinese text; which opens and which closes is for you to say.',
          zh: '中文里用了直引号，应为弯引号；哪个是前引号、哪个是后引号，请您来定。',
        }
      : {
          en: `Straight quotation marks in Chinese text: ${shown(right)}.`,
          zh: `中文里用了直引号，应为${shown(right)}。`,
        },
  'punct.quoteStyle': ({ right }) => ({
    en: `Elsewhere this speech writes its quotation marks as in ${shown(right)}.`,
    zh: `文中别处的引号是另一种样式，这里统一为${shown(right)}。`,
  }),
  'punct.etc': ({ mark }) => ({ en: `No ${mark} is needed beside 等.`, zh: `“等”前面不用“${mark}”。` }),
  'punct.spaces': () => ({ en: 'Chinese text has no space here.', zh: '中文里这个地方不空格。' }),
  'number.year': ({ right }) => ({
    en: `The zero of a year is 〇: ${right}年.`,
    zh: `年份里的零写作“〇”：${right}年。`,
  }),
  'number.style': ({ written, example }) => ({
    en: `“${written}” here, “${example}” elsewhere: two styles of numbers.`,
    zh: `数字写法不一：这里是“${written}”，别处是“${example}”。`,
  }),
  'number.range': ({ right }) => ({ en: `This range is written ${right}.`, zh: `数值范围写作“${right}”。` }),
  'text.repeat': ({ kind, written }) =>
    kind === 'word'
      ? { en: `“${written}”: the word stands twice.`, zh: `“${written}”多写了一个字。` }
      : { en: 'This sentence stands in the speech already.', zh: '这句话前面已经出现过。' },
  'text.placeholder': ({ written, others }) =>
    others === 0
      ? { en: `“${written}” is still to be filled in.`, zh: `“${written}”还没有填写。` }
      : {
          en: `“${written}” and ${others} more places are still to be filled in.`,
          zh: `“${written}”等处还没有填写，另外还有${others}处。`,
        },
  'text.long': ({ kind, length }) =>
    kind === 'sentence'
      ? { en: `This sentence has ${length} characters: hard to say aloud.`, zh: `这句话有${length}个字，念起来太长。` }
      : {
          en: `This breath has ${length} syllables: hard to say aloud.`,
          zh: `这里一口气要念${length}个音节，太长了。`,
        },
  'part.missing': ({ part }) =>
    part === 'salutation'
      ? { en: 'There is no salutation.', zh: '没有称谓。' }
      : { en: 'There is no ending.', zh: '没有结束语。' },
  'part.budget': ({ seconds, budget }) => ({
    en: `This takes about ${minutes(seconds)} minutes; ${minutes(budget)} are planned.`,
    zh: `念下来约${minutes(seconds)}分钟，时限是${minutes(budget)}分钟。`,
  }),
  'term.form': ({ written, right, reason }) =>
    right[0] === undefined
      ? { en: `“${written}”: ${reason}`, zh: `“${written}”：${reason}。` }
      : reason === ''
        ? { en: `“${written}” is better written “${right.join('／')}”.`, zh: `“${written}”宜作“${right.join('／')}”。` }
        : {
            en: `“${written}” is better written “${right.join('／')}”: ${reason}.`,
            zh: `“${written}”宜作“${right.join('／')}”：${reason}。`,
          },
  'term.order': ({ right }) => ({ en: `The usual order is ${shown(right)}.`, zh: `习惯的次序是“${shown(right)}”。` }),
  'figure.differs': ({ written, earlier }) => ({
    en: `${written} here, but ${earlier} before, in the same words.`,
    zh: `同样的话，前面是“${earlier}”，这里是“${written}”。`,
  }),
  'name.variant': ({ written, right }) => ({
    en: `“${written}” here; the form for the whole speech is “${right}”.`,
    zh: `这里写作“${written}”，全文应统一为“${right}”。`,
  }),
  'layout.headingAtFoot': () => ({
    en: 'In the official layout this heading ends its page, away from its text.',
    zh: '按公文版式，这个标题落在页末，与下文分在两页。',
  }),
  'layout.lastCharacter': () => ({
    en: 'In the official layout the last line of this paragraph is one character.',
    zh: '按公文版式，这一段的末行只有一个字。',
  }),
  'layout.titleBreak': () => ({
    en: 'This line of the title begins within a word, or with 的.',
    zh: '标题的这一行拆开了词语，或以“的”字开头。',
  }),
  'frontmatter.invalid': ({ reason }) => FRONT_MATTER_FAULTS[reason],
  'frontmatter.differs': ({ key, text, frontMatter }) => ({
    en: `The text says “${text}”, the front matter says “${frontMatter}” (${KEYS[key].en}). What stands in the text is printed.`,
    zh: `正文写的是“${text}”，文稿信息写的是“${frontMatter}”（${KEYS[key].zh}）。以正文为准。`,
  }),
  'comment.unclosed': () => ({
    en: 'This comment is not closed by --> and ends with its line.',
    zh: '这条批注没有用 --> 结束，只到本行末尾为止。',
  }),
};

export function problemMessage<Code extends CheckCode>(
  language: Language,
  code: Code,
  values: CheckValues[Code],
): string {
  return messages[code](values)[language];
}

const SEVERITIES: Readonly<Record<Severity, Texts>> = {
  error: { en: 'error', zh: '错误' },
  warning: { en: 'warning', zh: '警告' },
  hint: { en: 'hint', zh: '提示' },
  style: { en: 'style', zh: '风格' },
};

export function severityName(language: Language, severity: Severity): string {
  return SEVERITIES[severity][language];
}

const FRONT_MATTER_FAULTS: Readonly<Record<FrontMatterFault, Texts>> = {
  unclosed: {
    en: 'The front matter is not closed: a line with --- is missing after it.',
    zh: '文稿信息没有结束：后面缺一行 ---。',
  },
  syntax: {
    en: 'The front matter cannot be read here: each line is a key, a colon, a space and a value.',
    zh: '此处的文稿信息无法识别：每行应为“名称、半角冒号、空格、内容”。',
  },
  fullwidthColon: {
    en: 'The front matter wants the half-width colon and a space after the key, not the full-width colon.',
    zh: '文稿信息的名称后面要用半角冒号加空格，不能用全角冒号。',
  },
  notAMapping: {
    en: 'The front matter holds no keys: each line is a key, a colon, a space and a value.',
    zh: '文稿信息里没有任何项目：每行应为“名称、半角冒号、空格、内容”。',
  },
  duplicateKey: { en: 'This key already stands in the front matter.', zh: '文稿信息里已有这一项。' },
  notANumber: { en: 'A number is expected here.', zh: '这里应填数字。' },
};

const KEYS: Readonly<Record<FrontMatterKey, Texts>> = {
  title: { en: 'title', zh: '标题' },
  subtitle: { en: 'subtitle', zh: '副题' },
  speaker: { en: 'speaker', zh: '讲话人' },
  office: { en: 'office', zh: '职务' },
  date: { en: 'date', zh: '日期' },
  occasion: { en: 'occasion', zh: '场合' },
  kind: { en: 'kind of speech', zh: '类型' },
  minutes: { en: 'minutes', zh: '时长' },
  rate: { en: 'speaking rate', zh: '语速' },
  classification: { en: 'classification', zh: '密级' },
};

const ROW_FAULTS: Readonly<Record<RowFault, Texts>> = {
  noForm: { en: 'This row names no form of words.', zh: '这一行没有“写法”。' },
  tooShort: { en: '“{0}” is too short: a form has two characters or more.', zh: '“{0}”太短，写法至少要两个字。' },
  nothingToSay: { en: 'This row says neither what is right nor why.', zh: '这一行既没有“改为”，也没有“理由”。' },
  sameForm: { en: 'What is right is what is wrong: {0}.', zh: '“改为”与“写法”相同：{0}。' },
  unknownSeverity: {
    en: 'Unknown level “{0}”: 错误, 警告, 提示, 风格, 正确 or 顺序.',
    zh: '不认识的级别“{0}”：可用错误、警告、提示、风格、正确、顺序。',
  },
  shortOrder: { en: 'A fixed order needs two phrases, parted by |.', zh: '“顺序”至少要写两个词，用 | 隔开。' },
  tooManyCells: { en: 'This row has more cells than there are columns: “{0}”.', zh: '这一行的列太多：“{0}”。' },
  unknownColumn: { en: 'There is no column “{0}”.', zh: '没有“{0}”这一列。' },
};

/** Why a row of a lexicon is not used; `value` is what is wrong as it is written. */
export function rowMessage(language: Language, fault: RowFault, value: string): string {
  return ROW_FAULTS[fault][language].replace('{0}', () => value);
}

/** Longer words are shown by their ends. */
const LONGEST_SHOWN = 24;

function shown(words: string): string {
  return words.length > LONGEST_SHOWN ? `${words.slice(0, 11)}……${words.slice(-11)}` : words;
}

/** Minutes to one decimal. */
function minutes(seconds: number): string {
  return (seconds / 60).toFixed(1);
}
