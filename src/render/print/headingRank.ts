import type { OutlineNode } from '../../core/speech.ts';
import type { HeadingRank } from './printedSpeech.ts';

/** The face of a heading, by its marker: that is what the standard ties it to, whatever the depth in this speech. */
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

function rankOfLevel(level: number): HeadingRank {
  if (level <= 1) return 1;
  if (level === 2) return 2;
  return level === 3 ? 3 : 4;
}
