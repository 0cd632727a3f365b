import { expect, test } from 'vitest';
import { readCleaningFile } from '../../test/cleaningTables.ts';
import { docxParts } from '../../test/docxParts.ts';
import type { PdfProgram } from '../services/export/firstPdf.ts';
import { decodeText } from './decode.ts';
import { run } from './run.ts';

const SPEECH = '在会上的讲话\n同志们：\n讲两点意见。\n一、学习\n要学。\n二、落实\n要干。\n';

interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly error: string;
  readonly written: Readonly<Record<string, string | Uint8Array>>;
}

async function runOn(
  words: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>>,
  programs: readonly PdfProgram[] = [],
  asked: string[] = [],
): Promise<Outcome> {
  let out = '';
  let error = '';
  const written: Record<string, string | Uint8Array> = {};
  const status = await run(words, {
    readFile: async (name) => {
      const content = files[name];
      if (content === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
      return typeof content === 'string' ? new TextEncoder().encode(content) : content;
    },
    readRareReadings: async () => 'dǐ砥',
    readLexicon: async () => '布署\t部署\t警告\n',
    readCleaningFile,
    writeFile: async (name, text) => {
      if (/^E[A-Z]+$/.test(name)) throw Object.assign(new Error('not written'), { code: name });
      if (name === 'locked') throw Object.assign(new Error('not permitted'), { code: 'EACCES' });
      written[name] = text;
    },
    writeOut: (text) => {
      out += text;
    },
    writeError: (text) => {
      error += text;
    },
    locale: 'zh_CN.UTF-8',
    now: () => new Date('2026-03-12T08:30:00Z'),
    pdf: {
      find: async (told, order) => {
        asked.push(`${told} ${order.join()}`);
        return programs;
      },
      make: async ({ path }, source) => {
        if (path !== '/works')
          return path === '/stopped' ? { kind: 'cancelled' } : { kind: 'failed', reason: 'policy' };
        return { kind: 'made', bytes: source.slice(0, 2) };
      },
    },
    pdfProgram: '/told',
    version: '1.2.3',
  });
  return { status, out, error, written };
}

test('outline --json gives facts, nodes and announcements; absent facts are null', async () => {
  const { status, out } = await runOn(['outline', 'a', '--json'], { a: SPEECH });
  expect(status).toBe(0);
  expect(JSON.parse(out)).toEqual({
    title: '在会上的讲话',
    subtitle: null,
    date: null,
    speaker: null,
    office: null,
    salutation: '同志们：',
    nodes: [
      {
        offset: 19,
        end: 27,
        level: 1,
        kind: 'H',
        marker: '一、',
        ordinal: 1,
        series: 1,
        lead: '学习',
        leadEnd: 23,
        line: 4,
        parentMissing: false,
      },
      {
        offset: 28,
        end: 36,
        level: 1,
        kind: 'H',
        marker: '二、',
        ordinal: 2,
        series: 1,
        lead: '落实',
        leadEnd: 32,
        line: 6,
        parentMissing: false,
      },
    ],
    announcements: [
      {
        offset: 13,
        end: 17,
        count: 2,
        unit: '点',
        noun: '意见',
        refrain: null,
        class: 'heading-list',
        items: [19, 28],
        unchecked: null,
      },
    ],
  });
});

test('with several files the answer is an array whose members carry their file', async () => {
  const { out } = await runOn(['stats', '--json', 'a', 'b'], { a: SPEECH, b: '' });
  const answer: unknown = JSON.parse(out);
  expect(answer).toMatchObject([
    { file: 'a', pages: 1, sections: [{ lead: '学习', level: 1 }, { lead: '落实' }] },
    { file: 'b', characters: 0, pages: 0, sections: [] },
  ]);
});

test('without --json the outline is a tree for people', async () => {
  const { out } = await runOn(['outline', '-'], { '-': SPEECH });
  expect(out).toBe('在会上的讲话\n同志们：\n  一、 学习\n  二、 落实\n');
});

const REPORT =
  '---\n时长: 1\n语速: 60\n---\n在会上的讲话\n同志们：\n增长5.2%，GDP 不低。（掌声）\n一、学习{1分钟}\n要学。\n';

test('stats --json gives the counts of Word, the time and the sections', async () => {
  const { status, out } = await runOn(['stats', 'a', '--json'], { a: REPORT });
  expect(status).toBe(0);
  expect(JSON.parse(out)).toEqual({
    characters: 25,
    han: 18,
    words: 2,
    spoken: 21,
    minutes: 0.35,
    pages: 1,
    withoutSpaces: 30,
    withSpaces: 31,
    paragraphs: 5,
    sentences: 4,
    rate: 60,
    target: 1,
    sections: [
      {
        lead: '学习',
        level: 1,
        characters: 7,
        spoken: 5,
        minutes: 0.08,
        marker: '一、',
        offset: REPORT.indexOf('一、'),
        end: REPORT.length - 1,
        budget: 1,
      },
    ],
  });
});

test.each([
  ['the rate of the speech', [], 60, 0.35],
  ['--rate goes before it', ['--rate', '21'], 21, 1],
  ['--rate=', ['--rate=42'], 42, 0.5],
  ['--pause adds to the time', ['--rate=21', '--pause', '30'], 21, 1.5],
])('stats: %s', async (_name, options, rate, minutes) => {
  const { out } = await runOn(['stats', 'a', '--json', ...options], { a: REPORT });
  expect(JSON.parse(out)).toMatchObject({ rate, minutes });
});

test('without --json stats are a table for people', async () => {
  const { out } = await runOn(['stats', 'a'], { a: REPORT });
  expect(out).toBe(
    [
      '字数 25，字符数（不计空格）30，字符数（计空格）31',
      '汉字 18，中文字符 23，非中文单词 2，段落 5，句 4',
      '公文版式 1 页，语速每分钟 60 个音节',
      '',
      '字数  音节  分钟  时限  部分',
      '  25    21   0.3   1.0  全文',
      '   7     5   0.1   1.0    一、学习',
      '',
    ].join('\n'),
  );
});

test('stats of several files end with their sum, in the language that was asked for', async () => {
  const { out, status } = await runOn(['stats', 'a', 'b', 'c', '--lang=en'], { a: REPORT, b: SPEECH });
  expect(status).toBe(2);
  expect(out.split('\n\n').at(-1)).toBe(
    [
      'characters  spoken  minutes  file',
      '        25      21      0.3  a',
      '        30      18      0.1  b',
      '        55      39      0.5  all',
      '',
    ].join('\n'),
  );
});

const DISORDERED = '一、甲\r\n三、乙';
const ORDERED = '一、甲\r\n二、乙';

test('renumber gives the text as it is but for its numbers', async () => {
  expect(await runOn(['renumber', 'a'], { a: DISORDERED })).toEqual({
    status: 0,
    out: ORDERED,
    error: '',
    written: {},
  });
});

test('renumber --json gives the text and the edits', async () => {
  const { out } = await runOn(['renumber', 'a', '--json'], { a: DISORDERED });
  expect(JSON.parse(out)).toEqual({ text: ORDERED, edits: [{ offset: 5, end: 6, text: '二' }] });
});

test('renumber of several files gives an array whose members carry their file', async () => {
  const { out } = await runOn(['renumber', '--json', 'a', 'b'], { a: DISORDERED, b: '' });
  expect(JSON.parse(out)).toEqual([
    { file: 'a', text: ORDERED, edits: [{ offset: 5, end: 6, text: '二' }] },
    { file: 'b', text: '', edits: [] },
  ]);
});

test.each([
  ['-o writes the text and says nothing', ['-o', 'b'], '', { b: ORDERED }],
  ['-o may name the file itself', ['-o', 'a'], '', { a: ORDERED }],
  ['-o - is standard output', ['-o', '-'], ORDERED, {}],
])('renumber: %s', async (_name, options, out, written) => {
  const outcome = await runOn(['renumber', 'a', ...options], { a: DISORDERED });
  expect(outcome).toEqual({ status: 0, out, error: '', written });
});

test('renumber --json -o writes the text and gives the JSON', async () => {
  const { out, written } = await runOn(['renumber', 'a', '--json', '-o', 'b'], { a: DISORDERED });
  expect(JSON.parse(out)).toMatchObject({ text: ORDERED });
  expect(written).toEqual({ b: ORDERED });
});

test('renumber says where it cannot write, and the status is 2', async () => {
  const outcome = await runOn(['renumber', 'a', '-o', 'locked', '--lang', 'en'], { a: DISORDERED });
  expect(outcome).toEqual({
    status: 2,
    out: '',
    error: 'locked: cannot be written. It is read-only, open in another program, or in a folder that takes no files.\n',
    written: {},
  });
});

test('a file that is missing is named, the others are answered, and the status is 2', async () => {
  const { status, out, error } = await runOn(['outline', 'missing', 'a', '--lang', 'en'], { a: SPEECH });
  expect({ status, error }).toEqual({ status: 2, error: 'missing: there is no such file.\n' });
  expect(out).toContain('学习');
});

test.each([
  [[], '没有给出命令。用法见：rostrum --help\n'],
  [['fly', 'a'], '没有“fly”这个命令。可用的命令：outline、check、stats、renumber、export、clean。\n'],
  [['outline'], '“rostrum outline”需要文件名；用 - 表示从标准输入读取。\n'],
  [['outline', 'a', '--fast'], '没有“--fast”这个选项。用法见：rostrum --help\n'],
  [['outline', 'a', '-o', 'b'], '“rostrum outline”不产生可以存的文稿：-o 只用于 renumber、export 和 clean。\n'],
  [['renumber', 'a', '-o'], '“-o”后面要写明存到哪个文件。\n'],
  [['renumber', 'a', 'a', '-o', 'b'], 'b 只能存一篇：请只给一个文件。\n'],
  [['outline', 'a', '--strict'], '“--strict”只用于 check。\n'],
  [['stats', 'a', '--lexicon', 'b'], '“--lexicon”只用于 check。\n'],
  [['check', 'a', '--off', 'count.nothing'], '没有“count.nothing”这项检查。\n'],
  [['check', 'a', '--lexicon'], '“--lexicon”后面要写明内容。\n'],
  [['stats', 'a', '--rate', 'fast'], '--rate 后面要写每分钟多少个音节，如 145，不能是“fast”。\n'],
  [['stats', 'a', '--rate=0'], '--rate 后面要写每分钟多少个音节，如 145，不能是“0”。\n'],
  [['stats', 'a', '--pause'], '--pause 后面要写多少秒，如 5，不能是“”。\n'],
  [['outline', 'a', '--rate', '145'], '“rostrum outline”不计时间：--rate 和 --pause 只用于 stats。\n'],
  [['outline', 'a', '--simplify'], '“--simplify”只用于 rostrum clean。\n'],
  [['outline', 'a', '--lang', 'fr'], '--lang 只接受 zh 或 en，不接受“fr”。\n'],
])('wrong use %j', async (words, error) => {
  expect(await runOn(words, { a: SPEECH })).toEqual({ status: 2, out: '', error, written: {} });
});

const WRONG = '同志们：\n布署工作。。\n讲两点意见。\n一、甲\n二、乙\n三、丙\n到 2026年。\n';

test('check gives a line for each problem, a summary, and the status 1', async () => {
  expect(await runOn(['check', 'a'], { a: WRONG })).toEqual({
    status: 1,
    out: [
      'a:2:1: 警告 term.form “布署”宜作“部署”。',
      'a:2:5: 警告 punct.double 标点“。。”重复了，用一个“。”就够。',
      'a:3:2: 警告 count.mismatch 这里说有2项，所列的是3项。',
      'a:7:2: 提示 punct.spaces 中文里这个地方不空格。',
      '共1个文件，4处：错误0，警告3，提示1，风格0',
      '',
    ].join('\n'),
    error: '',
    written: {},
  });
});

test('check --json gives one list over all files, in English if wanted', async () => {
  const { out, status } = await runOn(['check', '--json', '--lang', 'en', 'a', 'b'], { a: WRONG, b: SPEECH });
  const answer: unknown = JSON.parse(out);
  expect(status).toBe(1);
  expect(answer).toHaveLength(4);
  expect(answer).toMatchObject([
    {
      file: 'a',
      code: 'term.form',
      severity: 'warning',
      offset: 5,
      end: 7,
      line: 2,
      column: 1,
      message: '“布署” is better written “部署”.',
      values: { written: '布署', right: ['部署'], reason: '' },
    },
    { code: 'punct.double' },
    { code: 'count.mismatch', message: '2 are announced, 3 are listed.' },
    { code: 'punct.spaces' },
  ]);
});

const HINT = '同志们：\n到 2026年。\n';

test.each([
  ['a good text', ['check', 'a'], SPEECH, 0, '没有发现问题。\n'],
  ['hints alone', ['check', 'a'], HINT, 0, undefined],
  ['hints, where they count', ['check', 'a', '--strict'], HINT, 1, undefined],
  ['checks that are off', ['check', 'a', '--off', 'punct.spaces', '--strict'], HINT, 0, '没有发现问题。\n'],
  ['all of them', ['check', 'a', '--off=punct.spaces,text.long', '--strict'], HINT, 0, '没有发现问题。\n'],
])('the status of check: %s', async (_name, words, text, status, out) => {
  const outcome = await runOn(words, { a: text });
  expect(outcome.status).toBe(status);
  if (out !== undefined) expect(outcome.out).toBe(out);
});

test('check reads the writer’s lexicon and people file; a broken row is told with its line', async () => {
  const files = { a: '同志们：\n请县长张小明部署攻坚任务。\n', l: '\t坏\n攻坚任务\t攻坚行动\n', p: '张晓明\t县长\n' };
  const { out, error, status } = await runOn(['check', 'a', '--lexicon', 'l', '--names', 'p'], files);
  expect(error).toBe('l:1: 这一行没有“写法”。\n');
  expect(status).toBe(0);
  expect(out).toContain('term.form');
  expect(out).toContain('name.variant');
});

test.each([['missing'], ['--lexicon', 'missing', 'a'], ['--names', 'missing', 'a']])(
  'check says what it cannot read, and the status is 2: %j',
  async (...words) => {
    const outcome = await runOn(['check', ...words], { a: WRONG });
    expect({ status: outcome.status, error: outcome.error }).toEqual({ status: 2, error: 'missing：没有这个文件。\n' });
  },
);

const GLOSSED = '會(huì)議(yì)要求進(jìn)一步增強(qiáng)責(zé)任意識(shí),領(lǐng)導(dǎo)完成任務(wù)。區(qū)委。';
const RESTORED = '会议要求进一步增强责任意识，领导完成任务。区委。';

test('clean gives the text without its damage, and says on standard error what was done', async () => {
  const { status, out, error } = await runOn(['clean', 'a'], { a: GLOSSED });
  expect({ status, out }).toEqual({ status: 0, out: RESTORED });
  expect(error).toBe('已清理：注音 10，繁体字 10，半角标点 1\n');
});

test('clean --json gives the text, the changes, the gaps and what the page says', async () => {
  const { out } = await runOn(['clean', 'a', '--json'], { a: `${GLOSSED}……(某网省略12字)……` });
  expect(JSON.parse(out)).toEqual({
    text: `${RESTORED}〔此处省略12字〕`,
    changes: [
      { class: 'gloss', count: 10, how: 'certain' },
      { class: 'traditional', count: 10, how: 'certain' },
      { class: 'elision', count: 1, how: 'certain' },
      { class: 'halfwidth', count: 1, how: 'certain' },
    ],
    gaps: [{ offset: 24, characters: 12 }],
    metadata: { title: null, date: null, contents: [], fullLength: null },
    doubts: [],
    notices: [],
  });
});

test('clean leaves a clean text as it is and says nothing', async () => {
  expect(await runOn(['clean', 'a'], { a: SPEECH })).toEqual({ status: 0, out: SPEECH, error: '', written: {} });
});

test.each([
  ['--simplify', ['--simplify'], '香港會議', '香港会议'],
  ['--facts', ['--facts'], '发布时间：2026-01-05\n讲话\n同志们：', '---\n发表时间: "2026-01-05"\n---\n讲话\n同志们：'],
])('clean %s', async (_name, options, text, wanted) => {
  const { out } = await runOn(['clean', 'a', ...options], { a: text });
  expect(out).toBe(wanted);
});

test('clean -o writes the text', async () => {
  const { out, written } = await runOn(['clean', 'a', '-o', 'b'], { a: GLOSSED });
  expect({ out, written }).toEqual({ out: '', written: { b: RESTORED } });
});

const han = (text: string) => new TextEncoder().encode(text);
// 标题 in the encodings that a file may have.
const GB18030 = Uint8Array.of(0xb1, 0xea, 0xcc, 0xe2);
const UTF16LE = Uint8Array.of(0xff, 0xfe, 0x07, 0x68, 0x98, 0x98);
const UTF16BE = Uint8Array.of(0xfe, 0xff, 0x68, 0x07, 0x98, 0x98);
const UTF16LE_BARE = Uint8Array.of(0x07, 0x68, 0x98, 0x98, 0x0a, 0x00, 0x0a, 0x00);

/** A text in UTF-16 without a mark. */
function utf16(text: string, order: 'LE' | 'BE'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), order === 'LE');
  return bytes;
}

