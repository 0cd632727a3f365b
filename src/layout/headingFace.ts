import type { OutlineNode } from '../core/speech.ts';
import type { Span } from '../core/text/span.ts';
import type { Face, HeadingRank } from './printedParagraph.ts';

/** The rank of a heading's face, by its marker: that is what the standard ties it to, whatever the depth in this speech. */
export function headingRankOf({ form, level }: OutlineNode): HeadingRank {
  switch (form) {
    case 'part':
    case 'hanComma':
      return 1;
    case 'hanBracket':
      return 2;
    case 'digitPoint':
      return 3;
    case 'digitBracket':
    case 'circled':
      return 4;
    case 'hash':
    case 'ordinalWord':
    case 'sequenceWord':
    case 'qi':
    case 'dash':
    case 'shi':
    case 'yao':
    case 'ke':
    case 'geShi':
      return rankOfLevel(level);
  }
}

/** 一、 黑体, （一） 楷体, 1. and （1） 仿宋 (GB/T 9704—2012, 7.3.3). */
export function headingFace(rank: HeadingRank): Face {
  if (rank === 1) return 'heiti';
  return rank === 2 ? 'kaiti' : 'fangsong';
}

/** Marker, lead and the mark that ends it: what has the heading's face where a heading runs into its text. */
export function runInSpan(text: string, node: OutlineNode): Span {
  const leadEnd = Math.max(node.leadSpan.end, node.markerSpan.end);
  const end = '。；！？：'.includes(text.charAt(leadEnd) || ' ') ? leadEnd + 1 : leadEnd;
  return { start: node.markerSpan.start, end };
}

/** Whether text follows the heading in its paragraph. */
export function isRunIn(node: OutlineNode): boolean {
  return node.kind !== 'H';
}

function rankOfLevel(level: number): HeadingRank {
  if (level <= 1) return 1;
  if (level === 2) return 2;
  return level === 3 ? 3 : 4;
}
