import { hanNumeral } from './hanNumeral.ts';
import { flat } from './longSpeech.ts';

/** A text made to be slow to read, in four forms. */
export interface HostileText {
  /** What is repeated. */
  readonly name: string;
  /** As one line, and with each repetition a line; alone, and as the body of a speech. */
  readonly forms: Readonly<Record<HostileForm, string>>;
}

export const hostileForms = ['one line', 'lines', 'one line in a speech', 'lines in a speech'] as const;

export type HostileForm = (typeof hostileForms)[number];

/** Every hostile text at the length of so many characters. */
export function hostileTexts(characters: number): readonly HostileText[] {
  return [...units.map((unit) => ({ name: nameOf(unit), unit })), ...long].map(({ name, unit }) => ({
    name,
    forms: {
      'one line': repeated('', unit, characters),
      lines: repeated('', `${unit}\n`, characters),
      'one line in a speech': repeated(HEAD, unit, characters),
      'lines in a speech': repeated(HEAD, `${unit}\n`, characters),
    },
  }));
}

const HEAD = '在工作会议上的讲话\n同志们：\n';

function repeated(head: string, unit: string, characters: number): string {
  return flat((head + unit.repeat(Math.ceil(characters / unit.length))).slice(0, characters));
}

/** A unit as it can be printed: control characters, blanks and lone surrogates by their number. */
function nameOf(unit: string): string {
  return unit.replace(/[\p{Cc}\p{Cs}\u3000 \ufeff]/gu, (character) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return `U+${code}`;
  });
}

const units: readonly string[] = [
  // Brackets and quotation marks, opened, closed, nested.
  ...[
    '“',
    '”',
    '“”',
    '‘',
    '“‘',
    '《',
    '》',
    '（',
    '）',
    '（）',
    '(',
    '〔',
    '〕',
    '〔略',
    '【',
    '】',
    '{',
    '}',
    '{3',
    '｛',
    '[',
  ],
  // Markers of every form.
  ...[
    '一、',
    '一．',
    '（一）',
    '(一)',
    '1.',
    '1．',
    '1、',
    '（1）',
    '(1)',
    '①',
    '第一，',
    '第一部分',
    '第一个方面',
    '第一条',
  ],
  ...[
    '首先，',
    '其次，',
    '最后，',
    '其一，',
    '——',
    '―',
    '一是',
    '一要',
    '一可',
    '一个是',
    '另一个是',
    '一方面',
    '既要',
  ],
  ...[
    '一是，二是，',
    '第一，第二，',
    '首先，其次，',
    '其一，其二，',
    '一、甲。',
    '（一）甲。',
    '1.甲。',
    '一是甲，二是乙。',
  ],
  ...['一、（一）1.（1）①第一，首先，一是', '二是', '九十九、', '第九十九，', '十', '一', '第'],
  // Announcements.
  ...[
    '三个',
    '三个方面，',
    '三点意见：',
    '三点意见。',
    '四个“增强”',
    '几点',
    '这三个方面',
    '即',
    '六个坚持，即坚持',
    '坚持甲，坚持乙；',
  ],
  ...['一是甲，二是乙。三点意见：', '三点意见：一是甲。', '甲、乙、丙三个问题', '两会', '三农', '四个意识'],
  // What Markdown, comments and front matter are made of.
  ...[
    '#',
    '# ',
    '#### ',
    '*',
    '**',
    '**甲**',
    '**甲',
    '<',
    '<!--',
    '-->',
    '<!---->',
    '<!-- -->',
    '---',
    '-',
    ':',
    'a: ',
    'a: [',
    '标题：',
    '? ',
  ],
  // What opens lines, closes them, and stands between.
  ...[
    '同志们：',
    '同志们！',
    '各位',
    '尊敬的',
    '谢谢大家！',
    '总之，',
    '下面，',
    '注：',
    '让我们',
    '讲话',
    '（掌声）',
    '（掌',
    '××',
    '＿',
  ],
  ...['、', '，', '。', '；', '：', '！', '？', '…', '·', '的', '在', '和'],
  // Plain characters.
  ...[
    'a',
    '0',
    '1',
    '.',
    '1,',
    '1.1',
    '2026年',
    '２',
    ' ',
    '\t',
    '\u3000',
    '\0',
    '\ufeff',
    '\r',
    '\n',
    '\r\n',
    '\ud83d',
    '\ude00',
    '😀',
    '𠀀',
    '讲',
  ],
];

/** Units that are too long to be their own names. */
const long: readonly { readonly name: string; readonly unit: string }[] = [
  { name: '一、二、… 九十九、', unit: ascending((ordinal) => `${hanNumeral(ordinal)}、`) },
  { name: '第一，第二，… 第九十九，', unit: ascending((ordinal) => `第${hanNumeral(ordinal)}，甲。`) },
  { name: '1.2.… 99.', unit: ascending((ordinal) => `${ordinal}.甲。`) },
  { name: '一是二是… 九十九是', unit: ascending((ordinal) => `${hanNumeral(ordinal)}是甲，`) },
  { name: 'one marker a line, 99 down to 1', unit: ascending((ordinal) => `${hanNumeral(100 - ordinal)}、甲\n`) },
  { name: 'two series interleaved', unit: ascending((ordinal) => `${hanNumeral(ordinal)}、甲\n（一）乙\n`) },
  { name: 'headings that each announce', unit: ascending((ordinal) => `${hanNumeral(ordinal)}、甲三个方面\n`) },
  { name: 'quotations opened and left', unit: `${'“'.repeat(500)}一是甲，二是乙${'”'.repeat(499)}` },
  { name: 'brackets a thousand deep', unit: `${'（'.repeat(1000)}甲${'）'.repeat(1000)}` },
  { name: 'nested YAML', unit: `---\n${'['.repeat(1000)}\n---\n` },
  ...[1, 2, 3, 4, 5, 6].map((seed) => ({ name: `all of these mixed, seed ${seed}`, unit: mixture(seed) })),
];

function ascending(marker: (ordinal: number) => string): string {
  return Array.from({ length: 99 }, (_none, index) => marker(index + 1)).join('');
}

/** Twenty thousand units in an order that the seed decides. */
function mixture(seed: number): string {
  let state = seed;
  return Array.from({ length: 20_000 }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return units[(state >>> 8) % units.length] ?? '';
  }).join('');
}