test.each([
  ['UTF-8', han('标题')],
  ['UTF-8 with a byte order mark', han('\ufeff标题')],
  ['GB18030', GB18030],
  ['UTF-16 LE', UTF16LE],
  ['UTF-16 BE', UTF16BE],
  ['UTF-16 LE without a mark', UTF16LE_BARE],
  ['UTF-16 LE with indentation, 一 and digits', utf16('标题\n\n　　一、学习10天。\n', 'LE')],
  ['UTF-16 BE with indentation, 一 and digits', utf16('标题\n\n　　一、学习10天。\n', 'BE')],
])('%s is read', async (_name, bytes) => {
  const { out } = await runOn(['outline', 'a', '--json'], { a: bytes });
  expect(JSON.parse(out)).toMatchObject({ title: '标题' });
});

test('a file that is no text is said to be none', async () => {
  const outcome = await runOn(['outline', 'a'], { a: Uint8Array.of(0xff, 0xff, 0x80, 0x81) });
  expect(outcome).toMatchObject({ status: 2, error: 'a：不是 UTF-8、UTF-16、GB18030 或 Big5 编码的文本。\n' });
});

const BIG5 = Uint8Array.of(0xbc, 0xd0, 0xc3, 0x44, 0xa1, 0x41, 0xb7, 0x7c, 0xc4, 0xb3, 0xa4, 0x57, 0xaa, 0xba);

