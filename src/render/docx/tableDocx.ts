import { documentFile } from './documentFile.ts';
import { textXml } from './documentXml.ts';
import { HEITI } from './fonts.ts';
import { fontTableXml } from './fontTableXml.ts';
import { footerXml } from './footerXml.ts';
import type { DocxLook } from './look.ts';
import { officialLook } from './officialLook.ts';
import { runFonts } from './runProperties.ts';
import { FOOTERS, sectionXml } from './sectionXml.ts';
import { settingsXml } from './settingsXml.ts';
import { STYLE_NAMES } from './styleNames.ts';
import { stylesXml } from './stylesXml.ts';
import { element, WORD_NAMESPACES, xmlFile } from './xml.ts';

/** A table with a title over it. */
export interface TitledTable {
  readonly title: string;
  readonly head: readonly string[];
  /** Of the columns, in hundredths of the whole. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

/** 五号, in points. */
const CELL_SIZE = 10.5;

/** The page laid across, its page numbers in the middle. */
const look: DocxLook = {
  ...officialLook,
  page: { width: 16838, height: 11906, top: 1417, right: 1417, bottom: 1417, left: 1417, header: 851, footer: 794 },
  lineGrid: false,
  pageNumber: { ...officialLook.pageNumber, place: 'middle' },
};

/** A Word file that holds a table; its head is repeated on every page and no row is parted by a page's end. */
export function tableDocx({ title, head, widths, rows }: TitledTable, at: Date): Uint8Array {
  const { width, left, right } = look.page;
  const columns = widths.map((share) => Math.round(((width - left - right) * share) / 100));
  const table = element(
    'w:tbl',
    {},
    element(
      'w:tblPr',
      {},
      element('w:tblW', { 'w:w': columns.reduce((sum, column) => sum + column, 0), 'w:type': 'dxa' }),
      element('w:tblBorders', {}, ...BORDERS),
      element('w:tblLayout', { 'w:type': 'fixed' }),
    ),
    element('w:tblGrid', {}, ...columns.map((column) => element('w:gridCol', { 'w:w': column }))),
    row(head, columns, true),
    ...rows.map((cells) => row(cells, columns, false)),
  );
  const heading = `<w:p><w:pPr><w:pStyle w:val="${STYLE_NAMES.title.id}"/></w:pPr><w:r><w:rPr>${runFonts(look.styles.title.eastAsia, look.latin)}</w:rPr>${textXml(title)}</w:r></w:p>`;
  // Word wants a paragraph behind a table that ends the text.
  const body = element('w:body', {}, heading, '<w:p/>', table, '<w:p/>', sectionXml(look));
  return documentFile({
    document: xmlFile(element('w:document', WORD_NAMESPACES, body)),
    linked: [
      { name: 'styles', content: stylesXml(look), id: 'rIdStyles' },
      { name: 'settings', content: settingsXml(look), id: 'rIdSettings' },
      { name: 'fontTable', content: fontTableXml(), id: 'rIdFonts' },
      { name: 'footer1', content: footerXml(look, 'odd'), id: FOOTERS.odd },
    ],
    about: { title },
    at,
  });
}

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) =>
  element(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': 'auto' }),
);

function row(cells: readonly string[], columns: readonly number[], isHead: boolean): string {
  return element(
    'w:tr',
    {},
    element('w:trPr', {}, element('w:cantSplit'), ...(isHead ? [element('w:tblHeader')] : [])),
    ...columns.map((width, index) => cell(cells[index] ?? '', width, isHead)),
  );
}

function cell(text: string, width: number, isHead: boolean): string {
  const eastAsia = isHead ? HEITI : look.styles.body.eastAsia;
  const size = CELL_SIZE * 2;
  const run = `<w:r><w:rPr>${runFonts(eastAsia, look.latin)}<w:spacing w:val="0"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>${textXml(text)}</w:r>`;
  const paragraph = `<w:pPr><w:spacing w:line="320" w:lineRule="exact"/><w:jc w:val="${isHead ? 'center' : 'left'}"/></w:pPr>`;
  return element(
    'w:tc',
    {},
    element(
      'w:tcPr',
      {},
      element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
      element('w:vAlign', { 'w:val': 'center' }),
    ),
    `<w:p>${paragraph}${text === '' ? '' : run}</w:p>`,
  );
}
