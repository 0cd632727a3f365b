import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry, type StateStack } from 'vscode-textmate';

const grammarFile = new URL('../../syntaxes/speech.tmLanguage.json', import.meta.url);
const fixtureFile = new URL('../fixtures/grammar/每种写法.speech', import.meta.url);
const grammarText = readFileSync(grammarFile, 'utf8');
const fixture = readFileSync(fixtureFile, 'utf8');

interface Token {
  readonly text: string;
  /** Outermost first, without the grammar's own `text.speech`. */
  readonly scopes: readonly string[];
}

const wasm = readFileSync(new URL('../../node_modules/vscode-oniguruma/release/onig.wasm', import.meta.url));
await loadWASM(wasm);
const registry = new Registry({
  onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
  loadGrammar: async () => parseRawGrammar(grammarText, 'speech.tmLanguage.json'),
});
const grammar = await registry.loadGrammar('text.speech');
if (!grammar) throw new Error('the grammar was not loaded');
const { tokenizeLine } = grammar;

/** The tokens of each line. */
function tokenize(text: string): Token[][] {
  let state: StateStack = INITIAL;
  return text.split('\n').map((line) => {
    const result = tokenizeLine.call(grammar, line, state);
    state = result.ruleStack;
    return result.tokens.map(({ startIndex, endIndex, scopes }) => ({
      text: line.slice(startIndex, endIndex),
      scopes: scopes.slice(1),
    }));
  });
}

/** Whether one of the scopes is `scope` or a more special one. */
function bears(token: Token, scope: string): boolean {
  return token.scopes.some((own) => own === scope || own.startsWith(`${scope}.`));
}

/** The text with ⟦ and ⟧ about each run of tokens that bears the scope. */
function mark(text: string, scope: string): string {
  return tokenize(text)
    .map((line) =>
      line.map((token) => (token.text !== '' && bears(token, scope) ? `⟦${token.text}⟧` : token.text)).join(''),
    )
    .join('\n')
    .replaceAll('⟧⟦', '');
}

function unmarked(text: string): string {
  return text.replaceAll(/[⟦⟧]/g, '');
}

/** Each row: a name and a text in which exactly what bears the scope is marked. */
type Rows = readonly (readonly [name: string, marked: string])[];

function describeScope(scope: string, before: string, rows: Rows): void {
  describe(scope, () => {
    test.each(rows)('%s', (_name, marked) => {
      expect(mark(before + unmarked(marked), scope)).toBe(before + marked);
    });
  });
}

/** A sentence: no title, so that what follows is read as body. */
const inBody = '今天开会。\n';