test.each([
  ['Big5', BIG5, '標題，會議上的'],
  ['a zero byte in UTF-8', han('The title\n\0\n学习'), 'The title\n\0\n学习'],
  ['a zero byte in a UTF-8 text of even length', han('ab\0cdefg'), 'ab\0cdefg'],
  ['Latin letters in UTF-16 LE', utf16('The title\nText', 'LE'), 'The title\nText'],
  ['Latin letters in UTF-16 BE', utf16('The title\nText', 'BE'), 'The title\nText'],
  ['a zero byte in GB18030', Uint8Array.of(...GB18030, 0, 0x0a), '标题\0\n'],
  ['zero bytes alone', new Uint8Array(8), '\0'.repeat(8)],
  ['nothing', new Uint8Array(), ''],
])('%s is decoded as it was written', (_name, bytes, text) => {
  expect(decodeText(bytes)).toBe(text);
});

test.each([
  ['zh', 'rostrum 未能完成：磁盘已满 $&\n'],
  ['en', 'rostrum could not finish: 磁盘已满 $&\n'],
])('an unexpected fault is one line in the language %s, and the status is 2', async (language, line) => {
  let error = '';
  const status = await run(['outline', 'a', '--lang', language], {
    readFile: async () => han(SPEECH),
    readRareReadings: async () => 'dǐ砥',
    readLexicon: async () => '',
    readCleaningFile,
    writeFile: async () => {},
    writeOut: () => {
      throw new Error('磁盘已满 $&\n    at somewhere');
    },
    writeError: (text) => {
      error += text;
    },
    locale: '',
    now: () => new Date(0),
    pdf: { find: async () => [], make: async () => ({ kind: 'cancelled' }) },
    pdfProgram: '',
    version: '1.2.3',
  });
  expect({ status, error }).toEqual({ status: 2, error: line });
});

