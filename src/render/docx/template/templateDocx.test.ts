import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { childOf, docxParts, elementsOf, readXml } from '../../../../test/docxParts.ts';
import { schemaFaults } from '../../../../test/wordSchema.ts';
import { parseSpeech } from '../../../core/parser/parseSpeech.ts';
import { templateDocx } from './templateDocx.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const OPTIONS = {
  stageDirections: 'kept',
  contents: false,
  comments: false,
  at: new Date('2026-03-12T08:30:00Z'),
} as const;
const SPEECH = parseSpeech(
  '在会上的讲话\n（2026年3月12日）\n同志们：\n一、提高认识\n（一）甲。正文【待核实】。\n（二）乙。正文。\n',
);

const style = (type: string, id: string, name: string, more = ''): string =>
  `<w:style w:type="${type}" w:styleId="${id}"${name === 'Normal' ? ' w:default="1"' : ''}><w:name w:val="${name}"/>${more}</w:style>`;

/** A template of a house: parts may be replaced or, with nothing, left out. */
function houseTemplate(changes: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/><Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${W} ${R}><w:body><w:p><w:r><w:t>模板里的话</w:t></w:r></w:p><w:sectPr><w:footerReference w:type="default" r:id="rId7"/><w:pgSz w:w="10000" w:h="14000"/><w:pgMar w:top="1000" w:right="1000" w:bottom="1000" w:left="1000" w:header="500" w:footer="500" w:gutter="0"/></w:sectPr></w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}styles" Target="styles.xml"/><Relationship Id="rId2" Type="${REL}settings" Target="settings.xml"/><Relationship Id="rId7" Type="${REL}footer" Target="footer1.xml"/><Relationship Id="rId8" Type="${REL}hyperlink" Target="http://example.com/" TargetMode="External"/><Relationship Id="rId9" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>`,
    'word/styles.xml': `<w:styles ${W}>${style('paragraph', 'a', 'Normal', '<w:rPr><w:sz w:val="30"/></w:rPr>')}${style('paragraph', 'b', 'Title')}${style('paragraph', 'h1', 'heading 1', '<w:link w:val="h1c"/>')}${style('character', 'h1c', '标题 1 字符')}${style('paragraph', 'h2', 'heading 2', '<w:rPr><w:b/></w:rPr>')}${style('paragraph', 'h3', 'heading 3')}${style('paragraph', 'h4', 'heading 4')}</w:styles>`,
    'word/settings.xml': `<w:settings ${W} ${R}><w:attachedTemplate r:id="rId1"/><w:trackRevisions/></w:settings>`,
    'word/footer1.xml': `<w:ftr ${W} ${R}><w:p><w:r><w:t>某某办公室</w:t></w:r></w:p></w:ftr>`,
    'word/_rels/footer1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}image" Target="media/logo.png"/><Relationship Id="rId2" Type="${REL}image" Target="http://example.com/x.png" TargetMode="External"/></Relationships>`,
    'word/media/logo.png': 'PNG',
    'word/vbaProject.bin': 'macro',
    ...changes,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(parts)
        .filter(([, text]) => text !== '')
        .map(([path, text]) => [path, strToU8(text)]),
    ),
  );
}

function made(template: Uint8Array, options: Parameters<typeof templateDocx>[2] = OPTIONS, speech = SPEECH) {
  const outcome = templateDocx(speech, template, options);
  if (outcome.kind !== 'made') throw new Error(outcome.kind);
  return { lacks: outcome.lacks, bytes: outcome.bytes, parts: docxParts(outcome.bytes) };
}

test('page, footer and styles are the template’s, the text is the speech’s', async () => {
  const { lacks, bytes, parts } = made(houseTemplate());
  expect(lacks).toEqual([]);
  const document = readXml(parts.get('word/document.xml') ?? '');
  expect(childOf(elementsOf(document, 'w:sectPr')[0], 'w:pgSz')?.attributes).toEqual({
    'w:w': '10000',
    'w:h': '14000',
  });
  const styles = elementsOf(document, 'w:p').map(
    (paragraph) => childOf(childOf(paragraph, 'w:pPr'), 'w:pStyle')?.attributes['w:val'],
  );
  expect(styles).toEqual([
    'b',
    'SpeechByline',
    undefined,
    'SpeechSalutation',
    'h1',
    'SpeechBodyTextFirstIndent',
    'SpeechBodyTextFirstIndent',
  ]);
  expect(elementsOf(document, 'w:rStyle').map(({ attributes }) => attributes['w:val'])).toEqual([
    'SpeechRunIn2',
    'SpeechRunIn2',
  ]);
  expect(parts.get('word/footer1.xml')).toContain('某某办公室');
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  expect(value).not.toContain('模板里的话');
  expect(value.split('\n\n').slice(0, -1)).toEqual([
    '在会上的讲话',
    '（2026年3月12日）',
    '',
    '同志们：',
    '一、提高认识',
    '（一）甲。正文【待核实】。',
    '（二）乙。正文。',
  ]);
});

test('runs name no typefaces of their own, and the text is set in by two of the template’s characters', () => {
  const { parts } = made(houseTemplate());
  const document = readXml(parts.get('word/document.xml') ?? '');
  for (const fonts of elementsOf(document, 'w:rFonts')) expect(fonts.attributes).toEqual({ 'w:hint': 'eastAsia' });
  const body = elementsOf(readXml(parts.get('word/styles.xml') ?? ''), 'w:style').find(
    ({ attributes }) => attributes['w:styleId'] === 'SpeechBodyTextFirstIndent',
  );
  expect(childOf(body, 'w:basedOn')?.attributes).toEqual({ 'w:val': 'a' });
  expect(childOf(childOf(body, 'w:pPr'), 'w:ind')?.attributes).toEqual({
    'w:firstLineChars': '200',
    'w:firstLine': '600',
  });
});

