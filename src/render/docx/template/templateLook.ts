import type { DocxLook, PageLook } from '../look.ts';
import { officialLook } from '../officialLook.ts';
import type { HouseStyles } from './houseStyles.ts';
import { attributeOf } from './templateParts.ts';

/** How a file in the look of a house is measured: where titles are broken and on which pages headings stand. */
export function templateLook({ measures }: HouseStyles, section: string | undefined): DocxLook {
  const { styles } = officialLook;
  const { body, title, subtitle } = measures;
  return {
    ...officialLook,
    page: section === undefined ? officialLook.page : pageOf(section),
    characterSpacing: body.spacing,
    pitch: body.pitch ?? gridPitch(section) ?? Math.round(body.size * 20 * SINGLE),
    styles: {
      ...styles,
      title: { ...styles.title, size: title.size, bold: title.bold },
      subtitle: { ...styles.subtitle, size: subtitle.size, bold: subtitle.bold },
      body: { ...styles.body, size: body.size },
      contents: { ...styles.contents, size: body.size },
      signature: { ...styles.signature, size: body.size },
    },
    stageDirection: { ...officialLook.stageDirection, size: Math.max(6, Math.round(body.size * 0.75 * 2) / 2) },
  };
}

/** A single line, as a multiple of the size. */
const SINGLE = 1.3;

function pageOf(section: string): PageLook {
  const { page } = officialLook;
  const size = startTag(section, 'w:pgSz');
  const margins = startTag(section, 'w:pgMar');
  const length = (tag: string, name: string, otherwise: number): number => {
    const value = Number(attributeOf(tag, `w:${name}`));
    // A negative margin is one that headers do not push; its length is the same.
    return Number.isFinite(value) && value !== 0 ? Math.abs(value) : otherwise;
  };
  return {
    width: length(size, 'w', page.width),
    height: length(size, 'h', page.height),
    top: length(margins, 'top', page.top),
    right: length(margins, 'right', page.right),
    bottom: length(margins, 'bottom', page.bottom),
    left: length(margins, 'left', page.left),
    header: page.header,
    footer: page.footer,
  };
}

/** Lines stand on the grid of the page where it has one. */
function gridPitch(section: string | undefined): number | undefined {
  const grid = startTag(section ?? '', 'w:docGrid');
  const pitch = Number(attributeOf(grid, 'w:linePitch'));
  return /^lines/.test(attributeOf(grid, 'w:type') ?? '') && pitch > 0 ? pitch : undefined;
}

function startTag(xml: string, name: string): string {
  return new RegExp(`<${name}\\b([^>]*)>`).exec(xml)?.[1] ?? '';
}
