import type { Speech } from '../../core/speech.ts';
import { speechFileName } from '../templates/speechFileName.ts';
import type { ExportKind } from './exportChoice.ts';

/** How the copies of a speech are told apart by their names. */
const NOTES: Readonly<Record<ExportKind, string>> = {
  official: '送审稿',
  podium: '大字版',
  pdf: '送审稿',
  html: '送审稿',
  podiumPdf: '大字版',
  podiumHtml: '大字版',
  typed: '文字稿',
  chat: '文字稿',
  mail: '文字稿',
  outline: '提纲',
  facts: '核数清单',
  factsCsv: '核数清单',
};

/** `.speech`, `.speech.txt`, `.speech.md`, else the last extension: what a file's name loses. */
const EXTENSION = /(?:\.speech(?:\.txt|\.md)?|\.[^.]*)$/i;

/**
 * The name under which a speech is exported, without extension: 标题（送审稿）, by the file's name where it has no title.
 * Valid on Windows, macOS and Linux.
 */
export function exportFileName({ facts }: Speech, fileName: string, kind: ExportKind): string {
  const title = facts.title?.value.replace(/[\s\u3000]+/g, ' ').trim();
  const name = title === undefined || title === '' ? fileName.replace(EXTENSION, '') : title;
  return speechFileName(`${shortened(speechFileName(name))}（${NOTES[kind]}）`);
}

/** A file system takes 255 bytes: 60 Han of a title leave room for the note. */
const LONGEST = 60;

function shortened(name: string): string {
  return [...name].slice(0, LONGEST).join('');
}
