/** The languages of messages and of texts for people. */
export type Language = 'zh' | 'en';

export const commands = ['outline', 'stats', 'renumber'] as const;
export type CommandName = (typeof commands)[number];

export type Invocation =
  | {
      readonly kind: 'run';
      readonly command: CommandName;
      readonly files: readonly string[];
      readonly json: boolean;
      /** The file that the text is written to; absent: standard output. Only for a command that gives a text, of one file. */
      readonly output: string | undefined;
      readonly language: Language;
    }
  | { readonly kind: 'help'; readonly language: Language }
  | { readonly kind: 'version' }
  | { readonly kind: 'wrong'; readonly fault: Fault; readonly value: string; readonly language: Language };

export type Fault =
  | 'noCommand'
  | 'unknownCommand'
  | 'unknownOption'
  | 'unknownLanguage'
  | 'noFile'
  | 'noOutput'
  | 'noTextToWrite'
  | 'oneOutputForMany';

/** Reads a command line. Options may stand anywhere; `--` ends them; a lone `-` is standard input. */
export function readArguments(words: readonly string[], locale: string): Invocation {
  let language: Language = /^zh/i.test(locale) ? 'zh' : 'en';
  let json = false;
  let help = false;
  let version = false;
  let optionsEnded = false;
  let output: string | undefined;
  let fault: { fault: Fault; value: string } | undefined;
  const operands: string[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    if (optionsEnded || word === '-' || !word.startsWith('-')) operands.push(word);
    else if (word === '--') optionsEnded = true;
    else if (word === '--json') json = true;
    else if (word === '--help' || word === '-h') help = true;
    else if (word === '--version') version = true;
    else if (word === '--lang' || word.startsWith('--lang=')) {
      const value = word === '--lang' ? (words[++index] ?? '') : word.slice('--lang='.length);
      if (value === 'zh' || value === 'en') language = value;
      else fault ??= { fault: 'unknownLanguage', value };
    } else if (word === '-o') {
      output = words[++index] ?? '';
      if (output === '') fault ??= { fault: 'noOutput', value: word };
    } else fault ??= { fault: 'unknownOption', value: word };
  }
  if (help) return { kind: 'help', language };
  if (version) return { kind: 'version' };
  if (fault) return { kind: 'wrong', ...fault, language };
  const [name, ...files] = operands;
  if (name === undefined) return { kind: 'wrong', fault: 'noCommand', value: '', language };
  const command = commands.find((known) => known === name);
  if (!command) return { kind: 'wrong', fault: 'unknownCommand', value: name, language };
  if (files.length === 0) return { kind: 'wrong', fault: 'noFile', value: command, language };
  if (output !== undefined && command !== 'renumber') {
    return { kind: 'wrong', fault: 'noTextToWrite', value: command, language };
  }
  if (output !== undefined && files.length > 1) {
    return { kind: 'wrong', fault: 'oneOutputForMany', value: output, language };
  }
  return { kind: 'run', command, files, json, output: output === '-' ? undefined : output, language };
}