describe('the head', () => {
  describeScope('markup.heading.title', '', [
    ['the first line', '⟦在工作会议上的讲话⟧\n同志们：\n正文'],
    ['the first line after blank lines and indentation', '\n　　\n⟦　　在工作会议上的讲话⟧\n同志们：'],
    ['after front matter and a comment', '---\n类型: 致辞\n---\n<!-- 草稿 -->\n\n⟦致辞⟧\n各位来宾：'],
    ['after the classification', '机密★1年\n⟦在工作会议上的讲话⟧\n同志们：'],
    ['in two lines', '⟦守正创新　团结奋进⟧\n⟦在工作会议上的讲话⟧\n同志们：'],
    ['its number signs belong to it', '⟦# 在工作会议上的讲话⟧\n同志们：'],
    ['no third line, whatever follows', '⟦题目⟧\n⟦题目第二行接着写⟧\n这一行不再是题目\n这一行也不是'],
    ['a short line after the byline is text', '⟦题目⟧\n（2026年1月5日）\n短短的一行\n又一行'],
    ['a sentence is no title', '今天开会。\n短短的一行'],
    ['a salutation is no title', '同志们：\n短短的一行'],
    ['an address is no title', '同志们！\n短短的一行'],
    ['a heading is no title', '一、提高认识\n短短的一行'],
    ['a long line is no title', `${'长'.repeat(70)}\n短短的一行`],
    ['a line that goes on is no second line', '⟦题目⟧\n今天开会，\n短短的一行'],
    ['nothing in the body', '⟦题目⟧\n同志们：\n短短的一行'],
  ]);
  describeScope('markup.heading.subtitle', '', [
    ['dashes after the title', '题目\n⟦——在工作会议上的讲话⟧\n同志们：'],
    ['dashes in the body are bullets', '题目\n同志们：\n——抓学习。要深。'],
  ]);
  describeScope('constant.numeric.date', '', [
    ['digits in brackets', '题目\n（⟦2026年1月5日⟧）\n同志们：'],
    ['Chinese numerals', '题目\n⟦二〇二六年一月五日⟧\n同志们：'],
    ['after the speaker', '题目\n区长　周　宁\n(⟦2026年1月5日⟧)\n同志们：'],
    ['before the title', '⟦2026.1.5⟧\n同志们：'],
    ['a sentence that begins with a date', '题目\n2026年1月5日，我们开了会。'],
    ['a date in the body', '题目\n同志们：\n2026年1月5日'],
  ]);
  describeScope('entity.name.type.speaker', '', [
    ['office and name', '题目\n区政协主席　⟦林和平⟧\n同志们：'],
    ['a name stretched to three', '题目\n区长　⟦周　宁⟧\n同志们：'],
    ['a name alone', '题目\n⟦李　强⟧\n同志们：'],
    ['after the date', '题目\n（2026年1月5日）\n讲话人：⟦欧阳明月⟧\n同志们：'],
    ['a name with a dot', '题目\n自治州州长　⟦阿依古丽·买买提⟧\n同志们：'],
    ['a second line of the title', '守正创新\n在会上的讲话\n同志们：'],
    ['a two-part motto', '题目\n团结奋进　再创辉煌\n同志们：'],
    ['a name in the body', '题目\n同志们：\n李　强'],
  ]);
  describeScope('keyword.other.classification', '', [
    ['with a term', '⟦机密★1年⟧\n题目'],
    ['to be kept', '⟦内部资料　注意保存⟧\n题目'],
    ['not after the title', '题目\n内部资料'],
    ['a title that begins so', '内部审计工作讲话'],
  ]);
  describeScope('markup.bold.salutation', '', [
    ['plain', '题目\n⟦同志们：⟧\n正文'],
    ['several groups', '题目\n⟦尊敬的各位领导、各位来宾，女士们、先生们：⟧'],
    ['names', '题目\n⟦尊敬的王校长、亲爱的校友们：⟧'],
    ['half-width', '题目\n⟦各位代表:⟧'],
    ['a sentence that ends in a colon', '题目\n各位委员要做到以下几点：'],
    ['an exhortation', '题目\n让我们做到以下几点：'],
  ]);
  describeScope('meta.frontmatter', '', [
    ['fenced', '⟦---⟧\n⟦标题: 讲话⟧\n⟦minutes: 20⟧\n⟦---⟧\n讲话'],
    ['closed by dots', '⟦---⟧\n⟦标题: 讲话⟧\n⟦...⟧\n讲话'],
    ['unclosed: ends with the last entry', '⟦---⟧\n⟦标题: 讲话⟧\n\n今天开会，讲三件事。\n第一件事'],
    ['fences further down', '题目\n---\n标题: 讲话\n---'],
    ['a longer rule', '----\n标题: 讲话'],
  ]);
  describeScope('entity.name.tag.frontmatter', '', [
    ['keys in either language', '---\n⟦讲话人⟧: 李强\n⟦minutes⟧: 20\n---'],
    ['a colon in a value', '---\n⟦场合⟧: 大会: 第一天\n---'],
    ['a remark', '---\n# 时长: 20\n---'],
  ]);
  describeScope('constant.numeric.frontmatter', '', [
    ['a number', '---\n时长: ⟦20⟧\n---'],
    ['a value with more than a number', '---\n日期: 2026年1月5日\n---'],
  ]);
});

