import { parseSpeech } from '../core/parser/parseSpeech.ts';
import type { Speech } from '../core/speech.ts';
import { type CleaningTables, readCleaningTables } from '../services/cleaning/cleaningTables.ts';
import { type Timing, timingOf } from '../services/timing.ts';
import { type CommandName, type Invocation, type Language, type RunInvocation, readArguments } from './arguments.ts';
import { cleaned, cleanedText, cleaningSummary, cleanJson } from './cleanCommand.ts';
import type { ExportSettings } from './exportArguments.ts';
import { exportJson } from './exportCommand.ts';
import { message } from './messages.ts';
import { outlineJson, outlineTreeText } from './outlineCommand.ts';
import { renumberedText, renumberJson } from './renumberCommand.ts';
import { runCheck } from './runCheck.ts';
import { runExport, tellUnfinished } from './runExport.ts';
import { type NamedSpeech, statsJson, statsSumText, statsTableText } from './statsCommand.ts';
import type { World } from './world.ts';
import { readText, writeTo } from './worldFiles.ts';

/** Runs one command line and gives the exit status: 0 fine, 1 problems found by check, 2 wrong use, a file that cannot be read or written, or a fault of the program. */
export async function run(words: readonly string[], world: World): Promise<number> {
  const invocation = readArguments(words, world.locale);
  try {
    return await runInvocation(invocation, world);
  } catch (error) {
    world.writeError(unexpectedFault(invocation, error));
    return 2;
  }
}

/** The line that is said where no answer can be given. For faults that come when `run` is over. */
export function unexpectedFaultLine(words: readonly string[], locale: string, error: unknown): string {
  return unexpectedFault(readArguments(words, locale), error);
}

function unexpectedFault(invocation: Invocation, error: unknown): string {
  const language = invocation.kind === 'version' ? 'en' : invocation.language;
  const [reason = ''] = (error instanceof Error ? error.message : String(error)).split(/[\r\n]/, 1);
  return `${message(language, 'unexpected', reason)}\n`;
}

async function runInvocation(invocation: Invocation, world: World): Promise<number> {
  switch (invocation.kind) {
    case 'help':
      world.writeOut(`${message(invocation.language, 'usage')}\n`);
      return 0;
    case 'version':
      world.writeOut(`${world.version}\n`);
      return 0;
    case 'wrong':
      world.writeError(`${message(invocation.language, invocation.fault, invocation.value)}\n`);
      return 2;
    case 'run':
      return invocation.checks === undefined
        ? runCommand(invocation, world)
        : runCheck(invocation, invocation.checks, world);
  }
}

async function runCommand(invocation: RunInvocation, world: World): Promise<number> {
  const { command, files, json, output, exports, language } = invocation;
  let status = 0;
  const members: Record<string, unknown>[] = [];
  const read: NamedSpeech[] = [];
  const tables = once(() => readCleaningTables(world.readCleaningFile, decodeGb18030));
  for (const file of files) {
    const text = await readText(file, language, world);
    if (text === undefined) {
      status = 2;
      continue;
    }
    if (command === 'clean') {
      const { text: clean, remark, answer } = await cleanAnswer(text, invocation, tables);
      if (output !== undefined && !(await writeTo(output, clean, language, world))) return 2;
      if (remark !== undefined) world.writeError(`${files.length > 1 ? `${file}: ` : ''}${remark}\n`);
      if (json) members.push(files.length > 1 ? { file, ...answer } : answer);
      else if (output === undefined) world.writeOut(`${files.length > 1 ? `== ${file}\n` : ''}${clean}`);
      continue;
    }
    const speech = parseSpeech(text);
    if (exports !== undefined && output === file && output !== '-') {
      world.writeError(`${message(language, 'outputIsSpeech', file)}\n`);
      return 2;
    }
    const exported = exports === undefined ? undefined : await runExport(speech, exports, language, world);
    if (exported === 'failed') return 2;
    const made = exported?.content;
    if (output !== undefined && !(await writeTo(output, made ?? renumberedText(speech), language, world))) return 2;
    if (exported !== undefined) tellUnfinished(speech, language, world);
    const timing = timingFor(invocation, speech);
    if (json) {
      const answer = jsonAnswer(command, output, speech, timing, exports);
      members.push(files.length > 1 ? { file, ...answer } : answer);
    } else if (output === undefined) {
      const heading = files.length > 1 ? `== ${file}\n` : '';
      world.writeOut(`${heading}${typeof made === 'string' ? made : textAnswer(command, language, speech, timing)}`);
      if (invocation.command === 'stats') read.push({ file, speech, timing });
    }
  }
  if (json && files.length > 1) world.writeOut(`${JSON.stringify(members, null, 2)}\n`);
  else if (json && members[0]) world.writeOut(`${JSON.stringify(members[0], null, 2)}\n`);
  else if (read.length > 1) world.writeOut(`\n${statsSumText(read, language)}\n`);
  return status;
}

/** The commands that read a text as a speech. */
type SpeechCommand = Exclude<CommandName, 'clean'>;

async function cleanAnswer(
  text: string,
  { cleaning, language }: RunInvocation,
  tables: () => Promise<CleaningTables>,
): Promise<{ readonly text: string; readonly remark: string | undefined; readonly answer: Record<string, unknown> }> {
  const result = await cleaned(text, cleaning, tables);
  return {
    text: cleanedText(result, cleaning),
    remark: cleaningSummary(result, language),
    answer: cleanJson(result, cleaning),
  };
}

const gb18030 = new TextDecoder('gb18030');

function decodeGb18030(bytes: Uint8Array): string {
  return gb18030.decode(bytes);
}

/** What it gives is asked for once. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => {
    answer ??= ask();
    return answer;
  };
}

/** What the command line says goes before what the speech says. */
function timingFor({ rate, pause }: RunInvocation, speech: Speech): Timing {
  const own = timingOf(speech);
  return { rate: rate ?? own.rate, pause: pause ?? own.pause };
}

function jsonAnswer(
  command: SpeechCommand,
  output: string | undefined,
  speech: Speech,
  timing: Timing,
  exports: ExportSettings | undefined,
): Record<string, unknown> {
  switch (command) {
    case 'outline':
      return outlineJson(speech);
    case 'stats':
      return statsJson(speech, timing);
    case 'renumber':
      return renumberJson(speech);
    case 'export':
      return exportJson(output, speech, exports);
    case 'check':
      // It answers for all files together.
      return {};
  }
}

/** What people read: a tree and a table with a line end; a text as it is. */
function textAnswer(command: SpeechCommand, language: Language, speech: Speech, timing: Timing): string {
  switch (command) {
    case 'outline':
      return `${outlineTreeText(speech, language)}\n`;
    case 'stats':
      return `${statsTableText(speech, timing, language)}\n`;
    case 'renumber':
      return renumberedText(speech);
    case 'export':
      // A Word file goes into a file only.
      return '';
    case 'check':
      return '';
  }
}
