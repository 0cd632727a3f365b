import { expect, test } from 'vitest';
import { splitStretch } from './splitStretch.ts';

/** The clauses of each sentence, as they stand in the text. */
function clausesOf(text: string): string[][] {
  const sentences = splitStretch({ text, start: 0, end: text.length }, 0);
  return sentences.map(({ clauses }) => clauses.map(({ start, end }) => text.slice(start, end)));
}

// Each row: ‖ parts sentences, | parts clauses; blanks beside them belong to none.
test.each([
  ['a sentence ends at 。！？', '今天开会。‖好！‖行吗？‖行'],
  ['half-width ! and ? end one too', '好!‖行吗?‖行'],
  ['…… ends one', '学理论、|学业务……‖还要学法律'],
  ['several end marks are one end', '好！！‖怎么办？！‖干'],
  ['a closing mark goes with the sentence before it', '他说：|“干。”‖“好！’”‖（干！）‖『好！』‖【干！】‖散会'],
  ['an opening mark goes with the words behind it', '他说，|“干”，|（好），|《论持久战》，|读了'],
  ['a straight quotation mark closes what it opened', '他说：|"干。"‖"好。"‖散会'],
  ['blanks beside a boundary belong to none', '好。‖ 　干，|　行'],
  ['； ends a clause, no sentence', '要学；|要干；|要成'],
  ['half-width marks end clauses', '要学,|要干;|要成:|好'],
  ['a dash of two ends a clause', '我们的目标——|富民'],
  ['however long', '我们的目标————|富民，|——强县⸺|兴村'],
  ['one — is no dash', '京—沪高铁'],
  ['a dash at the head opens the clause', '——要学，|要干'],
  ['a dash behind a sentence opens the next', '为了谁？‖——为了群众'],
  ['but behind a quotation it goes on', '喊出“快干！”——|这是决心'],
  ['a quotation that ends goes on before ，', '“为了谁？”，|要讲清楚。‖好'],
  ['and between 、', '答好“为了谁？”、|“依靠谁”两问'],
  ['and before 的 and 等', '答好“我是谁？”的问题，|喊出“快干！”等口号'],
  ['的 behind anything else goes on with nothing', '行吗？‖的确行'],
  ['a new sentence may follow a quotation', '他说：|“干。”‖这句话好'],
  ['……， goes on', '学理论……，|都要学'],
  ['a title that ends in ？ ends nothing', '读《怎么办？》一书'],
  ['a bracket amid the sentence ends a clause at most', '各位（同志们！）|大家好'],
  ['behind a sentence it is a sentence', '好。‖（指去年。）‖干'],
  ['a sentence within the bracket is still one', '各位（甲。‖乙，|丙！）‖好'],
  ['the closed bracket is forgotten', '各位（甲），|行。）‖好'],
  ['a decimal point and a full stop in Latin text end nothing', '增长5.2%，|Mr.Li来了. 好'],
  ['a comma in a number ends nothing', '拨款1,000万元,|够了'],
  ['a full-width comma in a number ends nothing', '拨款1，000万元，|够了'],
  ['a colon in a time or a ratio ends nothing', '10:30开会：|按1：2分'],
  ['a range is not torn', '1998——2002年，|50%—60%'],
  ['、 between numerals ends nothing', '三、四季度，|第一、二产业，|20、30年'],
  ['、 elsewhere ends a clause', '一、|提高认识、|统一思想'],
  ['one numeral beside 、 is not enough', '两个、|三个，|全国统一、|开放'],
  ['marks alone join the clause before', '好，|干。……——'],
  ['marks before the words join the first', '……，干'],
  ['a mark after a mark and a blank ends once', '好。 ！‖干， ，|行'],
])('%s', (_name, row) => {
  const expected = row.split('‖').map((sentence) => sentence.split('|').map((clause) => clause.trim()));
  expect(clausesOf(row.replace(/[‖|]/g, ''))).toEqual(expected);
});

test.each(['', '。', '，、；', '——', '（）', '＿＿', '！？……”'])('there is no sentence in %j', (text) => {
  expect(clausesOf(text)).toEqual([]);
});

test('only the stretch is read', () => {
  const text = '甲。乙，丙。丁';
  const [sentence, ...others] = splitStretch({ text, start: 2, end: 5 }, 7);
  expect(others).toEqual([]);
  expect(sentence).toEqual({
    start: 2,
    end: 5,
    paragraph: 7,
    clauses: [
      { start: 2, end: 4, syllables: 1 },
      { start: 4, end: 5, syllables: 1 },
    ],
    syllables: 2,
  });
});

test('numbers are counted as they are read', () => {
  const text = '2020年，增长5.2%；共38项。';
  expect(splitStretch({ text, start: 0, end: text.length }, 0)).toMatchObject([
    { syllables: 18, clauses: [{ syllables: 5 }, { syllables: 8 }, { syllables: 5 }] },
  ]);
});

test('letters that are read as one with a sign are counted once', () => {
  const text = '支出US$5亿，造林100hm²。';
  expect(splitStretch({ text, start: 0, end: text.length }, 0)).toMatchObject([
    { clauses: [{ syllables: '支出五亿美元'.length }, { syllables: '造林一百公顷'.length }] },
  ]);
});

test('spans are those of the speech where the stretch was put together', () => {
  const stretch = { text: '甲，乙', start: 0, end: 3, offsets: Int32Array.from([10, 14, 20]) };
  expect(splitStretch(stretch, 0)).toMatchObject([
    {
      start: 10,
      end: 21,
      clauses: [
        { start: 10, end: 15 },
        { start: 20, end: 21 },
      ],
    },
  ]);
});
