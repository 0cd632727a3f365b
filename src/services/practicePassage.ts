import { sentencesOf } from '../core/sentences.ts';
import type { Speech } from '../core/speech.ts';
import { countSpokenSyllables } from '../core/text/spokenSyllables.ts';
import { lastIndexUpTo } from './lastIndexUpTo.ts';
import { plainTextOf } from './plainText.ts';

/** Words to be read aloud against a clock. */
export interface PracticePassage {
  readonly text: string;
  readonly syllables: number;
}

/** About a minute and a half at the usual rate: less tells little, more nobody reads. */
const ENOUGH = 270;
/** With fewer a speech is too short to tell a rate. */
const TOO_FEW = 120;

/** Where there is no speech, or too short a one. */
const PASSAGE = [
  '同志们：',
  '春天的田野是最公平的，早一天下地，就早一天出苗。这些年，我们修通了28条村路，种下了1.6万亩果树，外出的年轻人回来了三分之一。成绩是一步一步走出来的，路上有过争论，也有过等一等、看一看的时候，但大家最后都明白了一个道理：日子要靠自己过好。',
  '今天把大家请来，是想商量三件事。第一件，水怎么管；第二件，果子怎么卖；第三件，村里的老人和孩子怎么照看。三件事都不大，可是家家户户都在等回音。请各位有话直说，说到的就记下来，记下来的就办，办到什么程度，年底还在这间屋子里向大家报告。',
].join('\n');

/**
 * What to read aloud: whole sentences of the speech from the one at an offset on, about a minute and a half of them; where
 * less than that follows, from before it. A passage of our own where the speech is too short.
 */
export function practicePassage(speech: Speech | undefined, offset: number): PracticePassage {
  const sentences = speech === undefined ? [] : sentencesOf(speech);
  let first = Math.max(
    0,
    lastIndexUpTo(sentences, offset, ({ start }) => start),
  );
  let end = first;
  let syllables = 0;
  while (syllables < ENOUGH && end < sentences.length) syllables += sentences[end++]?.syllables ?? 0;
  while (syllables < ENOUGH && first > 0) syllables += sentences[--first]?.syllables ?? 0;
  if (speech === undefined || syllables < TOO_FEW) return { text: PASSAGE, syllables: countSpokenSyllables(PASSAGE) };
  const plain = plainTextOf(speech);
  const lines: string[] = [];
  let paragraph = -1;
  for (const sentence of sentences.slice(first, end)) {
    const words = plain(sentence);
    if (sentence.paragraph === paragraph) lines.push(`${lines.pop() ?? ''}${words}`);
    else lines.push(words);
    paragraph = sentence.paragraph;
  }
  return { text: lines.join('\n'), syllables };
}
