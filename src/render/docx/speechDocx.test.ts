import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { childOf, docxParts, elementsOf, readXml, type XmlElement } from '../../../test/docxParts.ts';
import { disordered, ordered } from '../../../test/speechArbitraries.ts';
import { schemaFaults } from '../../../test/wordSchema.ts';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import { layoutSpeech } from '../../layout/layoutSpeech.ts';
import { officialSetup } from '../../layout/pageSetup.ts';
import { podiumSetup } from '../../layout/podiumSetup.ts';
import { type DocxOptions, speechDocx } from './speechDocx.ts';

const AT = new Date('2026-03-12T08:30:00Z');
const OFFICIAL: DocxOptions = {
  layout: { kind: 'official' },
  stageDirections: 'kept',
  contents: false,
  comments: false,
  at: AT,
};
const PODIUM: DocxOptions = { ...OFFICIAL, layout: { kind: 'podium', size: 20 } };

const SPEECH = `---
职务: 区委书记
讲话人: 张　三
场合: 全区工作会议
类型: 工作会议讲话
---
内部
坚定信心　真抓实干
奋力开创新局面
——在全区工作会议上的讲话
（2026年3月12日）
同志们：
今天讲三点：“实干”……<!-- 查一查 -->要在前。（掌声）
一、提高认识{3分钟}
（一）看到成绩。全年增长5.2%，**来之不易**。
1.看到差距
（1）补短板。【待核实】
谢谢大家！
张　三
2026年3月12日
`;

function partsOf(source: string, options: DocxOptions): ReadonlyMap<string, string> {
  return docxParts(speechDocx(parseSpeech(source), options));
}

function documentOf(source: string, options: DocxOptions): XmlElement {
  return readXml(partsOf(source, options).get('word/document.xml') ?? '');
}

interface Line {
  readonly style: string | undefined;
  readonly text: string;
}

function textOf(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (child.name === 'w:t') return child.text;
      if (child.name === 'w:tab') return '\t';
      return child.name === 'w:br' ? '\n' : textOf(child);
    })
    .join('');
}

function linesOf(source: string, options: DocxOptions): readonly Line[] {
  return elementsOf(documentOf(source, options), 'w:p').map((paragraph) => ({
    style: childOf(childOf(paragraph, 'w:pPr'), 'w:pStyle')?.attributes['w:val'],
    text: textOf(paragraph),
  }));
}

test('every paragraph has its place and its style', () => {
  expect(linesOf(SPEECH, OFFICIAL)).toEqual([
    { style: 'Classification', text: '内部' },
    { style: 'Title', text: '坚定信心　真抓实干\n奋力开创新局面' },
    { style: 'Subtitle', text: '——在全区工作会议上的讲话' },
    { style: 'Byline', text: '（2026年3月12日）' },
    { style: 'Byline', text: '区委书记　张　三' },
    { style: undefined, text: '' },
    { style: 'Salutation', text: '同志们：' },
    { style: 'BodyTextFirstIndent', text: '今天讲三点：“实干”……要在前。（掌声）' },
    { style: 'Heading1', text: '一、提高认识' },
    { style: 'BodyTextFirstIndent', text: '（一）看到成绩。全年增长5.2%，来之不易。' },
    { style: 'Heading3', text: '1.看到差距' },
    { style: 'BodyTextFirstIndent', text: '（1）补短板。【待核实】' },
    { style: 'BodyTextFirstIndent', text: '谢谢大家！' },
    { style: undefined, text: '' },
    { style: 'Signature', text: '张　三' },
    { style: 'Signature', text: '2026年3月12日' },
  ]);
});