describe('headings', () => {
  const scopes: Readonly<Record<string, Rows>> = {
    'markup.heading.1': [
      ['alone', '⟦一、提高认识⟧'],
      ['two characters of numeral', '⟦十二、提高认识⟧'],
      ['a number after the marker', '⟦一、2026年的工作⟧'],
      ['indented', '⟦　　一、提高认识⟧'],
      ['run in: up to the first full stop', '⟦一、提高认识。⟧要学习。'],
      ['the full stop decides, not the comma', '⟦一、提高认识，统一思想；⟧要学习。'],
      ['a part', '⟦第一部分　形势⟧'],
      ['an aspect', '⟦第二个方面，抓落实。⟧要快。'],
      ['a number sign before the marker', '⟦## 一、提高认识⟧'],
      ['one number sign alone', '⟦# 提高认识⟧'],
      ['a reference to a part', '第一部分的内容'],
      ['一、二、 as a list', '一、二级市场'],
      ['numeral without its mark', '一方面要学'],
      ['not inside a line', '其中一、二两项'],
    ],
    'markup.heading.2': [
      ['full-width brackets', '⟦（一）看成绩。⟧要看。'],
      ['half-width brackets', '⟦(十一)看成绩⟧'],
      ['two number signs alone', '⟦## 看成绩⟧'],
      ['a remark in brackets', '（一个例子）'],
    ],
    'markup.heading.3': [
      ['full stop', '⟦1.抓学习。⟧要学。'],
      ['full-width', '⟦１２．抓学习⟧'],
      ['an enumeration comma', '⟦3、抓学习⟧'],
      ['a decimal', '1.5亿元'],
      ['a year', '2026.抓学习'],
    ],
    'markup.heading.4': [
      ['full-width brackets', '⟦（1）抓学习⟧'],
      ['a year in brackets', '（2026）抓学习'],
      ['five number signs', '##### 抓学习'],
    ],
    'markup.heading.5': [['a circled number', '⟦① 抓学习；⟧② 抓调研']],
    'constant.numeric.budget': [
      ['after the lead of a heading', '一、提高认识⟦{3分钟}⟧'],
      ['after its full stop', '一、提高认识。⟦{3分30秒}⟧要学。'],
      ['full-width', '（一）提高认识。⟦｛30秒｝⟧'],
      ['after the lead of a member', '第一，提高认识。⟦{4分钟}⟧'],
      ['after a bare number sign', '# 提高认识⟦{2分}⟧'],
      ['later on it is text', '一、提高认识。要学。{3分钟}'],
      ['in running text', '大家发言。{3分钟}'],
      ['without a unit', '一、提高认识{3}'],
    ],
  };
  for (const [scope, rows] of Object.entries(scopes)) describeScope(scope, inBody, rows);
});

describe('series', () => {
  describeScope('keyword.other.series', inBody, [
    ['一是 within a paragraph', '有三点。⟦一是⟧学；⟦二是⟧干，⟦三是⟧守。'],
    ['一是 at the start', '　　⟦一是⟧学。⟦二是⟧干。'],
    ['a comma after the marker belongs to it', '⟦一是，⟧学。'],
    ['一要', '⟦一要⟧学，⟦二要⟧干。'],
    ['一可', '这样做，⟦一可⟧省时，⟦二可⟧省力。'],
    ['一个是', '有两件事，⟦一个是⟧学，⟦一个是⟧干。'],
    ['第一，', '⟦第一，⟧学。⟦第二，⟧干。'],
    ['第一、 before text', '⟦第一、⟧学。'],
    ['第一、 before 一定', '⟦第二、⟧一定要用好。'],
    ['第一条', '⟦第一条，⟧学。\n⟦第二点：⟧干。\n⟦第三个问题⟧'],
    ['sequence words', '⟦首先，⟧学。\n⟦其次，⟧干。\n⟦再次，⟧守。\n⟦最后，⟧讲一句。'],
    ['sequence words within a paragraph', '要抓三件事。⟦首先，⟧学。⟦其次，⟧干。'],
    ['其一', '⟦其一，⟧学。⟦其二，⟧干。⟦其三⟧是守。'],
    ['dashes', '⟦——⟧抓学习。\n⟦――⟧抓落实。'],
    ['dashes after a sentence', '历史性跨越。⟦——⟧抓学习。⟦——⟧抓落实。'],
    ['（一） in running text', '规定如下：⟦（一）⟧学；⟦（二）⟧干。'],
    ['一、 in text without line breaks', '同志们：⟦一、⟧学。要学好。⟦二、⟧干。'],
    ['after an address', '同志们！⟦一是⟧学。'],
    ['质量第一、效益优先', '坚持质量第一、效益优先。'],
    ['全国统一大市场', '建设全国统一大市场，统一是关键。'],
    ['再一次', '再一次感谢，再次强调。'],
    ['唯一是', '，唯一是此。'],
    ['第一书记', '第一书记要带头。第一时间办。'],
    ['1.5亿元', '投入，1.5亿元。'],
    ['十一是', '放假，十一是国庆。十一是国庆。'],
    ['第一、第二、第三产业', '第一、第二、第三产业都要抓。第一、二、三产业。'],
    ['〔150〕', '文号〔150〕，一百五。'],
    ['in a quotation', '他说，“一是吃饭，二要建设”，这话好。'],
    ['a proverb', '做人，一是一，二是二。'],
    ['一要素', '抓好，一要素保障。'],
    ['一可以', '，一可以学。'],
    ['a pair', '一个是学，另一个是干。'],
    ['a lone 首先 within a paragraph', '今天开会。首先，我代表区委讲话。'],
    ['首先 without a mark', '首先的任务'],
    ['ranks', '三、四级医院'],
    ['quarters', '第三、四季度要抓紧。'],
    ['a dash within a sentence', '这件事——大事——要抓。'],
  ]);
  describeScope('meta.lead', inBody, [
    ['up to the full stop', '第一，⟦提高认识，统一思想⟧。要学。'],
    ['up to the end', '——⟦提高认识⟧'],
  ]);
  describeScope('variable.parameter.refrain', inBody, [
    ['what is announced to repeat', '做到四个“⟦进一步增强⟧”。'],
    ['an ordinal', '实现第四个“翻番”。'],
    ['only one', '坚持一个“实”字。'],
    ['without quotation marks', '做到六个坚持。'],
  ]);
});

