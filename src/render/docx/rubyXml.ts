import type { CharacterReading } from '../../layout/reading/knownReadings.ts';
import { runFonts } from './runProperties.ts';
import { element } from './xml.ts';

/** The size of Pinyin beside that of the character under it. */
const SMALL = 0.45;
/** From the character's base line to that of the Pinyin. */
const RAISE = 0.95;

/** A character with Pinyin over it; `base` is its run, `size` its size in points. */
export function rubyXml(pinyin: string, base: string, size: number, latin: string): string {
  const small = Math.max(2, Math.round(size * 2 * SMALL));
  const properties = element(
    'w:rubyPr',
    {},
    element('w:rubyAlign', { 'w:val': 'center' }),
    element('w:hps', { 'w:val': small }),
    element('w:hpsRaise', { 'w:val': Math.round(size * 2 * RAISE) }),
    element('w:hpsBaseText', { 'w:val': size * 2 }),
    element('w:lid', { 'w:val': 'zh-CN' }),
  );
  const look = element(
    'w:rPr',
    {},
    runFonts(latin, latin),
    element('w:b', { 'w:val': 0 }),
    element('w:bCs', { 'w:val': 0 }),
    element('w:sz', { 'w:val': small }),
    element('w:szCs', { 'w:val': small }),
  );
  const over = element('w:r', {}, look, element('w:t', {}, pinyin));
  return element(
    'w:r',
    {},
    element('w:ruby', {}, properties, element('w:rt', {}, over), element('w:rubyBase', {}, base)),
  );
}

/** A stretch of text; `pinyin` for a single character that has some. */
export interface ReadStretch {
  readonly text: string;
  readonly pinyin: string | undefined;
}

/** A text that stands at an offset of the speech, cut around the characters that have readings, which ascend. */
export function readStretches(text: string, at: number, readings: readonly CharacterReading[]): readonly ReadStretch[] {
  const stretches: ReadStretch[] = [];
  let passed = 0;
  for (const { start, end, pinyin } of readings) {
    if (start < at + passed) continue;
    if (end > at + text.length) break;
    if (start > at + passed) stretches.push({ text: text.slice(passed, start - at), pinyin: undefined });
    stretches.push({ text: text.slice(start - at, end - at), pinyin });
    passed = end - at;
  }
  if (passed < text.length) stretches.push({ text: text.slice(passed), pinyin: undefined });
  return stretches;
}