test('a Normal that is set in already is the style of the text', () => {
  const styles = `<w:styles ${W}>${style('paragraph', 'a', 'Normal', '<w:pPr><w:ind w:firstLineChars="200" w:firstLine="640"/></w:pPr>')}</w:styles>`;
  const { parts } = made(houseTemplate({ 'word/styles.xml': styles }));
  const last = elementsOf(readXml(parts.get('word/document.xml') ?? ''), 'w:p').at(-1);
  expect(childOf(last, 'w:pPr')).toBeUndefined();
});

test('nothing that is executed or fetched comes along', () => {
  const { parts } = made(houseTemplate());
  expect([...parts.keys()].filter((path) => /vba|external/i.test(path))).toEqual([]);
  expect([...parts.values()].join('')).not.toMatch(/example\.com|macroEnabled|attachedTemplate|trackRevisions/);
  expect(parts.get('word/_rels/footer1.xml.rels')).toContain('media/logo.png');
  expect(parts.has('word/media/logo.png')).toBe(true);
  for (const [path, part] of parts)
    if (!path.endsWith('.png')) expect([path, schemaFaults(readXml(part))]).toEqual([path, []]);
});

test.each([
  [
    'styles',
    { 'word/styles.xml': `<w:styles ${W}>${style('paragraph', 'a', 'Normal')}</w:styles>` },
    ['title', 'heading1', 'heading2', 'heading3', 'heading4'],
  ],
  ['a page', { 'word/document.xml': `<w:document ${W}><w:body><w:p/></w:body></w:document>` }, ['pageSetup']],
] as const)('what is missing is told and taken from the official layout: %s', (_name, changes, lacks) => {
  const outcome = made(houseTemplate(changes));
  expect(outcome.lacks).toEqual(lacks);
  for (const [path, part] of outcome.parts) if (!path.endsWith('.png')) expect(schemaFaults(readXml(part))).toEqual([]);
  const relations = elementsOf(readXml(outcome.parts.get('word/_rels/document.xml.rels') ?? ''), 'Relationship');
  for (const { attributes } of relations) expect(outcome.parts.has(`word/${attributes['Target']}`)).toBe(true);
});

test('comments go along on request', () => {
  const { parts } = made(houseTemplate(), { ...OPTIONS, comments: true });
  expect([...parts.values()].some((part) => part.includes('此处尚未写定'))).toBe(true);
});

test.each([
  ['no zip', new Uint8Array([1, 2, 3])],
  ['nothing', new Uint8Array()],
  ['another zip', zipSync({ 'a.txt': strToU8('a') })],
  ['no styles', houseTemplate({ 'word/styles.xml': '' })],
  ['no text', houseTemplate({ 'word/document.xml': '' })],
  ['a bomb', zipSync({ 'word/document.xml': new Uint8Array(120 * 1024 * 1024) })],
])('%s is no template', (_name, bytes) => {
  expect(templateDocx(SPEECH, bytes, OPTIONS)).toEqual({ kind: 'noWordFile' });
});

/** `word/styles.xml` of a house: a title of so many points, a text of 16 with lines so far apart. */
function houseStyles(title: number, line = 600): Readonly<Record<string, string>> {
  const normal = `<w:pPr><w:spacing w:line="${line}" w:lineRule="exact"/></w:pPr><w:rPr><w:sz w:val="32"/></w:rPr>`;
  const base = style('paragraph', 'base', 'Big', `<w:basedOn w:val="a"/><w:rPr><w:sz w:val="${title * 2}"/></w:rPr>`);
  const own = style('paragraph', 'b', 'Title', '<w:basedOn w:val="base"/>');
  const toc = style('paragraph', 'toc', 'TOC 1');
  return {
    'word/styles.xml': `<w:styles ${W}>${style('paragraph', 'a', 'Normal', normal)}${base}${own}${toc}</w:styles>`,
  };
}

test.each([
  ['a large one, by meaning', 30, ['在全省安全生产暨森林防火', '工作电视电话会议上的讲话']],
  ['a smaller one in fewer lines', 18, ['在全省安全生产暨森林防火工作', '电视电话会议上的讲话']],
  ['one that fits not at all', 12, ['在全省安全生产暨森林防火工作电视电话会议上的讲话']],
])('the lines of a title, in the size and on the page of the house: %s', (_name, size, lines) => {
  const speech = parseSpeech('在全省安全生产暨森林防火工作电视电话会议上的讲话\n同志们：\n正文。');
  const { parts } = made(houseTemplate(houseStyles(size)), OPTIONS, speech);
  const [title] = elementsOf(readXml(parts.get('word/document.xml') ?? ''), 'w:p');
  const words = title && elementsOf(title, 'w:t').map(({ text }) => text);
  expect(words).toEqual(lines);
});

test('contents have the house’s style where it has one, and pages by its lines', () => {
  const speech = parseSpeech(`同志们：\n一、甲\n${'国'.repeat(25 * 16)}\n二、乙`);
  const options = { ...OPTIONS, contents: true };
  const pages = (line: number): readonly string[] => {
    const xml = made(houseTemplate(houseStyles(22, line)), options, speech).parts.get('word/document.xml') ?? '';
    expect(xml).toContain('<w:pStyle w:val="toc"/><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="8000"/></w:tabs>');
    return [...xml.matchAll(/<w:t>(\d+)<\/w:t>/g)].map(([, page = '']) => page);
  };
  expect(pages(400)).toEqual(['1', '1']);
  expect(pages(600)).toEqual(['1', '2']);
});
