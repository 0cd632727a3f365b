import type { PageSetup } from '../../layout/pageSetup.ts';
import { podiumSetup } from '../../layout/podiumSetup.ts';
import { characterWidth, type DocxLook } from './look.ts';

/** The page of a Word file as the layout knows pages. */
export function setupOfLook({ page, pitch, styles, characterSpacing, forSpeaker }: DocxLook): PageSetup {
  if (forSpeaker) return podiumSetup(styles.body.size);
  const { width, height, top, right, bottom, left } = page;
  const { body, title } = styles;
  return {
    width,
    height,
    top,
    right,
    bottom,
    left,
    linePitch: pitch,
    linesPerPage: Math.max(1, Math.floor((height - top - bottom) / pitch)),
    textSize: characterWidth(body.size),
    titleSize: characterWidth(title.size),
    bold: body.bold,
    spacing: characterSpacing,
    indent: characterWidth(body.size) * 2,
    forSpeaker: false,
  };
}