test('a run-in heading has the face of its heading up to the end of its first sentence, and no further', () => {
  const runs = elementsOf(documentOf(SPEECH, OFFICIAL), 'w:r').map((run) => {
    const properties = childOf(run, 'w:rPr');
    return {
      style: childOf(properties, 'w:rStyle')?.attributes['w:val'],
      font: childOf(properties, 'w:rFonts')?.attributes['w:eastAsia'],
      bold: childOf(properties, 'w:b')?.attributes,
      text: textOf(run),
    };
  });
  const from = runs.findIndex(({ text }) => text.startsWith('（一）'));
  expect(runs.slice(from, from + 4)).toEqual([
    { style: 'Heading2Char', font: '楷体_GB2312', bold: { 'w:val': '0' }, text: '（一）看到成绩。' },
    { style: undefined, font: '仿宋_GB2312', bold: undefined, text: '全年增长5.2%，' },
    { style: undefined, font: '仿宋_GB2312', bold: {}, text: '来之不易' },
    { style: undefined, font: '仿宋_GB2312', bold: undefined, text: '。' },
  ]);
});

test.each([
  ['official', OFFICIAL],
  ['podium', PODIUM],
])('every run of text names its typefaces, without a theme, and the hint for “ ” … — (%s)', (_name, options) => {
  const parts = partsOf(SPEECH, options);
  for (const path of ['word/document.xml', 'word/footer1.xml', 'word/footer2.xml']) {
    const part = parts.get(path);
    if (part === undefined) continue;
    for (const run of elementsOf(readXml(part), 'w:r')) {
      if (childOf(run, 'w:br') !== undefined) continue;
      const fonts = childOf(childOf(run, 'w:rPr'), 'w:rFonts')?.attributes ?? {};
      expect(fonts['w:hint']).toBe('eastAsia');
      expect(fonts['w:eastAsia']).toMatch(/仿宋|楷体|黑体|宋/);
      expect(Object.keys(fonts).filter((name) => /theme/i.test(name))).toEqual([]);
    }
  }
});

test('the page is that of the standard, to the last setting', () => {
  const parts = partsOf(SPEECH, OFFICIAL);
  const section = elementsOf(readXml(parts.get('word/document.xml') ?? ''), 'w:sectPr')[0];
  expect(childOf(section, 'w:pgSz')?.attributes).toEqual({ 'w:w': '11906', 'w:h': '16838' });
  expect(childOf(section, 'w:pgMar')?.attributes).toEqual({
    'w:top': '2098',
    'w:right': '1474',
    'w:bottom': '1984',
    'w:left': '1587',
    'w:header': '851',
    'w:footer': '1417',
    'w:gutter': '0',
  });
  expect(childOf(section, 'w:docGrid')?.attributes).toEqual({ 'w:type': 'lines', 'w:linePitch': '579' });
  const styles = readXml(parts.get('word/styles.xml') ?? '');
  const normal = elementsOf(styles, 'w:style').find(({ attributes }) => attributes['w:styleId'] === 'Normal');
  const paragraph = childOf(normal, 'w:pPr');
  expect(childOf(paragraph, 'w:spacing')?.attributes).toEqual({
    'w:before': '0',
    'w:after': '0',
    'w:line': '579',
    'w:lineRule': 'exact',
  });
  for (const off of ['w:widowControl', 'w:overflowPunct', 'w:topLinePunct', 'w:autoSpaceDE', 'w:autoSpaceDN']) {
    expect([off, childOf(paragraph, off)?.attributes['w:val']]).toEqual([off, '0']);
  }
  expect(childOf(childOf(normal, 'w:rPr'), 'w:spacing')?.attributes).toEqual({ 'w:val': '-5' });
  expect(elementsOf(styles, 'w:docDefaults').flatMap((defaults) => elementsOf(defaults, 'w:ind'))).toEqual([]);
  const settings = readXml(parts.get('word/settings.xml') ?? '');
  expect(elementsOf(settings, 'w:evenAndOddHeaders')).toHaveLength(1);
  expect(elementsOf(settings, 'w:updateFields')).toEqual([]);
});

test('what is said to LibreOffice alone stands under a namespace that nobody knows, without a fallback', () => {
  for (const options of [OFFICIAL, PODIUM]) {
    const parts = partsOf(SPEECH, options);
    for (const path of ['word/document.xml', 'word/styles.xml']) {
      const part = readXml(parts.get(path) ?? '');
      expect(part.attributes['xmlns:w14']).toBe('urn:rostrum:libreoffice');
      const alternatives = elementsOf(part, 'mc:AlternateContent');
      expect(alternatives.length).toBeGreaterThan(5);
      for (const { children } of alternatives) {
        expect(children.map(({ name, attributes }) => [name, attributes])).toEqual([
          ['mc:Choice', { Requires: 'w14' }],
        ]);
      }
    }
    const styles = elementsOf(readXml(parts.get('word/styles.xml') ?? ''), 'w:style');
    const said = styles.filter((style) => childOf(childOf(style, 'w:pPr'), 'w:overflowPunct') !== undefined);
    expect(said.map(({ attributes }) => attributes['w:styleId'])).toEqual(['Normal']);
  }
});