test('export --to docx writes a Word file, and nothing to standard output', async () => {
  const { status, out, error, written } = await runOn(['export', 'a', '--to', 'docx', '-o', 'b.docx'], { a: SPEECH });
  expect({ status, out, error }).toEqual({ status: 0, out: '', error: '' });
  const file = written['b.docx'];
  if (!(file instanceof Uint8Array)) throw new Error('no bytes');
  const core = docxParts(file).get('docProps/core.xml') ?? '';
  expect(core).toContain('<dc:title>在会上的讲话</dc:title>');
  expect(core).toContain('2026-03-12T08:30:00Z');
});

test('export --to html --layout podium has the marks for the speaker, and Pinyin', async () => {
  const words = ['export', 'a', '--to', 'html', '--layout', 'podium', '--size', '24'];
  const { out, status } = await runOn(words, { a: '同志们：\n我们／*一定*砥砺前行。' });
  expect(status).toBe(0);
  expect(out).toContain('>／</span>');
  expect(out).toContain('data-pinyin="dǐ"');
  expect(out).toContain('font-size:24pt');
});

test('export --json names the file; and the pages, of the large copy too', async () => {
  const { out } = await runOn(['export', '--to=docx', '--layout=podium', '-o', 'b.docx', '--json', 'a'], { a: SPEECH });
  expect(JSON.parse(out)).toEqual({ out: 'b.docx', pages: 1 });
  const { out: official } = await runOn(['export', '--to=docx', '-o', 'b.docx', '--json', 'a'], { a: SPEECH });
  expect(JSON.parse(official)).toEqual({ out: 'b.docx', pages: 1 });
});

