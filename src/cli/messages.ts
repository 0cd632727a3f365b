import type { Fault, Language } from './arguments.ts';

type Message = 'unreadable' | 'unwritable' | 'noText' | 'usage' | 'missing' | 'directory' | 'unexpected';

/** What the command line says, in both languages. `{0}` is filled in. */
const MESSAGES: Readonly<Record<Language, Readonly<Record<Fault | Message, string>>>> = {
  en: {
    noCommand: 'No command was given. Try: rostrum --help',
    unknownCommand: 'Unknown command “{0}”. The commands are outline, stats and renumber.',
    unknownOption: 'Unknown option “{0}”. Try: rostrum --help',
    unknownLanguage: '--lang takes zh or en, not “{0}”.',
    noFile: '“rostrum {0}” needs a file, or - for standard input.',
    noOutput: '“{0}” needs the name of the file to write.',
    noRate: '--rate takes spoken syllables a minute, such as 145, not “{0}”.',
    noPause: '--pause takes seconds, such as 5, not “{0}”.',
    noTime: '“rostrum {0}” tells no time: --rate and --pause are for stats.',
    noTextToWrite: '“rostrum {0}” gives no text to write: -o is for renumber.',
    oneOutputForMany: 'Only one text can be written to {0}: give one file.',
    unreadable: '{0}: cannot be read.',
    unwritable: '{0}: cannot be written.',
    missing: '{0}: there is no such file.',
    directory: '{0}: is a folder, not a file.',
    noText: '{0}: is no text in UTF-8, UTF-16 or GB18030.',
    unexpected: 'rostrum could not finish: {0}',
    usage: `rostrum: the structure of Chinese speeches, on the command line.

  rostrum outline FILE… [--json]   the outline: headings, series, announced counts
  rostrum stats FILE… [--json] [--rate N] [--pause N]
                                   counts as Word has them, spoken syllables, minutes, by section;
                                   of several files also the sum
  rostrum renumber FILE… [--json] [-o OUT]
                                   the text with its headings and series counted anew

  -            read standard input
  --json       JSON on standard output
  --rate N     spoken syllables a minute; otherwise what the speech says (语速), or 180
  --pause N    seconds for each stage direction; otherwise 0
  -o OUT       write the text to a file, in UTF-8; no file is changed without it
  --lang zh|en language of texts and messages
  --version    the version
  --help       this text

Exit status: 0 fine, 2 wrong use, a file that cannot be read or written, or no answer.`,
  },
  zh: {
    noCommand: '没有给出命令。用法见：rostrum --help',
    unknownCommand: '没有“{0}”这个命令。可用的命令：outline、stats、renumber。',
    unknownOption: '没有“{0}”这个选项。用法见：rostrum --help',
    unknownLanguage: '--lang 只接受 zh 或 en，不接受“{0}”。',
    noFile: '“rostrum {0}”需要文件名；用 - 表示从标准输入读取。',
    noOutput: '“{0}”后面要写明存到哪个文件。',
    noRate: '--rate 后面要写每分钟多少个音节，如 145，不能是“{0}”。',
    noPause: '--pause 后面要写多少秒，如 5，不能是“{0}”。',
    noTime: '“rostrum {0}”不计时间：--rate 和 --pause 只用于 stats。',
    noTextToWrite: '“rostrum {0}”不产生可以存的文稿：-o 只用于 renumber。',
    oneOutputForMany: '{0} 只能存一篇：请只给一个文件。',
    unreadable: '{0}：无法读取。',
    unwritable: '{0}：无法写入。',
    missing: '{0}：没有这个文件。',
    directory: '{0}：是文件夹，不是文件。',
    noText: '{0}：不是 UTF-8、UTF-16 或 GB18030 编码的文本。',
    unexpected: 'rostrum 未能完成：{0}',
    usage: `rostrum：在命令行里看讲话稿的结构。

  rostrum outline 文件… [--json]   提纲：层次标题、并列项、预告的数目
  rostrum stats 文件… [--json] [--rate N] [--pause N]
                                   字数（同 Word）、朗读音节、分钟，按部分列出；
                                   几个文件时最后合计
  rostrum renumber 文件… [--json] [-o 新文件]
                                   重新编号：层次标题和并列项的序号依次改正

  -            从标准输入读取
  --json       以 JSON 输出
  --rate N     每分钟多少个音节；不写就按文稿里的语速，文稿也没写就按 180
  --pause N    每处现场提示（掌声）停多少秒；不写就是 0
  -o 新文件    把文稿以 UTF-8 写入文件；不用它就不改动任何文件
  --lang zh|en 文字所用的语言
  --version    版本
  --help       本说明

退出状态：0 正常；2 用法有误、文件无法读取或写入、未能完成。`,
  },
};

export function message(language: Language, name: Fault | Message, value = ''): string {
  return MESSAGES[language][name].replace('{0}', () => value);
}
