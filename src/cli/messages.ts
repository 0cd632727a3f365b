import type { Fault, Language } from './arguments.ts';

type Message =
  | 'noPdfProgram'
  | 'tableNeedsOffice'
  | 'unfinished'
  | 'outputIsSpeech'
  | 'pdfStopped'
  | 'templateNotInPdf'
  | 'noFolder'
  | 'diskFull'
  | 'notPermitted'
  | 'pdfFailed'
  | 'noTemplate'
  | 'templateLacks'
  | 'unreadable'
  | 'unwritable'
  | 'noText'
  | 'usage'
  | 'missing'
  | 'directory'
  | 'unexpected'
  | 'nothingFound';

/** What the command line says, in both languages. `{0}` is filled in. */
const MESSAGES: Readonly<Record<Language, Readonly<Record<Fault | Message, string>>>> = {
  en: {
    noCommand: 'No command was given. Try: rostrum --help',
    unknownCommand: 'Unknown command “{0}”. The commands are outline, check, stats, renumber, export and clean.',
    unknownOption: 'Unknown option “{0}”. Try: rostrum --help',
    unknownLanguage: '--lang takes zh or en, not “{0}”.',
    noFile: '“rostrum {0}” needs a file, or - for standard input.',
    noOutput: '“{0}” needs the name of the file to write.',
    noValue: '“{0}” needs a value.',
    unknownCheck: 'There is no check “{0}”.',
    onlyForCheck: '“{0}” is for check alone.',
    nothingFound: 'Nothing was found.',
    noRate: '--rate takes spoken syllables a minute, such as 145, not “{0}”.',
    noPause: '--pause takes seconds, such as 5, not “{0}”.',
    noTime: '“rostrum {0}” tells no time: --rate and --pause are for stats.',
    noTextToWrite: '“rostrum {0}” gives no text to write: -o is for renumber, export and clean.',
    notForCleaning: '“{0}” is for “rostrum clean”.',
    oneOutputForMany: 'Only one text can be written to {0}: give one file.',
    noFormat: '“rostrum export” needs --to docx, pdf, html, txt or csv.',
    unknownFormat: '--to takes docx, pdf, html, txt or csv, not “{0}”.',
    unknownLayout: '--layout takes official, podium or facts, not “{0}”.',
    unknownTextForm: '--text takes typed, chat, mail or outline, not “{0}”.',
    unknownStageDirections: '--stage-directions takes kept, small or dropped, not “{0}”.',
    noOutputForExport: 'A {0} file is not written to the terminal: name it with -o.',
    onlyForExport: '{0} is for “rostrum export” alone.',
    noPdfProgram:
      'No PDF was made: there is no program for it on this computer (Chrome, Edge, Chromium or LibreOffice, or the one that ROSTRUM_PDF_PROGRAM names). --to html gives pages that any browser prints.',
    tableNeedsOffice:
      'No PDF was made: only LibreOffice makes one of the table, and it was not found or another program was asked for. --to docx gives the table as a Word file.',
    unfinished: '{0} places are not written yet, such as 【…】.',
    outputIsSpeech: '{0}: is the speech itself. Give another name behind -o.',
    pdfStopped: 'No PDF was made: it was stopped.',
    templateNotInPdf: 'The PDF is in the official layout: only LibreOffice can show the template.',
    unknownPdfProgram: '--pdf-with takes automatic, browser or libreoffice, not “{0}”.',
    unknownSize: '--size takes points from 16 to 36, such as 20, not “{0}”.',
    layoutNotInHtml: 'HTML is in the official layout or the large copy, not {0}.',
    noFolder: '{0}: there is no such folder.',
    diskFull: '{0}: was not written, there is no room left on the disk.',
    notPermitted:
      '{0}: cannot be written. It is read-only, open in another program, or in a folder that takes no files.',
    pdfFailed: 'No PDF was made: {0}',
    noTemplate: '{0}: is no Word file (.docx) that could be a template.',
    templateLacks: 'The template lacks these, which are in the official layout: {0}.',
    unreadable: '{0}: cannot be read.',
    unwritable: '{0}: cannot be written.',
    missing: '{0}: there is no such file.',
    directory: '{0}: is a folder, not a file.',
    noText: '{0}: is no text in UTF-8, UTF-16, GB18030 or Big5.',
    unexpected: 'rostrum could not finish: {0}',
    usage: `rostrum: the structure of Chinese speeches, on the command line.

  rostrum outline FILE… [--json]   the outline: headings, series, announced counts
  rostrum check FILE… [--json] [--strict] [--off IDS] [--lexicon TSV] [--names TSV]
                                   what a proofreader would find, and a summary
  rostrum stats FILE… [--json] [--rate N] [--pause N]
                                   counts as Word has them, spoken syllables, minutes, by section;
                                   of several files also the sum
  rostrum renumber FILE… [--json] [-o OUT]
                                   the text with its headings and series counted anew
  rostrum clean FILE… [--json] [-o OUT] [--simplify] [--paragraphs] [--facts]
                                   a text pasted from a page without its damage; what was done
                                   goes to standard error. --simplify: traditional characters
                                   too; --paragraphs: break a text on one line; --facts: keep
                                   title, date and contents of the page in front matter
  rostrum export FILE --to docx [--layout official|podium] [--size POINTS] -o OUT
                                   a Word file in the official layout (GB/T 9704), or the
                                   large copy for the lectern (text of 16 to 36 points, 20
                                   by default) with the marks for the speaker
  rostrum export FILE --to pdf [--pdf-with browser|libreoffice] -o OUT
                                   a PDF, made by Chrome, Edge or Chromium with the pages of the
                                   preview, or by LibreOffice
  rostrum export FILE --to html [-o OUT]
                                   the pages in one HTML file, to be read or printed; as PDF
                                   also with --layout podium
  rostrum export FILE --to txt [--text typed|chat|mail|outline] [-o OUT]
                                   the text alone: as typed, for chat, for e-mail, or the outline
  rostrum export FILE --to csv [-o OUT]    (or --to docx --layout facts -o OUT)
                                   a table of figures, dates, names, quotations and documents
                                   that others have to confirm

  -            read standard input
  --json       JSON on standard output
  --rate N     spoken syllables a minute; otherwise what the speech says (语速), or 180
  --pause N    seconds for each stage direction; otherwise 0
  -o OUT       write the text to a file, in UTF-8; no file is changed without it
  --strict     check: hints count as well for the exit status
  --off IDS    check: what is not checked, parted by commas (text.long unless given)
  --lexicon, --names
               check: a lexicon and a people file of your own
  --contents   export: contents made of the headings before the salutation
  --template FILE
               export: a .docx whose page, footer and styles are taken
  --comments   export: comments and unfinished places as comments of the Word file
  --stage-directions kept|small|dropped
               export: （掌声） as it is, smaller, or left out
  --lang zh|en language of texts and messages
  --version    the version
  --help       this text

Exit status: 0 fine, 1 errors or warnings found by check, 2 wrong use, a file that cannot be read or written, or no answer.`,
  },
  zh: {
    noCommand: '没有给出命令。用法见：rostrum --help',
    unknownCommand: '没有“{0}”这个命令。可用的命令：outline、check、stats、renumber、export、clean。',
    unknownOption: '没有“{0}”这个选项。用法见：rostrum --help',
    unknownLanguage: '--lang 只接受 zh 或 en，不接受“{0}”。',
    noFile: '“rostrum {0}”需要文件名；用 - 表示从标准输入读取。',
    noOutput: '“{0}”后面要写明存到哪个文件。',
    noValue: '“{0}”后面要写明内容。',
    unknownCheck: '没有“{0}”这项检查。',
    onlyForCheck: '“{0}”只用于 check。',
    nothingFound: '没有发现问题。',
    noRate: '--rate 后面要写每分钟多少个音节，如 145，不能是“{0}”。',
    noPause: '--pause 后面要写多少秒，如 5，不能是“{0}”。',
    noTime: '“rostrum {0}”不计时间：--rate 和 --pause 只用于 stats。',
    noTextToWrite: '“rostrum {0}”不产生可以存的文稿：-o 只用于 renumber、export 和 clean。',
    notForCleaning: '“{0}”只用于 rostrum clean。',
    oneOutputForMany: '{0} 只能存一篇：请只给一个文件。',
    noFormat: '“rostrum export”需要 --to docx、pdf、html、txt 或 csv。',
    unknownFormat: '--to 只接受 docx、pdf、html、txt 或 csv，不接受“{0}”。',
    unknownLayout: '--layout 只接受 official（公文版式）、podium（大字版）或 facts（核数清单），不接受“{0}”。',
    unknownTextForm: '--text 只接受 typed、chat、mail 或 outline，不接受“{0}”。',
    unknownStageDirections: '--stage-directions 只接受 kept、small 或 dropped，不接受“{0}”。',
    noOutputForExport: '{0} 文件不能写到终端：请用 -o 写明文件名。',
    onlyForExport: '{0} 只用于“rostrum export”。',
    noPdfProgram:
      '没有生成 PDF：本机没有可用的程序（Chrome、Edge、Chromium 或 LibreOffice，也可以用 ROSTRUM_PDF_PROGRAM 指明）。--to html 存成网页，可用任何浏览器打印。',
    tableNeedsOffice:
      '没有生成 PDF：核数清单的 PDF 只能由 LibreOffice 生成，本机没有找到，或指定了别的程序。--to docx 存成 Word 文件。',
    unfinished: '还有 {0} 处没有写定，如【……】。',
    outputIsSpeech: '{0}：就是讲话稿本身，请在 -o 后面换一个文件名。',
    pdfStopped: '没有生成 PDF：已中止。',
    templateNotInPdf: 'PDF 按公文版式生成：只有 LibreOffice 能套用模板。',
    unknownPdfProgram: '--pdf-with 只接受 automatic、browser 或 libreoffice，不接受“{0}”。',
    unknownSize: '--size 是大字版的字号，16 到 36 磅的整数，例如 20，不接受“{0}”。',
    layoutNotInHtml: 'HTML 只有公文版式和大字版，没有 {0}。',
    noFolder: '{0}：没有这个文件夹。',
    diskFull: '{0}：没有写入，磁盘已满。',
    notPermitted: '{0}：无法写入。文件只读、正被其他程序打开，或文件夹不允许写入。',
    pdfFailed: '没有生成 PDF：{0}',
    noTemplate: '{0}：不是可以作模板的 Word 文件（.docx）。',
    templateLacks: '模板里没有这几项，按公文版式：{0}。',
    unreadable: '{0}：无法读取。',
    unwritable: '{0}：无法写入。',
    missing: '{0}：没有这个文件。',
    directory: '{0}：是文件夹，不是文件。',
    noText: '{0}：不是 UTF-8、UTF-16、GB18030 或 Big5 编码的文本。',
    unexpected: 'rostrum 未能完成：{0}',
    usage: `rostrum：在命令行里看讲话稿的结构。

  rostrum outline 文件… [--json]   提纲：层次标题、并列项、预告的数目
  rostrum check 文件… [--json] [--strict] [--off 代号] [--lexicon 词表] [--names 人员表]
                                   校对：逐处列出问题，最后是小结
  rostrum stats 文件… [--json] [--rate N] [--pause N]
                                   字数（同 Word）、朗读音节、分钟，按部分列出；
                                   几个文件时最后合计
  rostrum renumber 文件… [--json] [-o 新文件]
                                   重新编号：层次标题和并列项的序号依次改正
  rostrum clean 文件… [--json] [-o 新文件] [--simplify] [--paragraphs] [--facts]
                                   清理网页上复制来的文稿，改了什么写在标准错误里。
                                   --simplify：繁体也转成简体；--paragraphs：连成一行的
                                   文稿分段；--facts：网页上的标题、时间、目录存入文稿信息
  rostrum export 文件 --to docx [--layout official|podium] [--size 磅] -o 新文件
                                   Word 文件：公文版式（GB/T 9704），或上台用的大字版（正文
                                   16 到 36 磅，默认 20），带停顿、重音、注音
  rostrum export 文件 --to pdf [--pdf-with browser|libreoffice] -o 新文件
                                   PDF：由 Chrome、Edge 或 Chromium 按预览的页面生成，或由
                                   LibreOffice 生成
  rostrum export 文件 --to html [-o 新文件]
                                   存成一个网页文件，可看可打印；和 PDF 一样可以加
                                   --layout podium，用大字版
  rostrum export 文件 --to txt [--text typed|chat|mail|outline] [-o 新文件]
                                   纯文本：原样、发聊天、发邮件，或只要提纲
  rostrum export 文件 --to csv [-o 新文件]    （或 --to docx --layout facts -o 新文件）
                                   核数清单：数字、日期、人名职务、引语、文件，请有关方面核对

  -            从标准输入读取
  --json       以 JSON 输出
  --rate N     每分钟多少个音节；不写就按文稿里的语速，文稿也没写就按 180
  --pause N    每处现场提示（掌声）停多少秒；不写就是 0
  -o 新文件    把文稿以 UTF-8 写入文件；不用它就不改动任何文件
  --strict     校对：有提示时，退出状态也是 1
  --off 代号   校对：不做哪些检查，用逗号隔开（不写时是 text.long）
  --lexicon、--names
               校对：自己的词表和人员表
  --contents   导出：称谓前加由标题组成的目录
  --template 文件
               导出：页面、页脚、样式照这个 .docx
  --comments   导出：批注和未写定之处作为 Word 批注
  --stage-directions kept|small|dropped
               导出：（掌声）等照印、印小字、不印
  --lang zh|en 文字所用的语言
  --version    版本
  --help       本说明

退出状态：0 正常；1 check 发现错误或警告；2 用法有误、文件无法读取或写入、未能完成。`,
  },
};

export function message(language: Language, name: Fault | Message, value = ''): string {
  return MESSAGES[language][name].replace('{0}', () => value);
}
