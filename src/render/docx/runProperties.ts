import type { RunLook } from './look.ts';
import { element } from './xml.ts';

/**
 * Typefaces of a run. The hint sends “ ” … — and their like to the east Asian typeface; without it they fall to the Latin
 * one. No theme font: it would override these.
 */
export function runFonts(eastAsia: string, latin: string): string {
  return element('w:rFonts', {
    'w:hint': 'eastAsia',
    'w:ascii': latin,
    'w:eastAsia': eastAsia,
    'w:hAnsi': latin,
    'w:cs': latin,
  });
}

/** The children of `w:rPr` for a look, in the order that the schema demands. */
export function runProperties({ eastAsia, size, bold }: RunLook, latin: string, spacing: number | undefined): string {
  return [
    runFonts(eastAsia, latin),
    element('w:b', { 'w:val': bold ? undefined : 0 }),
    element('w:bCs', { 'w:val': bold ? undefined : 0 }),
    ...(spacing === undefined ? [] : [element('w:spacing', { 'w:val': spacing })]),
    element('w:sz', { 'w:val': size * 2 }),
    element('w:szCs', { 'w:val': size * 2 }),
  ].join('');
}
