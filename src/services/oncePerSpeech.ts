import type { Speech } from '../core/speech.ts';

/** A function whose answer is kept as long as the speech is: several features ask the same of the same parse. */
export function oncePerSpeech<Answer extends object>(compute: (speech: Speech) => Answer): (speech: Speech) => Answer {
  const answers = new WeakMap<Speech, Answer>();
  return (speech) => {
    const known = answers.get(speech);
    if (known !== undefined) return known;
    const answer = compute(speech);
    answers.set(speech, answer);
    return answer;
  };
}
