import { expect, test } from 'vitest';
import { readXml } from '../docxParts.ts';
import { schemaFaults } from '../wordSchema.ts';

test.each([
  ['in order', '<w:pPr><w:keepNext/><w:spacing/><w:ind/><w:jc/></w:pPr>', []],
  ['late', '<w:pPr><w:jc/><w:ind/></w:pPr>', ['w:ind late in w:pPr']],
  ['twice', '<w:rPr><w:b/><w:b/></w:rPr>', ['w:b twice in w:rPr']],
  ['strange', '<w:rPr><w:jc/></w:rPr>', ['w:jc in w:rPr']],
  ['properties behind the text', '<w:r><w:t/><w:rPr/></w:r>', ['w:rPr late in w:r']],
  [
    'runs and comments in any order',
    '<w:p><w:pPr/><w:r/><w:commentRangeStart/><w:r/><w:commentRangeEnd/><w:r/></w:p>',
    [],
  ],
  [
    'the fallback of alternatives stands where they stand',
    '<w:pPr><w:ind/><mc:AlternateContent><mc:Choice/><mc:Fallback><w:overflowPunct/></mc:Fallback></mc:AlternateContent></w:pPr>',
    ['w:overflowPunct late in w:pPr'],
  ],
])('%s', (_name, source, faults) => {
  expect(schemaFaults(readXml(source))).toEqual(faults);
});

test.each(['<a><b></a>', '<a/><b/>', '<a>1 < 2</a>', '<a x="1" x="2"/>', '<a>&nbsp;</a>', '<a>'])(
  '%s is not well formed',
  (source) => {
    expect(() => readXml(source)).toThrow();
  },
);
