import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { inflate } from '../../vscode/inflate.ts';
import { DocxError, docxText } from './docxText.ts';
import { storedZip } from './storedZip.ts';

const needs = {
  inflate,
  decode: (bytes: Uint8Array) => new TextDecoder().decode(bytes),
  encode: (text: string) => new TextEncoder().encode(text),
};

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPES = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELATIONS = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

function level(index: number, format: string, text: string, more = ''): string {
  return `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

const NUMBERING = `<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="H1"/>')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '')}${level(1, 'decimal', '%1.%2')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`;
const STYLES = `<w:styles ${W}><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Own"><w:name w:val="own"/><w:basedOn w:val="H1"/></w:style></w:styles>`;

/** A paragraph with its properties and its runs as XML, a plain text being one run. */
function p(text: string, properties = ''): string {
  const runs = text.startsWith('<') ? text : `<w:r><w:t>${text}</w:t></w:r>`;
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

const numbered = (id: number, at: number) => `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`;

function docx(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': TYPES,
    '_rels/.rels': RELATIONS,
    'word/document.xml': `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    'word/numbering.xml': NUMBERING,
    'word/styles.xml': STYLES,
    ...more,
  };
  return storedZip(new Map(Object.entries(parts).map(([name, text]) => [name, needs.encode(text)])));
}

describe('the text of a Word file', () => {
  test.each([
    ['paragraphs', p('甲') + p('乙'), '甲\n乙'],
    [
      'automatic numbers',
      p('学习', numbered(1, 0)) +
        p('时间', numbered(1, 1)) +
        p('方法', numbered(1, 1)) +
        p('甲', numbered(1, 2)) +
        p('落实', numbered(1, 0)) +
        p('时间', numbered(1, 1)),
      '一、学习\n（一）时间\n（二）方法\n1.甲\n二、落实\n（一）时间',
    ],
    [
      'numbers of a style',
      p('学习', '<w:pStyle w:val="H1"/>') + p('正文') + p('落实', '<w:pStyle w:val="Own"/>'),
      '一、学习\n正文\n二、落实',
    ],
    ['a paragraph of such a style without its number', p('学习', `<w:pStyle w:val="H1"/>${numbered(0, 0)}`), '# 学习'],
    ['numbers that start anew', p('甲', numbered(1, 0)) + p('乙', numbered(3, 0)), '一、甲\n一、乙'],
    ['bullets and numbers of two levels', p('甲', numbered(2, 0)) + p('乙', numbered(2, 1)), '——甲\n1.1 乙'],
    [
      'tracked changes as they are accepted',
      p(
        '<w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:r><w:t>的</w:t></w:r>',
      ),
      '新的',
    ],
    [
      'a table',
      `<w:tbl><w:tr><w:tc>${p('甲')}</w:tc><w:tc>${p('乙')}</w:tc></w:tr><w:tr><w:tc>${p('丙')}</w:tc><w:tc>${p('丁')}</w:tc></w:tr></w:tbl>`,
      '甲\t乙\n丙\t丁',
    ],
    [
      'stressed words',
      p('<w:r><w:t>要</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>抓实</w:t></w:r><w:r><w:t>。</w:t></w:r>'),
      '要**抓实**。',
    ],
    ['a line break', p('<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r>'), '甲\n乙'],
    ['marks of XML', p('甲&amp;乙&lt;丙'), '甲&乙<丙'],
  ])('%s', async (_name, body, text) => {
    expect((await docxText(docx(body), needs)).text).toBe(text);
  });

  test('what else is in it is told', async () => {
    const body = p('<w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>');
    const comments = `<w:comments ${W}><w:comment w:id="1">${p('注')}</w:comment></w:comments>`;
    const file = docx(body, { 'word/comments.xml': comments, 'word/vbaProject.bin': 'x' });
    expect(await docxText(file, needs)).toEqual({
      text: '新',
      insertions: 1,
      deletions: 1,
      images: 0,
      tables: 0,
      comments: 1,
      hasMacros: true,
    });
  });
});

/** A zip of one packed entry that says it holds so many bytes. */
function bomb(said: number): Uint8Array {
  const packed = deflateRawSync(new Uint8Array(300 * 1024 * 1024));
  const zip = storedZip(new Map([['word/document.xml', packed]]));
  const view = new DataView(zip.buffer);
  const central = view.getUint32(zip.length - 6, true);
  view.setUint16(8, 8, true);
  view.setUint16(central + 10, 8, true);
  view.setUint32(central + 24, said, true);
  return zip;
}

const compound = (name: string) =>
  Uint8Array.of(
    0xd0,
    0xcf,
    0x11,
    0xe0,
    ...new Array(60).fill(0),
    ...[...name].flatMap((letter) => [letter.charCodeAt(0), 0]),
  );

function encrypted(): Uint8Array {
  const zip = docx(p('甲'));
  const view = new DataView(zip.buffer);
  for (let at = view.getUint32(zip.length - 6, true); view.getUint32(at, true) === 0x02014b50; ) {
    view.setUint16(at + 8, 1, true);
    at += 46 + view.getUint16(at + 28, true);
  }
  return zip;
}

describe('a file that is none is told to be none', () => {
  test.each<[string, () => Uint8Array, string]>([
    ['a text', () => needs.encode('同志们：这是文本，不是文档。'), 'notAZip'],
    ['nothing', () => new Uint8Array(), 'notAZip'],
    ['a zip cut off', () => docx(p('甲')).slice(0, 900), 'broken'],
    ['a zip of something else', () => storedZip(new Map([['a.txt', needs.encode('甲')]])), 'noDocument'],
    ['an old .doc', () => compound('WordDocument'), 'oldWord'],
    ['an encrypted .docx', () => compound('EncryptedPackage'), 'encrypted'],
    ['an encrypted zip', encrypted, 'encrypted'],
    ['a file of over 50 MB', () => new Uint8Array(51 * 1024 * 1024), 'tooLarge'],
    ['a zip that unpacks beyond 200 MB', () => bomb(300 * 1024 * 1024), 'tooLarge'],
    ['one that says it does not', () => bomb(1_000), 'tooLarge'],
    ['broken XML', () => docx('<w:p><w:r>'), 'brokenXml'],
    [
      'XML that declares entities',
      () => docx(p('甲'), { 'word/styles.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }),
      'brokenXml',
    ],
    ['XML nested beyond reason', () => docx('<w:p>'.repeat(1_000) + '</w:p>'.repeat(1_000)), 'brokenXml'],
    ['pictures only', () => docx(p('<w:r><w:drawing><pic:pic xmlns:pic="a"/></w:drawing></w:r>')), 'imagesOnly'],
    ['an empty document', () => docx(p('')), 'empty'],
  ])('%s', async (_name, file, fault) => {
    const error: unknown = await docxText(file(), needs).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(DocxError);
    expect(error).toMatchObject({ fault });
  });
});