test('LibreOffice is kept from parting Han and digits, also where the type changes and where Pinyin stands', () => {
  const source = '在会上的讲话\n同志们：\n第2、3个，用了5.2亿，**2026**年、PM2.5值达*5*个。\n谢谢大家！\n';
  const closed = (options: DocxOptions): string | undefined => {
    const paragraphs = elementsOf(documentOf(source, options), 'w:p');
    const shown = (element: XmlElement): string => {
      if (element.name === 'mc:AlternateContent') return '｜';
      return element.name === 'w:t' ? element.text : element.children.map(shown).join('');
    };
    return paragraphs.map(shown).find((text) => text.startsWith('第'));
  };
  expect(closed(OFFICIAL)).toBe('第｜2、3｜个，用了｜5.2｜亿，2026｜年、PM2.5｜值达｜5｜个。');
  expect(closed(PODIUM)).toBe('第｜2、3｜个，用了｜5.2｜亿，2026｜年、PM2.5｜值达｜5｜个。');
});

test('the styles are Word’s own by their names, and headings are in its outline', () => {
  const styles = elementsOf(readXml(partsOf(SPEECH, OFFICIAL).get('word/styles.xml') ?? ''), 'w:style');
  const names = styles.map((style) => childOf(style, 'w:name')?.attributes['w:val']);
  for (const name of ['Normal', 'Title', 'Subtitle', 'heading 1', 'heading 2', 'heading 3', 'heading 4', 'footer']) {
    expect(names).toContain(name);
  }
  expect(new Set(names).size).toBe(names.length);
  for (const rank of [1, 2, 3, 4]) {
    const style = styles.find(({ attributes }) => attributes['w:styleId'] === `Heading${rank}`);
    const properties = childOf(style, 'w:pPr');
    expect(childOf(properties, 'w:outlineLvl')?.attributes['w:val']).toBe(String(rank - 1));
    expect(childOf(properties, 'w:keepNext')).toBeDefined();
    expect(childOf(properties, 'w:ind')?.attributes).toEqual({ 'w:firstLineChars': '200', 'w:firstLine': '640' });
  }
});

test('page numbers stand outside, one character in, digits as large as their dashes', () => {
  const parts = partsOf(SPEECH, OFFICIAL);
  const sides = ['word/footer1.xml', 'word/footer2.xml'].map((path) => {
    const footer = readXml(parts.get(path) ?? '');
    const properties = elementsOf(footer, 'w:pPr')[0];
    expect(textOf(footer)).toBe('— 1 —');
    expect(elementsOf(footer, 'w:sz')).toEqual([]);
    return [childOf(properties, 'w:jc')?.attributes, childOf(properties, 'w:ind')?.attributes];
  });
  expect(sides).toEqual([
    [{ 'w:val': 'right' }, { 'w:rightChars': '100', 'w:right': '280' }],
    [{ 'w:val': 'left' }, { 'w:leftChars': '100', 'w:left': '280' }],
  ]);
});

test('the properties tell title, speaker, occasion, kind and language', () => {
  const core = readXml(partsOf(SPEECH, OFFICIAL).get('docProps/core.xml') ?? '');
  const values = Object.fromEntries(core.children.map(({ name, text }) => [name, text]));
  expect(values).toEqual({
    'dc:title': '坚定信心 真抓实干奋力开创新局面',
    'dc:subject': '全区工作会议',
    'dc:creator': '张 三',
    'cp:lastModifiedBy': '张 三',
    'dcterms:created': '2026-03-12T08:30:00Z',
    'dcterms:modified': '2026-03-12T08:30:00Z',
    'cp:category': '工作会议讲话',
    'dc:language': 'zh-CN',
  });
});

