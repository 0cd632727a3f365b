// The entry of dist/core.mjs: what other programs may use of the core. Nothing in the project imports it.
// biome-ignore-all lint/performance/noBarrelFile: it is the face of a bundle, and a bundle has one file.
// biome-ignore-all lint/performance/noReExportAll: the whole model is meant.

export { parseSpeech } from './parser/parseSpeech.ts';
export { sentencesOf } from './sentences.ts';
export type * from './speech.ts';
export { type CharacterCounts, characterCounts, countCharacters } from './text/countCharacters.ts';
export { lineAt } from './text/lineStarts.ts';
export type { Span } from './text/span.ts';
export { countSpokenSyllables } from './text/spokenSyllables.ts';
