import { plainName, speakerOf } from '../../core/parser/byline.ts';

/** Who will speak; what is not known yet is absent. `speaker` is without blanks. */
export interface SpeakerAnswer {
  readonly office?: string;
  readonly speaker?: string;
}

/** 李强; not 欧阳明月, 李　强. */
const TWO_CHARACTERS = /^\p{Script=Han}{2}$/u;

/**
 * Office and name out of one line: 区长　张三, 区长 张 三, 区长张三, 张三, 区长. What cannot be told apart is a name up to four
 * characters, else an office.
 */
export function speakerAnswer(line: string): SpeakerAnswer {
  const text = line.replace(/[ \t\u3000]+/g, ' ').trim();
  if (text === '') return {};
  // 区长 is read as a name of two characters, were it not for the words that end an office.
  if (speakerOf(`${text}李明`)?.office?.end === text.length) return { office: text };
  const read = speakerOf(text);
  if (read === undefined) return text.includes(' ') ? lastWord(text) : { office: text };
  const speaker = plainName(text.slice(read.speaker.start, read.speaker.end));
  if (read.office === undefined) return { speaker };
  return { office: text.slice(read.office.start, read.office.end).trim(), speaker };
}

function lastWord(text: string): SpeakerAnswer {
  const at = text.lastIndexOf(' ');
  return { office: text.slice(0, at), speaker: text.slice(at + 1) };
}

/** A name as a byline prints it: two characters stand apart by the width of one. */
export function printedName(speaker: string): string {
  return TWO_CHARACTERS.test(speaker) ? `${speaker.charAt(0)}\u3000${speaker.charAt(1)}` : speaker;
}

/** The line that gives the answer back: 区长　张　三. Empty where nothing is known. */
export function speakerLine({ office, speaker }: SpeakerAnswer): string {
  const name = speaker === undefined ? undefined : printedName(speaker);
  return [office, name].filter((part) => part !== undefined && part !== '').join('\u3000');
}
