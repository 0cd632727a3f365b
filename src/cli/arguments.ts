import {
  type CheckOption,
  type CheckSettings,
  checkSettings,
  isCheckOption,
  takesCheckValue,
} from './checkArguments.ts';
import {
  type ExportOption,
  type ExportSettings,
  exportSettings,
  isExportOption,
  takesValue,
} from './exportArguments.ts';

/** The languages of messages and of texts for people. */
export type Language = 'zh' | 'en';

export const commands = ['outline', 'check', 'stats', 'renumber', 'export', 'clean'] as const;
export type CommandName = (typeof commands)[number];

export type Invocation =
  | {
      readonly kind: 'run';
      readonly command: CommandName;
      readonly files: readonly string[];
      readonly json: boolean;
      /** The file that the text is written to; absent: standard output. Only for a command that gives a text, of one file. */
      readonly output: string | undefined;
      /** Spoken syllables a minute, for all files, whatever they say themselves; absent where they decide. Only for `stats`. */
      readonly rate: number | undefined;
      /** Seconds for each stage direction. Only for `stats`. */
      readonly pause: number | undefined;
      /** What `export` writes; there for that command alone. */
      readonly exports: ExportSettings | undefined;
      /** How `check` checks; there for that command alone. */
      readonly checks: CheckSettings | undefined;
      readonly cleaning: CleaningWishes;
      readonly language: Language;
    }
  | { readonly kind: 'help'; readonly language: Language }
  | { readonly kind: 'version' }
  | { readonly kind: 'wrong'; readonly fault: Fault; readonly value: string; readonly language: Language };

export type RunInvocation = Extract<Invocation, { readonly kind: 'run' }>;

/** What cleaning does only where it is asked to. */
export interface CleaningWishes {
  /** Make traditional characters simplified. */
  readonly simplify: boolean;
  /** Give a text on one line its paragraphs. */
  readonly paragraphs: boolean;
  /** Keep what the page says of the speech in front matter. */
  readonly facts: boolean;
}

const WISHES: Readonly<Record<string, keyof CleaningWishes>> = {
  '--simplify': 'simplify',
  '--paragraphs': 'paragraphs',
  '--facts': 'facts',
};

export type Fault =
  | 'noCommand'
  | 'unknownCommand'
  | 'unknownOption'
  | 'unknownLanguage'
  | 'noFile'
  | 'noOutput'
  | 'noRate'
  | 'noPause'
  | 'noTime'
  | 'notForCleaning'
  | 'noTextToWrite'
  | 'oneOutputForMany'
  | 'noFormat'
  | 'unknownFormat'
  | 'unknownLayout'
  | 'unknownTextForm'
  | 'unknownStageDirections'
  | 'unknownPdfProgram'
  | 'layoutNotInHtml'
  | 'unknownSize'
  | 'noOutputForExport'
  | 'onlyForExport'
  | 'noValue'
  | 'unknownCheck'
  | 'onlyForCheck';