test('comments and unfinished places become comments on request, each with its anchor', () => {
  const parts = partsOf(SPEECH, { ...OFFICIAL, comments: true });
  const comments = elementsOf(readXml(parts.get('word/comments.xml') ?? ''), 'w:comment');
  expect(comments.map((comment) => [comment.attributes['w:id'], textOf(comment)])).toEqual([
    ['0', '查一查'],
    ['1', '此处尚未写定：【待核实】'],
  ]);
  const document = readXml(parts.get('word/document.xml') ?? '');
  for (const name of ['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference']) {
    expect(elementsOf(document, name).map(({ attributes }) => attributes['w:id'])).toEqual(['0', '1']);
  }
  expect(partsOf(SPEECH, OFFICIAL).has('word/comments.xml')).toBe(false);
});

test.each([
  ['small', '（掌声）', '24'],
  ['kept', '（掌声）', undefined],
  ['dropped', undefined, undefined],
] as const)('stage directions are %s', (stageDirections, text, size) => {
  const runs = elementsOf(documentOf(SPEECH, { ...OFFICIAL, stageDirections }), 'w:r');
  const run = runs.find((each) => textOf(each).includes('（掌声）'));
  expect(run && textOf(run).slice(-4)).toBe(text);
  expect(childOf(childOf(run, 'w:rPr'), 'w:sz')?.attributes['w:val']).toBe(size);
});

test('what XML cannot hold is shown as missing, the rest is kept to the last blank', () => {
  const source = '同志们：\n甲\u0001乙\ud800丙\uffff丁 <b>&amp; "戊"  己\t庚𠮷。';
  expect(linesOf(source, OFFICIAL).at(-1)?.text).toBe('甲\ufffd乙\ufffd丙\ufffd丁 <b>&amp; "戊"  己\t庚𠮷。');
});

test.each([
  ['nothing', ''],
  ['front matter alone', '---\n标题: 讲话\n---\n'],
  ['a comment alone', '<!-- 无 -->'],
  ['no salutation', '大家好，我讲两句。'],
])('%s makes a whole file', (_name, source) => {
  const parts = partsOf(source, { ...OFFICIAL, comments: true, contents: true });
  for (const part of parts.values()) expect(schemaFaults(readXml(part))).toEqual([]);
});

/** Of the fields of a document with contents. */
function instructionsOf(source: string): readonly string[] {
  const xml = partsOf(source, { ...OFFICIAL, contents: true }).get('word/document.xml') ?? '';
  return [...xml.matchAll(/<w:instrText[^>]*>(.*?)<\/w:instrText>/g)].map(([, words = '']) => words);
}

test('contents of headings are a field of Word that shows the pages of the layout and leads to them', () => {
  const source = `同志们：\n一、甲\n（一）乙。${'国'.repeat(28 * 22)}\n（二）丙\n二、丁`;
  const document = documentOf(source, { ...OFFICIAL, contents: true });
  const text = partsOf(source, { ...OFFICIAL, contents: true }).get('word/document.xml') ?? '';
  expect(instructionsOf(source)[0]).toBe(' TOC \\o &quot;1-2&quot; \\h \\z \\u ');
  const links = elementsOf(document, 'w:hyperlink').map((link) => [link.attributes['w:anchor'], textOf(link)]);
  expect(links).toEqual(
    [
      ['一、甲', 1],
      ['（一）乙', 1],
      ['（二）丙', 2],
      ['二、丁', 2],
    ].map(([entry, page], index) => {
      const name = `_Toc${200_000_000 + index}`;
      expect(text.split(`w:name="${name}"`)).toHaveLength(2);
      expect(instructionsOf(source)[index + 1]).toBe(` PAGEREF ${name} \\h `);
      return [name, `${entry}\t${page}`];
    }),
  );
  // Every field ends, the outer one in the blank line behind the contents.
  const types = elementsOf(document, 'w:fldChar').map(({ attributes }) => attributes['w:fldCharType']);
  expect(types.filter((type) => type === 'begin')).toHaveLength(5);
  expect(types.filter((type) => type === 'end')).toHaveLength(5);
  expect(text).toContain('<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>');
  expect(text).toMatch(
    /<w:pStyle w:val="TOC2"\/><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="8845"\/><\/w:tabs>/,
  );
});