describe('within paragraphs', () => {
  describeScope('markup.bold.address', inBody, [
    ['alone', '⟦同志们！⟧'],
    ['before text', '　　⟦各位代表！⟧任务已经明确。'],
    ['two', '⟦同志们、朋友们！⟧'],
    ['before text, with a colon', '⟦各位代表：⟧现在，我报告工作。'],
    ['an exhortation', '让我们团结起来！'],
    ['thanks', '谢谢大家！'],
    ['a subject', '同志们要努力！'],
    ['at the end of a sentence', '谢谢同志们！'],
  ]);
  describeScope('markup.italic.stage-direction', inBody, [
    ['after an end mark', '祝大家新年好！⟦（掌声）⟧谢谢。'],
    ['after a quotation', '他说：“好！”⟦（笑声）⟧'],
    ['alone', '　　⟦（全场起立，奏国歌）⟧'],
    ['one after another', '好！⟦（掌声）（欢呼）⟧'],
    ['behind a blank', '好！ ⟦（掌声）⟧'],
    ['behind a stressed passage', '**好！**⟦（掌声）⟧'],
    ['behind a pause', '好！／⟦（掌声）⟧'],
    ['not behind a word and a blank', '好 （掌声）'],
    ['half-width', '好！⟦(掌声)⟧'],
    ['within a sentence', '他的讲话（掌声不断）很好。'],
    ['no action', '好。（同上）'],
    ['too long', '好。（掌声响起来了大家都站起来了）'],
  ]);
  describeScope('constant.other.placeholder', inBody, [
    ['brackets', '共⟦【待核实】⟧件、⟦【……】⟧人'],
    ['crosses', '⟦××⟧同志、⟦×××⟧局'],
    ['full-width low lines', '由⟦＿＿⟧同志、⟦___⟧同志'],
    ['in a heading', '一、抓好⟦【重点】⟧工作'],
    ['a product', '3×5米'],
    ['a name in a path', 'a_b'],
  ]);
  describeScope('comment.block.gap', inBody, [
    ['alone', '⟦〔此处省略882字〕⟧'],
    ['in a line', '和⟦〔以下缺〕⟧'],
    ['a year', '国发〔2026〕7号'],
    ['a number', '〔150〕'],
    ['a note', '〔作者注〕'],
  ]);
  describeScope('comment.block', inBody, [
    ['in a line', '学⟦<!-- 删？ -->⟧习'],
    ['over lines', '学⟦<!-- 一、甲⟧\n⟦二、乙 -->⟧习\n三'],
    ['in a heading', '一、学习⟦<!-- 改 -->⟧'],
    ['an arrow', '甲 <- 乙 -> 丙'],
  ]);
  describeScope('meta.quotation', inBody, [
    ['double', '要⟦“抓”⟧好'],
    ['single within double', '⟦“要‘抓’好”⟧'],
    ['a mark without its partner', '要“抓好。一是学'],
  ]);
  describeScope('punctuation.definition.quote', inBody, [
    ['the marks only', '要⟦“⟧抓⟦”⟧好，⟦‘⟧抓⟦’⟧紧，学⟦《⟧章程⟦》⟧'],
  ]);
  describeScope('meta.work', inBody, [
    ['a title', '学习⟦《政协章程》⟧，'],
    ['a mark without its partner', '学习《政协章程'],
  ]);
  describeScope('keyword.other.pause', inBody, [
    ['within a sentence, and a long one', '我们要坚持⟦／⟧以人民为中心，⟦／／⟧谁也不能例外。⟦／⟧'],
    ['before a number', '今年要办好⟦／⟧38件实事。'],
    ['in a heading and a quotation', '一、认识⟦／⟧要到位。他说：“要快⟦／⟧更要好。”'],
    [
      'fractions, units, alternatives and Latin are none',
      '占1／4，每斤3元／斤，时速60km／h，和／或，是／否，三个／／／',
    ],
  ]);
  describeScope('markup.bold.stress', inBody, [
    ['within a sentence', '我们*⟦一定⟧*能办好，这是*⟦头等大事。⟧*'],
    ['in a heading', '一、认识*⟦要⟧*到位'],
    ['products, notes and stars alone are none', '3*5和4*6，* 注，138****1234和139****5678，**要点**'],
  ]);
  describeScope('constant.numeric.reading', inBody, [
    ['behind a word', '单⟦{shàn}⟧县、六安⟦｛lù ān｝⟧市、解⟦{xie4}⟧某'],
    ['not elsewhere', '好，{hǎo}，集合{1}'],
  ]);
  describeScope('markup.bold', inBody, [
    ['strong', '要⟦**真抓**⟧'],
    ['asterisks without their partner', '要**真抓'],
    ['a footnote mark', '张三*和李四*各有说明'],
  ]);
});