/** Reads a command line. Options may stand anywhere; `--` ends them; a lone `-` is standard input. */
export function readArguments(words: readonly string[], locale: string): Invocation {
  let language: Language = /^zh/i.test(locale) ? 'zh' : 'en';
  let json = false;
  let help = false;
  let version = false;
  let optionsEnded = false;
  let output: string | undefined;
  let rate: number | undefined;
  let pause: number | undefined;
  let fault: { fault: Fault; value: string } | undefined;
  const operands: string[] = [];
  const cleaning = { simplify: false, paragraphs: false, facts: false };
  let wished: string | undefined;
  const exportOptions = new Map<ExportOption, string>();
  const checkOptions = new Map<CheckOption, string>();
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    if (optionsEnded || word === '-' || !word.startsWith('-')) operands.push(word);
    else if (word === '--') optionsEnded = true;
    else if (word === '--json') json = true;
    else if (WISHES[word] !== undefined) {
      cleaning[WISHES[word]] = true;
      wished = word;
    } else if (word === '--help' || word === '-h') help = true;
    else if (word === '--version') version = true;
    else if (word === '--lang' || word.startsWith('--lang=')) {
      const value = word === '--lang' ? (words[++index] ?? '') : word.slice('--lang='.length);
      if (value === 'zh' || value === 'en') language = value;
      else fault ??= { fault: 'unknownLanguage', value };
    } else if (word === '--rate' || word.startsWith('--rate=')) {
      const value = word === '--rate' ? (words[++index] ?? '') : word.slice('--rate='.length);
      rate = numberWithin(value, 1, 1000);
      if (rate === undefined) fault ??= { fault: 'noRate', value };
    } else if (word === '--pause' || word.startsWith('--pause=')) {
      const value = word === '--pause' ? (words[++index] ?? '') : word.slice('--pause='.length);
      pause = numberWithin(value, 0, 3600);
      if (pause === undefined) fault ??= { fault: 'noPause', value };
    } else if (word === '-o') {
      output = words[++index] ?? '';
      if (output === '') fault ??= { fault: 'noOutput', value: word };
    } else {
      const name = optionName(word);
      if (!word.startsWith('--')) fault ??= { fault: 'unknownOption', value: word };
      else if (isCheckOption(name)) {
        checkOptions.set(name, optionValue(word) ?? (takesCheckValue(name) ? (words[++index] ?? '') : ''));
      } else if (!isExportOption(name)) fault ??= { fault: 'unknownOption', value: word };
      else exportOptions.set(name, optionValue(word) ?? (takesValue(name) ? (words[++index] ?? '') : ''));
    }
  }
  if (help) return { kind: 'help', language };
  if (version) return { kind: 'version' };
  if (fault) return { kind: 'wrong', ...fault, language };
  const [name, ...files] = operands;
  if (name === undefined) return { kind: 'wrong', fault: 'noCommand', value: '', language };
  const command = commands.find((known) => known === name);
  if (!command) return { kind: 'wrong', fault: 'unknownCommand', value: name, language };
  if (files.length === 0) return { kind: 'wrong', fault: 'noFile', value: command, language };
  if (wished !== undefined && command !== 'clean') {
    return { kind: 'wrong', fault: 'notForCleaning', value: wished, language };
  }
  if (output !== undefined && (command === 'outline' || command === 'stats')) {
    return { kind: 'wrong', fault: 'noTextToWrite', value: command, language };
  }
  if ((rate !== undefined || pause !== undefined) && command !== 'stats') {
    return { kind: 'wrong', fault: 'noTime', value: command, language };
  }
  const [strange] = exportOptions.keys();
  if (strange !== undefined && command !== 'export') {
    return { kind: 'wrong', fault: 'onlyForExport', value: `--${strange}`, language };
  }
  const [strangeToo] = checkOptions.keys();
  if (strangeToo !== undefined && command !== 'check') {
    return { kind: 'wrong', fault: 'onlyForCheck', value: `--${strangeToo}`, language };
  }
  const checks = command === 'check' ? checkSettings(checkOptions) : undefined;
  if (checks !== undefined && 'fault' in checks) return { kind: 'wrong', ...checks, language };
  const settings = command === 'export' ? exportSettings(exportOptions, output) : undefined;
  if (settings !== undefined && 'fault' in settings) return { kind: 'wrong', ...settings, language };
  if (output !== undefined && files.length > 1) {
    return { kind: 'wrong', fault: 'oneOutputForMany', value: output, language };
  }
  const written = output === '-' ? undefined : output;
  return {
    kind: 'run',
    command,
    files,
    json,
    output: written,
    rate,
    pause,
    exports: settings,
    cleaning,
    checks,
    language,
  };
}

/** `145` or `2.5`; `undefined` for what is no number, or none from `lowest` to `highest`. */
function numberWithin(value: string, lowest: number, highest: number): number | undefined {
  const number = /^[0-9]+(?:\.[0-9]+)?$/.test(value) ? Number(value) : Number.NaN;
  return number >= lowest && number <= highest ? number : undefined;
}

/** `layout` of `--layout` and `--layout=podium`. */
function optionName(word: string): string {
  return word.replace(/^--/, '').replace(/=.*$/s, '');
}

/** `podium` of `--layout=podium`. */
function optionValue(word: string): string | undefined {
  const at = word.indexOf('=');
  return at === -1 ? undefined : word.slice(at + 1);
}