test.each([
  ['as typed', [], '在会上的讲话\n同志们：\n讲两点意见。\n一、学习\n要学。\n二、落实\n要干。\n'],
  ['the outline alone', ['--text', 'outline'], '在会上的讲话\n\n一、学习\n二、落实\n'],
])('export --to txt: %s', async (_name, options, text) => {
  expect(await runOn(['export', 'a', '--to', 'txt', ...options], { a: SPEECH })).toEqual({
    status: 0,
    out: text,
    error: '',
    written: {},
  });
  const { written } = await runOn(['export', 'a', '--to', 'txt', ...options, '-o', 'b'], { a: SPEECH });
  expect(written).toEqual({ b: text });
});

test.each([
  [['export', 'a'], '“rostrum export”需要 --to docx、pdf、html、txt 或 csv。'],
  [['export', 'a', '--to', 'doc', '-o', 'b'], '--to 只接受 docx、pdf、html、txt 或 csv，不接受“doc”。'],
  [['export', 'a', '--to', 'docx'], 'docx 文件不能写到终端：请用 -o 写明文件名。'],
  [['export', 'a', '--to', 'docx', '-o', '-'], 'docx 文件不能写到终端：请用 -o 写明文件名。'],
  [
    ['export', 'a', '--to', 'docx', '--layout', 'x', '-o', 'b'],
    '--layout 只接受 official（公文版式）、podium（大字版）或 facts（核数清单），不接受“x”。',
  ],
  [['export', 'a', '--to', 'txt', '--text', 'x'], '--text 只接受 typed、chat、mail 或 outline，不接受“x”。'],
  [
    ['export', 'a', '--to', 'txt', '--stage-directions', 'x'],
    '--stage-directions 只接受 kept、small 或 dropped，不接受“x”。',
  ],
  [
    ['export', 'a', '--to', 'docx', '--layout', 'podium', '--size', '8', '-o', 'b'],
    '--size 是大字版的字号，16 到 36 磅的整数，例如 20，不接受“8”。',
  ],
  [['export', 'a', '--to', 'html', '--layout', 'facts'], 'HTML 只有公文版式和大字版，没有 facts。'],
  [
    ['export', 'a', '--to', 'pdf', '-o', 'b', '--pdf-with', 'word'],
    '--pdf-with 只接受 automatic、browser 或 libreoffice，不接受“word”。',
  ],
  [['stats', 'a', '--comments'], '--comments 只用于“rostrum export”。'],
  [['export', 'a', 'b', '--to', 'docx', '-o', 'c'], 'c 只能存一篇：请只给一个文件。'],
])('%j is refused', async (words, error) => {
  expect(await runOn(words, { a: SPEECH })).toEqual({ status: 2, out: '', error: `${error}\n`, written: {} });
});

