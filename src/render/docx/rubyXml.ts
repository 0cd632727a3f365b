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