test('contents of points have page numbers that Word brings up to date, and no field that would find none of them', () => {
  const source = '同志们：\n第一，要认识到位。好。\n第二，要责任到位。好。';
  expect(instructionsOf(source)).toEqual([' PAGEREF _Toc200000000 \\h ', ' PAGEREF _Toc200000001 \\h ']);
});

test('a long entry of contents is parted before the room for its number', () => {
  const source = `同志们：\n一、${'甲'.repeat(30)}\n二、乙`;
  const xml = partsOf(source, { ...OFFICIAL, contents: true }).get('word/document.xml') ?? '';
  const [entry = ''] = /<w:hyperlink.*?<\/w:hyperlink>/.exec(xml) ?? [];
  expect(entry).toMatch(/一、甲{24}<\/w:t><\/w:r><w:r><w:br\/><\/w:r><w:r>.*?>甲{6}<\/w:t>.*<w:tab\/>/);
});

test('contents that are written out are text', () => {
  const source = '目录\n一、甲\n同志们：\n一、甲\n二、乙';
  expect(instructionsOf(source)).toEqual([]);
});

test('the parts refer to one another, and each has its type', () => {
  const parts = partsOf(SPEECH, { ...OFFICIAL, comments: true });
  const types = readXml(parts.get('[Content_Types].xml') ?? '');
  const typed = elementsOf(types, 'Override').map(({ attributes }) => attributes['PartName']?.slice(1) ?? '');
  const untyped = [...parts.keys()].filter((path) => !typed.includes(path));
  expect(untyped).toEqual(['[Content_Types].xml', '_rels/.rels', 'word/_rels/document.xml.rels']);
  expect(typed.filter((path) => !parts.has(path))).toEqual([]);
  const relations = elementsOf(readXml(parts.get('word/_rels/document.xml.rels') ?? ''), 'Relationship');
  const ids = relations.map(({ attributes }) => attributes['Id']);
  for (const { attributes } of relations) expect(parts.has(`word/${attributes['Target']}`)).toBe(true);
  const section = elementsOf(readXml(parts.get('word/document.xml') ?? ''), 'w:footerReference');
  for (const { attributes } of section) expect(ids).toContain(attributes['r:id']);
});

test('the same speech and time give the same bytes', () => {
  const [first, second] = [1, 2].map(() => speechDocx(parseSpeech(SPEECH), OFFICIAL));
  expect(first).toEqual(second);
});

/** What mammoth reads of the file, a line a paragraph. */
async function readBack(source: string, options: DocxOptions): Promise<readonly string[]> {
  const bytes = speechDocx(parseSpeech(source), options);
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  return value.split('\n\n').slice(0, -1);
}

/** What the layout prints, with the pages that its contents name. */
function printedLines(source: string, options: DocxOptions): readonly string[] {
  return layoutSpeech(parseSpeech(source), officialSetup, undefined, options).paragraphs.map(
    ({ printed: { text }, lines, pageNumber }) =>
      // Entries of contents are parted as the layout parts them.
      pageNumber === undefined
        ? text
        : `${lines.map(({ start, end }) => text.slice(start, end)).join('\n')}\t${pageNumber}`,
  );
}

const samples = readdirSync(new URL('../../../samples/', import.meta.url))
  .filter((name) => name.endsWith('.speech'))
  .map((name) => [name, readFileSync(new URL(`../../../samples/${name}`, import.meta.url), 'utf8')] as const);

test.each(samples)(
  'another reader finds the whole text of %s, and the schema has nothing against it',
  async (_name, source) => {
    for (const options of [OFFICIAL, PODIUM, { ...OFFICIAL, contents: true, comments: true }]) {
      const [read, printed] = [await readBack(source, options), printedLines(source, options)];
      // Where the speaker turns a page, a paragraph is parted.
      if (options === PODIUM) expect(read.join('')).toBe(printed.join(''));
      else expect(read).toEqual(printed);
      for (const part of partsOf(source, options).values()) expect(schemaFaults(readXml(part))).toEqual([]);
    }
  },
);