test('export --to csv gives the table of what is to be confirmed', async () => {
  const { status, out } = await runOn(['export', 'a', '--to', 'csv'], { a: '同志们：\n增长5%。\n' });
  expect({ status, out }).toEqual({
    status: 0,
    out: '\ufeff序号,类别,内容,所在位置,所在语句,核对意见\r\n1,数字,5%,第2段,增长5%。,\r\n',
  });
});

test('export --layout facts writes it as a Word file', async () => {
  const words = ['export', 'a', '--to', 'docx', '--layout', 'facts', '-o', 'b'];
  const { status, written } = await runOn(words, { a: '同志们：\n增长5%。\n' });
  const file = written['b'];
  if (!(file instanceof Uint8Array)) throw new Error('no bytes');
  expect([status, docxParts(file).get('word/document.xml')?.includes('增长5%。')]).toEqual([0, true]);
});

test('export --template takes the look of a Word file and tells what it lacks', async () => {
  const words = ['export', 'a', '--to', 'docx', '-o', 'b', '--template', 't.docx'];
  const { written: made } = await runOn(['export', 'a', '--to', 'docx', '-o', 't'], { a: SPEECH });
  const template = made['t'];
  if (!(template instanceof Uint8Array)) throw new Error('no bytes');
  const { status, error, written } = await runOn(words, { a: SPEECH, 't.docx': template });
  expect({ status, error }).toEqual({ status: 0, error: '' });
  const file = written['b'];
  if (!(file instanceof Uint8Array)) throw new Error('no bytes');
  expect(docxParts(file).get('word/styles.xml')).toContain('讲话稿 称谓');
});

