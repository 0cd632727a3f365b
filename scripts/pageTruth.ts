// Usage: pageTruth.ts [--podium] FILE …
// Compares the pages of the layout with those of the Word file as LibreOffice shows it, over all files, and prints every
// difference with its cause, then how many there are of each. With --podium the pages are those of the copy for the lectern.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { parseSpeech } from '../src/core/parser/parseSpeech.ts';
import { layoutSpeech } from '../src/layout/layoutSpeech.ts';
import { officialSetup } from '../src/layout/pageSetup.ts';
import { PODIUM_SIZE, podiumSetup } from '../src/layout/podiumSetup.ts';
import { speechDocx } from '../src/render/docx/speechDocx.ts';
import { type PageTruth, pageTruth } from '../test/pages/pageTruth.ts';
import { convertToPdf, pdfPages } from '../test/pages/pdfPages.ts';
import { ensureLibreOffice } from './libreOffice.ts';
import { openScratch } from './scratch.ts';
import { onStopSignal } from './stopSignals.ts';

const BATCH = 10;

const { values, positionals: files } = parseArgs({
  args: process.argv.slice(2),
  options: { podium: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const scratch = openScratch('pages');
onStopSignal(() => scratch.dispose());
await ensureLibreOffice(scratch);
const setup = values.podium ? podiumSetup(PODIUM_SIZE) : officialSetup;
const truths: PageTruth[] = [];
let unread = 0;
for (let from = 0; from < files.length; from += BATCH) {
  const batch = files.slice(from, from + BATCH).map((file, index) => {
    const speech = parseSpeech(readFileSync(file, 'utf8'));
    return { file, name: `text${from + index}`, speech };
  });
  const plain = { stageDirections: 'kept', contents: false, comments: false, at: new Date(0) } as const;
  const documents = batch.map(({ name, speech }) => [
    name,
    speechDocx(speech, {
      layout: values.podium ? { kind: 'podium', size: PODIUM_SIZE } : { kind: 'official' },
      ...plain,
    }),
  ]);
  const pdfs = await convertToPdf(Object.fromEntries(documents), scratch);
  for (const { file, name, speech } of batch) {
    try {
      const truth = pageTruth(layoutSpeech(speech, setup), await pdfPages(pdfs[name] ?? '', scratch));
      truths.push(truth);
      if (truth.pages !== truth.shownPages)
        console.log(`${basename(file)}: ${truth.pages} pages, shown ${truth.shownPages}`);
      for (const { cause, laid, shown, sameCount } of truth.differences) {
        console.log(`${basename(file)}: ${cause}${sameCount ? '' : ', other number of lines'}\n  ${laid}\n  ${shown}`);
      }
    } catch (error) {
      unread += 1;
      console.log(`${basename(file)}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
await scratch.dispose();

const sum = (of: (truth: PageTruth) => number): number => truths.reduce((total, truth) => total + of(truth), 0);
const share = (part: number, whole: number): string => `${((part / whole) * 100).toFixed(2)} %`;
const paragraphs = sum((truth) => truth.paragraphs);
const pages = sum((truth) => truth.pages);
const differences = truths.flatMap((truth) => truth.differences);
const otherCounts = differences.filter(({ sameCount }) => !sameCount).length;
const causes = [...new Set(differences.map(({ cause }) => cause))].map((cause) => {
  const all = differences.filter((each) => each.cause === cause);
  return `  ${cause}: ${all.length}, ${all.filter(({ sameCount }) => !sameCount).length} with another number of lines`;
});
console.log(`
${truths.length} texts, ${unread} of which the lines could not be matched
${share(paragraphs - otherCounts, paragraphs)} of ${paragraphs} paragraphs have as many lines
${share(pages - sum(({ otherStarts }) => otherStarts), pages)} of ${pages} pages begin with the same character
${truths.filter((truth) => truth.pages !== truth.shownPages).length} texts have another number of pages
${differences.length} paragraphs are broken otherwise
${causes.join('\n')}`);
