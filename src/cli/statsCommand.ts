import type { Speech } from '../core/speech.ts';
import {
  type SectionStatistics,
  type Statistics,
  sectionStatistics,
  speechStatistics,
} from '../services/statistics.ts';
import type { Language } from './arguments.ts';

/** The counts of a speech as the command line gives them. `pages` is null: no page layout is computed here. */
export function statsJson(speech: Speech): Record<string, unknown> {
  const { characters, han, words, spoken, minutes } = speechStatistics(speech);
  return { characters, han, words, spoken, minutes, pages: null, sections: sectionStatistics(speech).map(sectionJson) };
}

function sectionJson({ node, characters, spoken, minutes }: SectionStatistics): Record<string, unknown> {
  return { lead: node.lead, level: node.level, characters, spoken, minutes };
}

/** The counts as a table for people. */
export function statsTableText(speech: Speech, language: Language): string {
  const heads = HEADS[language];
  const whole = speechStatistics(speech);
  const rows: string[][] = [[...heads], row(whole, WHOLE[language])];
  for (const section of sectionStatistics(speech)) {
    rows.push(row(section, `${'  '.repeat(section.node.level)}${section.node.marker}${section.node.lead}`));
  }
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((cells) => displayWidth(cells[column] ?? ''))));
  return rows
    .map((cells) => cells.map((cell, column) => (column < 3 ? padStart(cell, widths[column] ?? 0) : cell)).join('  '))
    .join('\n');
}

function row({ characters, spoken, minutes }: Statistics, name: string): string[] {
  return [String(characters), String(spoken), minutes.toFixed(1), name];
}

const HEADS: Readonly<Record<Language, readonly string[]>> = {
  zh: ['字数', '音节', '分钟', '部分'],
  en: ['characters', 'spoken', 'minutes', 'section'],
};
const WHOLE: Readonly<Record<Language, string>> = { zh: '全文', en: 'whole speech' };

/** Cells on a terminal: a full-width character takes two. */
function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) >= 0x1100 ? 2 : 1;
  return width;
}

function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
}