test('the fixture speech', async () => {
  const shown = tokenize(fixture).map((line) => {
    const tokens = line.filter(({ scopes }) => scopes.length > 0);
    return [
      line.map(({ text }) => text).join(''),
      ...tokens.map(({ text, scopes }) => `    ${text}  ← ${scopes.join(' ')}`),
    ];
  });
  await expect(`${shown.flat().join('\n')}\n`).toMatchFileSnapshot('../fixtures/grammar/每种写法.scopes.txt');
});

test('every prefix of the fixture tokenizes', () => {
  for (let end = 0; end <= fixture.length; end++) {
    const text = fixture.slice(0, end);
    const lines = tokenize(text).map((line) => line.map((token) => token.text).join(''));
    expect(lines.join('\n')).toBe(text);
  }
});

test('junk tokenizes', () => {
  const pieces =
    '一二三、。，；：！？“”‘’《》（）【】〔〕{}#*<!->是要可第首先其次——×＿1.① \t\u3000\n掌声省略同志们各位个\ud800\0';
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary' })), { maxLength: 200 }),
      (parts) => {
        const text = parts.join('').replaceAll('\r', '');
        const lines = tokenize(text).map((line) => line.map((token) => token.text).join(''));
        return lines.join('\n') === text;
      },
    ),
  );
});

// The editor leaves lines over 20,000 characters uncoloured; the slowest of these takes well under a second.
test.each(['“', '‘', '，一个是', '。首先，', '**a', '。（', '同志们各位代表', '〔省', '<!--', '四个', '　'])(
  'a line of %s without end is tokenized in time',
  (piece) => {
    const line = piece.repeat(20_000 / piece.length);
    const start = performance.now();
    tokenize(`题目\n${line}\n${line.slice(0, 2000)}`);
    expect(performance.now() - start).toBeLessThan(10_000);
  },
);

test('every scope is of a standard family, so that every theme knows it', () => {
  const families =
    /^(?:comment\.(?:block|line)|constant\.(?:character|numeric|other\.placeholder)|entity\.name\.(?:section|tag|type)|keyword\.other|markup\.(?:bold|deleted|heading|italic)|meta|punctuation\.(?:definition|separator)|string\.unquoted|variable\.(?:other|parameter))\./;
  const names = [...grammarText.matchAll(/"(?:name|contentName)": "([^"]+)"/g)].map((match) => match[1] ?? '');
  const scopes = [...new Set(names.filter((name) => name !== 'Speech').flatMap((name) => name.split(' ')))];
  expect(scopes.length).toBeGreaterThan(30);
  expect(scopes.filter((scope) => !families.test(scope))).toEqual([]);
  // Two scopes of Markdown are borrowed: themes give list and quotation marks their quiet colour by these very names.
  expect(scopes.filter((scope) => !scope.endsWith('.speech')).sort()).toEqual([
    'punctuation.definition.list.begin.markdown',
    'punctuation.definition.quote.begin.markdown',
  ]);
});

test('what may hold a pair of brackets is neither comment nor string to the editor', () => {
  const literal = /\b(?:comment|string|regex)\b/;
  const quoted = tokenize(`${inBody}要“抓”好（一定）《章程》【待定】。`).at(-1) ?? [];
  expect(quoted.filter(({ scopes }) => scopes.some((scope) => literal.test(scope)))).toEqual([]);
});
