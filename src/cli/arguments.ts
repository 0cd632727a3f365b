/** The languages of messages and of texts for people. */
export type Language = 'zh' | 'en';

export const commands = ['outline', 'stats'] as const;
export type CommandName = (typeof commands)[number];

export type Invocation =
  | {
      readonly kind: 'run';
      readonly command: CommandName;
      readonly files: readonly string[];
      readonly json: boolean;
      readonly language: Language;
    }
  | { readonly kind: 'help'; readonly language: Language }
  | { readonly kind: 'version' }
  | { readonly kind: 'wrong'; readonly fault: Fault; readonly value: string; readonly language: Language };

export type Fault = 'noCommand' | 'unknownCommand' | 'unknownOption' | 'unknownLanguage' | 'noFile';

/** Reads a command line. Options may stand anywhere; `--` ends them; a lone `-` is standard input. */
export function readArguments(words: readonly string[], locale: string): Invocation {
  let language: Language = /^zh/i.test(locale) ? 'zh' : 'en';
  let json = false;
  let help = false;
  let version = false;
  let optionsEnded = false;
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
  return { kind: 'run', command, files, json, language };
}
