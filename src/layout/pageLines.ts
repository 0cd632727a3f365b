import type { SpeechLayout } from './layoutSpeech.ts';
import type { PageStart } from './pageStarts.ts';

/** The lines of a page, from its top; `page` counts from 0. Empty for a page that is not there. */
export function pageLines({ paragraphs, pages }: SpeechLayout, page: number): readonly PageStart[] {
  const lines: PageStart[] = [];
  const start = pages[page];
  if (start === undefined) return lines;
  const end = pages[page + 1] ?? { paragraph: paragraphs.length, line: 0 };
  for (
    let { paragraph, line } = start;
    paragraph < end.paragraph || (paragraph === end.paragraph && line < end.line);
  ) {
    if (line < (paragraphs[paragraph]?.lines.length ?? 0)) {
      lines.push({ paragraph, line });
      line += 1;
    } else {
      paragraph += 1;
      line = 0;
    }
  }
  return lines;
}
