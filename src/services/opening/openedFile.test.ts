import { expect, test } from 'vitest';
import { inflate } from '../../vscode/inflate.ts';
import { openedFile } from './openedFile.ts';

const needs = {
  inflate,
  encode: (text: string) => new TextEncoder().encode(text),
  decode: (bytes: Uint8Array, encoding: string, fatal: boolean) => {
    try {
      return new TextDecoder(encoding, { fatal }).decode(bytes);
    } catch {
      return undefined;
    }
  },
};
const utf8 = needs.encode;
const GB18030 = Uint8Array.of(0xb1, 0xea, 0xcc, 0xe2, 0xa3, 0xac, 0xb5, 0xc4);
const BIG5 = Uint8Array.of(0xbc, 0xd0, 0xc3, 0x44, 0xa1, 0x41, 0xb7, 0x7c, 0xc4, 0xb3, 0xa4, 0x57, 0xaa, 0xba);
const UTF16 = Uint8Array.of(0xff, 0xfe, 0x07, 0x68, 0x98, 0x98);

test.each<[string, Uint8Array, string, unknown]>([
  ['a text in UTF-8', utf8('标题'), 'a.txt', { kind: 'text', text: '标题', encoding: 'utf-8' }],
  ['a text in GB18030', GB18030, 'a.txt', { kind: 'text', text: '标题，的', encoding: 'gb18030' }],
  ['a text in Big5', BIG5, 'a.txt', { kind: 'text', text: '標題，會議上的', encoding: 'big5' }],
  ['a text in UTF-16', UTF16, 'a.txt', { kind: 'text', text: '标题', encoding: 'utf-16le' }],
  ['a page by its name', utf8('<p>甲</p>'), 'a.html', { kind: 'html', text: '甲', images: 0 }],
  ['a page by its start', utf8('<!DOCTYPE html><p>甲</p>'), 'a.txt', { kind: 'html', text: '甲', images: 0 }],
  ['a page that is called a .doc', utf8('<html><p>甲</p>'), 'a.doc', { kind: 'html', text: '甲', images: 0 }],
  ['a page of pictures', utf8('<img src="a.png">'), 'a.html', { kind: 'fault', fault: 'imagesOnly' }],
  [
    'a text with tags in it',
    utf8('用<b>粗体</b>'),
    'a.txt',
    { kind: 'text', text: '用<b>粗体</b>', encoding: 'utf-8' },
  ],
  ['no text', Uint8Array.of(0, 1, 2, 0, 0, 0, 0, 9), 'a.txt', { kind: 'fault', fault: 'noText' }],
  ['no zip', utf8('甲'), 'a.docx', { kind: 'fault', fault: 'notAZip' }],
])('%s', async (_name, bytes, name, opened) => {
  expect(await openedFile(bytes, name, needs)).toEqual(opened);
});