test.each([
  [{}, 't.docx：没有这个文件。'],
  [{ 't.docx': 'text' }, 't.docx：不是可以作模板的 Word 文件（.docx）。'],
])('export --template with %j is refused', async (files, error) => {
  const words = ['export', 'a', '--to', 'docx', '-o', 'b', '--template', 't.docx'];
  expect(await runOn(words, { a: SPEECH, ...files })).toEqual({ status: 2, out: '', error: `${error}\n`, written: {} });
});

const browser = { kind: 'browser', path: '/works' } as const;
const office = { kind: 'libreOffice', path: '/works' } as const;

test.each([
  ['a browser prints the pages', [], [browser, office], '<!', '/told browser,libreOffice'],
  ['LibreOffice reads the Word file', [], [office], 'PK', '/told browser,libreOffice'],
  [
    'the other one where the first fails',
    [],
    [{ ...browser, path: '/fails' }, office],
    'PK',
    '/told browser,libreOffice',
  ],
  ['by the one that is wanted', ['--pdf-with', 'libreoffice'], [office], 'PK', '/told libreOffice'],
  ['the large copy too', ['--layout', 'podium'], [browser, office], '<!', '/told browser,libreOffice'],
  ['the table is in Word alone', ['--layout', 'facts'], [browser, office], 'PK', '/told browser,libreOffice'],
] as const)('export --to pdf: %s', async (_name, options, programs, begin, wanted) => {
  const words = ['export', 'a', '--to', 'pdf', '-o', 'b.pdf', ...options];
  const asked: string[] = [];
  const made = await runOn(words, { a: SPEECH }, programs, asked);
  expect(made).toEqual({ status: 0, out: '', error: '', written: { 'b.pdf': han(begin) } });
  expect(asked).toEqual([wanted]);
});

