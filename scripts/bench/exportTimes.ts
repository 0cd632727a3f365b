import { parseSpeech } from '../../src/core/parser/parseSpeech.ts';
import { layoutSpeech } from '../../src/layout/layoutSpeech.ts';
import { officialSetup } from '../../src/layout/pageSetup.ts';
import { speechDocx } from '../../src/render/docx/speechDocx.ts';
import { printHtml } from '../../src/render/printHtml.ts';
import { speechText } from '../../src/render/text/speechText.ts';
import { confirmationTable } from '../../src/services/export/confirmationTable.ts';
import { medianOf } from './medians.ts';

/** How long an export takes from the text to the bytes, parsing included. */
export interface ExportTime {
  readonly name: string;
  /** Milliseconds. */
  readonly median: number;
  /** Bytes, characters or rows. */
  readonly size: number;
}

const print = { stageDirections: 'kept', contents: false } as const;
const at = new Date('2026-03-12T08:30:00Z');

const EXPORTS: readonly (readonly [name: string, size: (text: string) => number])[] = [
  [
    'Word file',
    (text) => speechDocx(parseSpeech(text), { ...print, layout: { kind: 'official' }, comments: false, at }).length,
  ],
  [
    'Word file with contents',
    (text) =>
      speechDocx(parseSpeech(text), { ...print, contents: true, layout: { kind: 'official' }, comments: false, at })
        .length,
  ],
  [
    'HTML with contents',
    (text) => {
      const speech = parseSpeech(text);
      return printHtml(speech, layoutSpeech(speech, officialSetup, undefined, { ...print, contents: true })).length;
    },
  ],
  ['plain text', (text) => speechText(parseSpeech(text), 'typed', print).length],
  ['facts to confirm', (text) => confirmationTable(parseSpeech(text)).rows.length],
];

/** Median times of the exports of one text. */
export function exportTimes(text: string, rounds: number): readonly ExportTime[] {
  return EXPORTS.map(([name, sizeOf]) => {
    const times: number[] = [];
    let size = 0;
    for (let round = 0; round < rounds; round++) {
      const start = performance.now();
      size = sizeOf(text);
      times.push(performance.now() - start);
    }
    return { name, median: medianOf(times), size };
  });
}
