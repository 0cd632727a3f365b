import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wordFileFaults } from '../../scripts/ooxmlValidator.ts';
import { openScratch, type Scratch } from '../../scripts/scratch.ts';
import { parseSpeech } from '../../src/core/parser/parseSpeech.ts';
import { speechDocx } from '../../src/render/docx/speechDocx.ts';
import { tableDocx } from '../../src/render/docx/tableDocx.ts';
import { templateDocx } from '../../src/render/docx/template/templateDocx.ts';
import { confirmationTable } from '../../src/services/export/confirmationTable.ts';

// The Word files as the Open XML SDK sees them, which checks what Word checks when it opens one.

const at = new Date('2026-03-12T08:30:00Z');
const plain = { stageDirections: 'small', contents: false, comments: false, at } as const;
const full = { ...plain, contents: true, comments: true };
const samplesFolder = new URL('../../samples/', import.meta.url);
const odd =
  '---\n密级: 内部\n---\n# 在会上的报告\n同志们：\n<!-- 甲\n乙 -->\n一、**甲**<!-- 丙 -->乙\u0001\t丁【待核实】。（掌声）\n（一）甲。乙。\n谢谢大家！\n张　三\n2026年3月12日\n';

/** Marks for the speaker and Pinyin, over three pages of the large copy. */
const marked = `在会上的讲话\n区长　单志远\n同志们：\n${'安徽六安{lù ān}市／*一定*要**抓紧**。（掌声）砥砺前行。'.repeat(40)}\n谢谢大家！\n`;

let scratch: Scratch;
let folder: string;

beforeAll(async () => {
  scratch = openScratch('valid');
  folder = join(scratch.folder, 'files');
  await mkdir(folder);
});

afterAll(() => scratch.dispose());

async function faultsOf(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const file = join(folder, `${name}.docx`);
  await writeFile(file, bytes);
  return wordFileFaults(file, scratch);
}

async function sources(): Promise<readonly string[]> {
  const names = (await readdir(samplesFolder)).filter((name) => name.endsWith('.speech'));
  const samples = await Promise.all(names.map((name) => readFile(new URL(name, samplesFolder), 'utf8')));
  return [...samples, odd, marked, ''];
}

test('nothing is said against the official layout, the large copy, the table and a house’s file', async () => {
  for (const [index, source] of (await sources()).entries()) {
    const speech = parseSpeech(source);
    const official = speechDocx(speech, { ...full, layout: { kind: 'official' } });
    expect(await faultsOf(`official${index}`, official)).toEqual([]);
    expect(await faultsOf(`plain${index}`, speechDocx(speech, { ...plain, layout: { kind: 'official' } }))).toEqual([]);
    const podium = speechDocx(speech, { ...full, layout: { kind: 'podium', size: 20 } });
    expect(await faultsOf(`podium${index}`, podium)).toEqual([]);
    expect(await faultsOf(`table${index}`, tableDocx(confirmationTable(speech), at))).toEqual([]);
    const house = templateDocx(speech, official, full);
    if (house.kind !== 'made') throw new Error(house.kind);
    expect(await faultsOf(`house${index}`, house.bytes)).toEqual([]);
  }
});

test('a file whose elements stand in another order is found out', async () => {
  const parts = unzipSync(speechDocx(parseSpeech(odd), { ...plain, layout: { kind: 'official' } }));
  const styles = strFromU8(parts['word/styles.xml'] ?? new Uint8Array());
  const turned = styles.replace('<w:kinsoku/><w:wordWrap/>', '<w:wordWrap/><w:kinsoku/>');
  expect(turned).not.toBe(styles);
  expect(await faultsOf('turned', zipSync({ ...parts, 'word/styles.xml': strToU8(turned) }))).not.toEqual([]);
});