test('another reader finds the whole text of any speech', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(disordered, ordered), fc.boolean(), async (source, extras) => {
      const options = { ...OFFICIAL, contents: extras, comments: extras };
      expect(await readBack(source, options)).toEqual(printedLines(source, options));
      for (const part of partsOf(source, options).values()) expect(schemaFaults(readXml(part))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

const MARKED = `在全县推进会上的讲话
县委书记　单志远
同志们：
刚才，歙县的同志介绍了*做法*，（不鼓掌）我都赞成。（掌声）／过去一年，／／大家**真抓实干**。
由解{xiè}文清同志牵头，安徽六安{lù ān}市的经验要学。
`;

function runsOf(source: string, options: DocxOptions): readonly XmlElement[] {
  return elementsOf(documentOf(source, options), 'w:r');
}

test('the large copy has the marks for the speaker, and Pinyin over what is hard to read', () => {
  const rare = (character: string): string | undefined => (character === '歙' ? 'shè' : undefined);
  const options: DocxOptions = { ...PODIUM, layout: { kind: 'podium', size: 20, rare } };
  const runs = runsOf(MARKED, options);
  const withProperty = (name: string): readonly string[] =>
    runs.filter((run) => elementsOf(run, 'w:ruby').length === 0 && elementsOf(run, name).length > 0).map(textOf);
  expect(withProperty('w:color')).toEqual(['／', '／／']);
  expect(withProperty('w:u')).toEqual(['做法', '真抓实干']);
  expect(withProperty('w:shd')).toEqual(['（掌声）']);
  const rubies = elementsOf(documentOf(MARKED, options), 'w:ruby').map((ruby) =>
    [ruby.children[2], ruby.children[1]].map((part) => (part === undefined ? '' : textOf(part))).join(''),
  );
  expect(rubies).toEqual(['单shàn', '歙shè', '解xiè', '六lù', '安ān']);
  for (const part of partsOf(MARKED, options).values()) expect(schemaFaults(readXml(part))).toEqual([]);
});

test('the official layout has none of them', () => {
  const text = [...runsOf(MARKED, OFFICIAL)].map(textOf).join('');
  expect(text).not.toMatch(/[／*{}a-zāàè]/);
  expect(elementsOf(documentOf(MARKED, OFFICIAL), 'w:u')).toEqual([]);
});

test('the pages of the large copy are those of the layout, and all but the last say that they are to be turned', () => {
  const source = `同志们：\n${'这一句要占两行多一点的地方，好让人看清楚它落在哪一页上。'.repeat(40)}\n谢谢大家！\n`;
  const document = documentOf(source, PODIUM);
  const pages = layoutSpeech(parseSpeech(source), podiumSetup(20)).pages.length;
  expect(pages).toBeGreaterThan(2);
  // The last page begins with a section.
  expect(elementsOf(document, 'w:pageBreakBefore')).toHaveLength(pages - 2);
  const footers = elementsOf(document, 'w:footerReference').map(({ attributes }) => attributes['r:id']);
  expect(footers).toEqual(['rIdFooterTurning', 'rIdFooterOdd']);
  const parts = partsOf(source, PODIUM);
  expect(parts.get('word/footer3.xml')).toContain('翻页');
  expect(parts.get('word/footer1.xml')).not.toContain('翻页');
  for (const part of parts.values()) expect(schemaFaults(readXml(part))).toEqual([]);
  expect(partsOf('同志们：\n好。', PODIUM).has('word/footer3.xml')).toBe(false);
});

test('contents of the large copy lead to one point each, also where the paragraph goes on over a page', () => {
  const sentence = '这一句要占两行多一点的地方，好让人看清楚它落在哪一页上。';
  const source = `同志们：\n${sentence.repeat(8)}\n一、认识到位。${sentence.repeat(12)}\n二、措施到位。${sentence.repeat(12)}\n`;
  const points = elementsOf(documentOf(source, { ...PODIUM, contents: true }), 'w:bookmarkStart');
  expect(points.map(({ attributes }) => attributes['w:id'])).toEqual(['0', '1']);
});