test('export --to pdf with a template: LibreOffice first; of a browser it is said that it cannot show it', async () => {
  const { written: made } = await runOn(['export', 'a', '--to', 'docx', '-o', 't'], { a: SPEECH });
  const words = ['export', 'a', '--to', 'pdf', '-o', 'b.pdf', '--template', 't.docx'];
  const files = { a: SPEECH, 't.docx': made['t'] ?? '' };
  const asked: string[] = [];
  const { error, written } = await runOn(words, files, [browser], asked);
  expect(asked).toEqual(['/told libreOffice,browser']);
  expect(error).toBe('PDF 按公文版式生成：只有 LibreOffice 能套用模板。\n');
  expect(written['b.pdf']).toEqual(han('<!'));
  expect((await runOn(words, files, [office])).error).toBe('');
});

test.each([
  ['no program', [], '没有生成 PDF：本机没有可用的程序'],
  ['one that fails', [{ ...browser, path: '/fails' }], '没有生成 PDF：policy'],
  ['one that is stopped', [{ ...browser, path: '/stopped' }], '没有生成 PDF：已中止。'],
] as const)('export --to pdf without a PDF: %s', async (_name, programs, said) => {
  const { status, error, written } = await runOn(['export', 'a', '--to', 'pdf', '-o', 'b'], { a: SPEECH }, programs);
  expect({ status, written }).toEqual({ status: 2, written: {} });
  expect(error.startsWith(said)).toBe(true);
});

test('export --to pdf: of the table a browser has no pages, also one that was asked for', async () => {
  const words = ['export', 'a', '--to', 'pdf', '-o', 'b', '--layout', 'facts'];
  for (const more of [[], ['--pdf-with', 'browser']]) {
    const { status, error, written } = await runOn([...words, ...more], { a: SPEECH }, [browser]);
    expect({ status, written }).toEqual({ status: 2, written: {} });
    expect(error.startsWith('没有生成 PDF：核数清单的 PDF 只能由 LibreOffice 生成')).toBe(true);
  }
});

test('export --to html writes the pages, to a file or to standard output; --json counts them', async () => {
  const words = ['export', 'a', '--to', 'html'];
  const { out } = await runOn(words, { a: SPEECH });
  expect(out).toMatch(/^<!DOCTYPE html>[\s\S]*<title>在会上的讲话<\/title>/);
  const { written } = await runOn([...words, '-o', 'b.html'], { a: SPEECH });
  expect(written['b.html']).toBe(out);
  const long = `同志们：\n一、甲\n${'国'.repeat(28 * 20)}\n二、乙`;
  const pages = async (...more: string[]): Promise<unknown> =>
    JSON.parse((await runOn([...words, '-o', 'b', '--json', ...more], { a: long })).out);
  expect(await pages()).toEqual({ out: 'b', pages: 2 });
  expect((await runOn([...words, '--contents'], { a: long })).out).toContain('<a href="#page-2">');
});

test.each([
  ['ENOENT', '没有这个文件夹'],
  ['ENOSPC', '磁盘已满'],
  ['EISDIR', '是文件夹'],
  ['EACCES', '文件只读、正被其他程序打开'],
  ['EIO', '无法写入'],
])('a file that cannot be written because of %s', async (code, reason) => {
  const { status, error } = await runOn(['export', 'a', '--to', 'html', '-o', code], { a: SPEECH });
  expect(status).toBe(2);
  expect(error).toMatch(new RegExp(`^${code}：.*${reason}`));
});

test('export tells how many places are not written yet, and does not write over the speech', async () => {
  const words = ['export', 'a', '--to', 'html', '-o', 'b'];
  const { status, error, written } = await runOn(words, { a: '同志们：\n增长【】%，投资××亿元。\n' });
  expect({ status, error }).toEqual({ status: 0, error: '还有 2 处没有写定，如【……】。\n' });
  expect(Object.keys(written)).toEqual(['b']);
  expect(await runOn(['export', 'a', '--to', 'docx', '-o', 'a'], { a: SPEECH })).toEqual({
    status: 2,
    out: '',
    error: 'a：就是讲话稿本身，请在 -o 后面换一个文件名。\n',
    written: {},
  });
});
