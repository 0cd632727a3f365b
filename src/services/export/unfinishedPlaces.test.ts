import { expect, test } from 'vitest';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import { unfinishedPlaces } from './unfinishedPlaces.ts';

test.each([
  ['none', '同志们：\n增长5.2%。', []],
  ['two', '同志们：\n增长【待核实】。\n共××万元。', ['【待核实】', '××']],
])('%s', (_name, source, expected) => {
  expect(unfinishedPlaces(parseSpeech(source)).map(({ start, end }) => source.slice(start, end))).toEqual(expected);
});
