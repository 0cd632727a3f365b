import { parseSpeech } from '../core/parser/parseSpeech.ts';
import type { CheckBasis } from '../services/checks/checkedSpeech.ts';
import { joinLexicons } from '../services/lexicon/lexicon.ts';
import { NO_NAMES, readNames } from '../services/lexicon/names.ts';
import { type BrokenRow, readLexicon } from '../services/lexicon/readLexicon.ts';
import type { Language, RunInvocation } from './arguments.ts';
import type { CheckSettings } from './checkArguments.ts';
import { type FoundProblem, foundProblems, isGrave, problemLine, summaryLine } from './checkCommand.ts';
import { rowMessage } from './checkMessages.ts';
import { message } from './messages.ts';
import type { World } from './world.ts';
import { readText } from './worldFiles.ts';

/** All files together: one list, one summary. */
export async function runCheck(
  { files, json, language }: RunInvocation,
  settings: CheckSettings,
  world: World,
): Promise<number> {
  const { strict, off } = settings;
  const basis = await readBasis(settings, language, world);
  if (basis === undefined) return 2;
  let isAnyUnread = false;
  const all: FoundProblem[] = [];
  for (const file of files) {
    const text = await readText(file, language, world);
    if (text === undefined) isAnyUnread = true;
    else all.push(...foundProblems(parseSpeech(text), file, off ? { ...basis, off } : basis, language));
  }
  if (json) world.writeOut(`${JSON.stringify(all, null, 2)}\n`);
  else {
    for (const found of all) world.writeOut(`${problemLine(found, language)}\n`);
    world.writeOut(
      `${all.length === 0 ? message(language, 'nothingFound') : summaryLine(all, files.length, language)}\n`,
    );
  }
  if (isAnyUnread) return 2;
  return all.some((found) => isGrave(found, strict)) ? 1 : 0;
}

/** The lexicons and the people file; broken rows are told, the others used. `undefined` where one cannot be read. */
async function readBasis(
  { lexicon, names }: CheckSettings,
  language: Language,
  world: World,
): Promise<CheckBasis | undefined> {
  const tell = (file: string, broken: readonly BrokenRow[]) => {
    for (const { line, fault, value } of broken) {
      world.writeError(`${file}:${line + 1}: ${rowMessage(language, fault, value)}\n`);
    }
  };
  const lexicons = [readLexicon(await world.readLexicon()).lexicon];
  if (lexicon !== undefined) {
    const text = await readText(lexicon, language, world);
    if (text === undefined) return undefined;
    const reading = readLexicon(text);
    tell(lexicon, reading.broken);
    lexicons.push(reading.lexicon);
  }
  let listed = NO_NAMES;
  if (names !== undefined) {
    const text = await readText(names, language, world);
    if (text === undefined) return undefined;
    const reading = readNames(text);
    tell(names, reading.broken);
    listed = reading.names;
  }
  return { lexicon: joinLexicons(lexicons), names: listed };
}
