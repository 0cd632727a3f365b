import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { runProcess } from '../../scripts/childProcess.ts';
import { officeProgram } from '../../scripts/libreOffice.ts';
import { openScratch } from '../../scripts/scratch.ts';
import { openedFile } from '../../src/services/opening/openedFile.ts';
import { inflate } from '../../src/vscode/inflate.ts';

const source = fileURLToPath(new URL('../fixtures/opening/everything.fodt', import.meta.url));
const scratch = openScratch('opened');

afterAll(() => scratch.dispose());

const needs = {
  inflate,
  decode: (bytes: Uint8Array, encoding: string, fatal: boolean): string | undefined => {
    try {
      return new TextDecoder(encoding, { fatal }).decode(bytes);
    } catch {
      return undefined;
    }
  },
  encode: (text: string) => new TextEncoder().encode(text),
};

/** Headings that their styles number, lists in lists, other numerals, a note, a comment, changes, a table, a picture, a box. */
const wanted = `在全市安全生产会上的讲话
（2026年1月5日）
同志们：
今天开会，讲三点意见〔1〕。
一、认清形势
形势依然严峻。
（一）看到成绩
成绩不小。
（二）看到不足
1.责任不实
（1）有的不管
① 不想管
② 不会管
（2）有的不会
2.排查不细
二、抓好落实
（一）责任到人
——查现场
——查台账
壹、壹项
贰、贰项
甲、甲项
乙、乙项
第一，第一项内容。
第二，第二项内容。
单位\t隐患
化工厂\t3处
图如上。
框外。
文本框里的话
三、严明纪律
谢谢大家！
〔1〕见会议通知。`;

test('a Word file that LibreOffice made comes in with its numbers, its notes and all of its text', async () => {
  const folder = join(scratch.folder, 'made');
  await mkdir(folder, { recursive: true });
  const profile = `-env:UserInstallation=file://${join(scratch.folder, 'office')}`;
  const { code, fault, output } = await runProcess(
    officeProgram('soffice') ?? 'soffice',
    [profile, '--headless', '--convert-to', 'docx', '--outdir', folder, source],
    { milliseconds: 200_000, shown: false, scratch },
  );
  if (code !== 0) throw new Error(`LibreOffice: ${fault ?? output}`);
  const file = await openedFile(new Uint8Array(await readFile(join(folder, 'everything.docx'))), 'a.docx', needs);
  if (file.kind !== 'docx') throw new Error(file.kind);
  expect(file.text).toBe(wanted);
  const { comments, tables, insertions, deletions, images, hasMacros } = file.docx;
  expect({ comments, tables, insertions, deletions, images, hasMacros }).toEqual({
    comments: 1,
    tables: 1,
    insertions: 1,
    deletions: 1,
    images: 1,
    hasMacros: false,
  });
}, 240_000);
