import type { Speech } from '../../core/speech.ts';
import { oncePerSpeech } from '../oncePerSpeech.ts';
import type { TermSource } from './completionOffer.ts';

/** A name, an office, a term or a sentence that a speech uses. */
export interface UsedTerm {
  readonly words: string;
  readonly source: TermSource;
}

/** A term in quotation marks, without sentence marks. Matches “两山”, “进一步增强”; not “是”, “你来了吗？”. */
const QUOTED = /“([^“”‘’《》。！？；：，…\r\n]{2,16})”/g;
/** A work or a document. Matches 《乡村振兴促进法》; not 《》. */
const WORK = /《([^《》\r\n]{2,40})》/g;
/** What parts several values in one. */
const BETWEEN_VALUES = /[、，；,;]/;
/** A blank within a name that is spread for print: 张　三. */
const BLANKS = /[\s\u3000]+/g;
/** What no term holds: a placeholder, or marks of a sentence. */
const UNFIT = /[【】×＿。！？；]/;
const SHORTEST = 2;
const LONGEST_LEAD = 30;
const SHORTEST_LEAD = 6;
const LONGEST_VALUE = 40;

/**
 * The terms of a speech, those of its own facts first, then by how often they stand in it; each once, whatever it was
 * found as. Computed once for a speech; linear in the text's length.
 */
export const usedTerms: (speech: Speech) => readonly UsedTerm[] = oncePerSpeech((speech) => {
  const found = new Map<string, UsedTerm>();
  const add = (words: string, source: TermSource): void => {
    if (words.length < SHORTEST || UNFIT.test(words) || found.has(words)) return;
    found.set(words, { words, source });
  };
  const { facts, frontMatter, announcements, nodes, text } = speech;
  if (facts.speaker) add(facts.speaker.value.replace(BLANKS, ''), 'speaker');
  if (facts.office) add(facts.office.value.trim(), 'office');
  if (facts.occasion) add(facts.occasion.value.trim(), 'occasion');
  for (const { key, value } of frontMatter?.entries ?? []) {
    if (key !== undefined) continue;
    for (const words of value.split(BETWEEN_VALUES))
      if (words.length <= LONGEST_VALUE) add(words.trim(), 'frontMatter');
  }
  for (const { refrain } of announcements) if (refrain !== undefined) add(refrain, 'refrain');
  for (const words of byFrequency(text, WORK)) add(words, 'work');
  for (const words of byFrequency(text, QUOTED)) add(words, 'quoted');
  for (const { lead } of nodes) {
    if (lead.length >= SHORTEST_LEAD && lead.length <= LONGEST_LEAD) add(lead, 'lead');
  }
  return [...found.values()];
});

/** What a pattern's group matches, most frequent first. */
function byFrequency(text: string, pattern: RegExp): readonly string[] {
  const counts = new Map<string, number>();
  for (const [, words = ''] of text.matchAll(pattern)) counts.set(words, (counts.get(words) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([words]) => words);
}
