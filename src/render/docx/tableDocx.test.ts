import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { docxParts, elementsOf, readXml } from '../../../test/docxParts.ts';
import { schemaFaults } from '../../../test/wordSchema.ts';
import { tableDocx } from './tableDocx.ts';

const TABLE = {
  title: '《在会上的讲话》核数清单',
  head: ['序号', '内容'],
  widths: [30, 70],
  rows: [
    ['1', '5%'],
    ['2', '<b>&'],
    ['3', ''],
  ],
};

test('the table is in the file, its head repeated on every page', async () => {
  const bytes = tableDocx(TABLE, new Date('2026-03-12T08:30:00Z'));
  const parts = docxParts(bytes);
  for (const part of parts.values()) expect(schemaFaults(readXml(part))).toEqual([]);
  const document = readXml(parts.get('word/document.xml') ?? '');
  expect(elementsOf(document, 'w:tr')).toHaveLength(4);
  expect(elementsOf(document, 'w:tblHeader')).toHaveLength(1);
  expect(elementsOf(document, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']))).toEqual([4201, 9803]);
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  expect(value.split(/\n+/).filter(Boolean)).toEqual([TABLE.title, '序号', '内容', '1', '5%', '2', '<b>&', '3']);
});
