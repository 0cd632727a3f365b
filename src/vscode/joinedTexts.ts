import { env } from 'vscode';

/** Chinese sentences stand side by side without a blank. */
function isChinese(): boolean {
  return /^zh/i.test(env.language);
}

/** Sentences one after another, in the language of the user. */
export function joinedSentences(sentences: readonly string[]): string {
  return sentences.join(isChinese() ? '' : ' ');
}

/** The parts of a list, in the language of the user. */
export function joinedList(parts: readonly string[]): string {
  return parts.join(isChinese() ? '，' : ', ');
}

/** Things named one after another, each perhaps with commas of its own in brackets. */
export function joinedSeries(things: readonly string[]): string {
  return things.join(isChinese() ? '、' : '; ');
}
