import { parseSpeech } from '../core/parser/parseSpeech.ts';
import type { Speech } from '../core/speech.ts';
import type { CheckBasis } from '../services/checks/checkedSpeech.ts';
import { type CleaningTables, type ReadCleaningFile, readCleaningTables } from '../services/cleaning/cleaningTables.ts';
import type { PdfMaker } from '../services/export/firstPdf.ts';
import { unfinishedPlaces } from '../services/export/unfinishedPlaces.ts';
import { joinLexicons } from '../services/lexicon/lexicon.ts';
import { NO_NAMES, readNames } from '../services/lexicon/names.ts';
import { type BrokenRow, readLexicon } from '../services/lexicon/readLexicon.ts';
import { type Timing, timingOf } from '../services/timing.ts';
import { type CommandName, type Invocation, type Language, readArguments } from './arguments.ts';
import type { CheckSettings } from './checkArguments.ts';
import { type FoundProblem, foundProblems, isGrave, problemLine, summaryLine } from './checkCommand.ts';
import { rowMessage } from './checkMessages.ts';
import { cleaned, cleanedText, cleaningSummary, cleanJson } from './cleanCommand.ts';
import { decodeText, UndecodableError } from './decode.ts';
import type { ExportSettings } from './exportArguments.ts';
import { type ExportedFile, type ExportWorld, exportedFile, exportedPdf, exportJson } from './exportCommand.ts';
import { message } from './messages.ts';
import { outlineJson, outlineTreeText } from './outlineCommand.ts';
import { renumberedText, renumberJson } from './renumberCommand.ts';
import { type NamedSpeech, statsJson, statsSumText, statsTableText } from './statsCommand.ts';

/** What the command line needs of the world; `readFile` and `writeFile` reject as Node's do, `-` is standard input. */
export interface World {
  readonly readFile: (file: string) => Promise<Uint8Array>;
  /** The text of the lexicon that comes with the program; rejects where it cannot be read. */
  readonly readLexicon: () => Promise<string>;
  /** The text of one of the files beside the program that cleaning uses. */
  readonly readCleaningFile: ReadCleaningFile;
  /** The text of the file beside the program that says how rare characters are read. */
  readonly readRareReadings: () => Promise<string>;
  /** Puts the file in its place whole, or leaves what was there. */
  readonly writeFile: (file: string, content: string | Uint8Array) => Promise<void>;
  readonly pdf: PdfMaker;
  /** The path of the program that is to make PDFs, or empty. */
  readonly pdfProgram: string;
  readonly writeOut: (text: string) => void;
  readonly writeError: (text: string) => void;
  readonly locale: string;
  readonly now: () => Date;
  readonly version: string;
}

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

type RunInvocation = Extract<Invocation, { readonly kind: 'run' }>;

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

/** All files together: one list, one summary. */
async function runCheck(
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

/** What is left to be done in what was exported. */
function tellUnfinished(speech: Speech, language: Language, world: World): void {
  const { length } = unfinishedPlaces(speech);
  if (length > 0) world.writeError(`${message(language, 'unfinished', String(length))}\n`);
}

/** What `export` makes; `failed` when that was said on standard error. */
async function runExport(
  speech: Speech,
  settings: ExportSettings,
  language: Language,
  world: World,
): Promise<ExportedFile | 'failed'> {
  const { template } = settings;
  const bytes = template === undefined ? undefined : await readBytes(template, language, world);
  if (template !== undefined && bytes === undefined) return 'failed';
  const exported =
    settings.format === 'pdf'
      ? await runPdfExport(speech, settings, bytes, language, world)
      : await exportedFile(speech, settings, bytes, exportWorld(world));
  if (exported === undefined) {
    world.writeError(`${message(language, 'noTemplate', template)}\n`);
    return 'failed';
  }
  if (exported !== 'failed' && exported.lacks.length > 0) {
    world.writeError(`${message(language, 'templateLacks', exported.lacks.join(', '))}\n`);
  }
  return exported;
}

async function runPdfExport(
  speech: Speech,
  settings: ExportSettings,
  template: Uint8Array | undefined,
  language: Language,
  world: World,
): Promise<ExportedFile | 'failed' | undefined> {
  const made = { maker: world.pdf, program: world.pdfProgram, ...exportWorld(world) };
  const exported = await exportedPdf(speech, settings, template, made);
  const outcome = exported?.outcome;
  switch (outcome?.kind) {
    case 'made':
      if (template !== undefined && outcome.by === 'browser') {
        world.writeError(`${message(language, 'templateNotInPdf')}\n`);
      }
      return { content: outcome.bytes, lacks: exported?.lacks ?? [] };
    case 'absent':
      world.writeError(`${message(language, settings.layout === 'facts' ? 'tableNeedsOffice' : 'noPdfProgram')}\n`);
      return 'failed';
    case 'cancelled':
      world.writeError(`${message(language, 'pdfStopped')}\n`);
      return 'failed';
    case 'failed':
      world.writeError(`${message(language, 'pdfFailed', outcome.reason)}\n`);
      return 'failed';
    case undefined:
      return undefined;
  }
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

async function readText(file: string, language: Language, world: World): Promise<string | undefined> {
  const bytes = await readBytes(file, language, world);
  if (bytes === undefined) return undefined;
  try {
    return decodeText(bytes);
  } catch (error) {
    world.writeError(`${message(language, error instanceof UndecodableError ? 'noText' : 'unreadable', file)}\n`);
    return undefined;
  }
}

async function readBytes(file: string, language: Language, world: World): Promise<Uint8Array | undefined> {
  try {
    return await world.readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const fault = code === 'ENOENT' ? 'missing' : code === 'EISDIR' ? 'directory' : 'unreadable';
    world.writeError(`${message(language, fault, file)}\n`);
    return undefined;
  }
}

/** Whether it could be written. */
async function writeTo(file: string, content: string | Uint8Array, language: Language, world: World): Promise<boolean> {
  try {
    await world.writeFile(file, content);
    return true;
  } catch (error) {
    world.writeError(`${message(language, writeFault(error), file)}\n`);
    return false;
  }
}

function writeFault(error: unknown): 'noFolder' | 'diskFull' | 'notPermitted' | 'directory' | 'unwritable' {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'noFolder';
    case 'EISDIR':
      return 'directory';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'diskFull';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EBUSY':
      return 'notPermitted';
    default:
      return 'unwritable';
  }
}

function exportWorld({ now, readRareReadings }: World): ExportWorld {
  return { at: now(), readRare: readRareReadings };
}
