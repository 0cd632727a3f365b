import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { parseSpeech } from '../../src/core/parser/parseSpeech.ts';
import { docxToPdf } from '../../src/node/docxToPdf.ts';
import { speechDocx } from '../../src/render/docx/speechDocx.ts';

const options = {
  layout: { kind: 'official' },
  stageDirections: 'kept',
  contents: false,
  comments: false,
  at: new Date('2026-03-12T08:30:00Z'),
} as const;

const leftovers = (): readonly string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('rostrum-pdf-'));

test('a PDF is made of the Word file, and nothing is left on the disk', async () => {
  const before = leftovers();
  const outcome = await docxToPdf(speechDocx(parseSpeech('同志们：\n正文。\n'), options), '');
  if (outcome.kind !== 'made') throw new Error(outcome.kind);
  expect(Buffer.from(outcome.bytes.subarray(0, 5)).toString('latin1')).toBe('%PDF-');
  expect(leftovers()).toEqual(before);
});

test('a program that makes none is told of, and one that is not there', async () => {
  const before = leftovers();
  const docx = new Uint8Array([1, 2, 3]);
  expect((await docxToPdf(docx, process.execPath)).kind).toBe('failed');
  expect(await docxToPdf(docx, '/nowhere/soffice')).toEqual({ kind: 'absent' });
  expect(leftovers()).toEqual(before);
});
