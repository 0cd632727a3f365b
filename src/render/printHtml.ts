import type { Speech } from '../core/speech.ts';
import { type PageLeader, pageLeader } from '../layout/contentsNumbers.ts';
import type { SpeechLayout } from '../layout/layoutSpeech.ts';
import { type LineRun, lineRuns } from '../layout/lineRuns.ts';
import { pageLines } from '../layout/pageLines.ts';
import type { PageSetup } from '../layout/pageSetup.ts';
import type { PageStart } from '../layout/pageStarts.ts';
import type { Face } from '../layout/printedParagraph.ts';
import type { CharacterReading } from '../layout/reading/knownReadings.ts';
import { smallSize } from '../layout/textWidth.ts';
import { readStretches } from './readStretches.ts';

/**
 * The pages of a speech as one HTML file that needs nothing else, to be printed by a browser: a sheet for each page, every
 * line at its place. It runs no script and loads nothing. The readings, which ascend, stand over their characters.
 */
export function printHtml(speech: Speech, layout: SpeechLayout, readings: readonly CharacterReading[] = []): string {
  const title = escaped((speech.facts.title?.value ?? '').replaceAll(/\s+/g, ' '));
  const pages = layout.pages.map((_start, page) => pageHtml(layout, page, readings));
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=820">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${styleSheet(layout)}</style>
</head>
<body>${pages.join('')}</body>
</html>
`;
}

function pageHtml(layout: SpeechLayout, page: number, readings: readonly CharacterReading[]): string {
  const lines = pageLines(layout, page).map((line, row) => lineHtml(layout, line, row, readings));
  const turns = layout.setup.forSpeaker && page < layout.pages.length - 1;
  return `<section id="page-${page + 1}">${lines.join('')}<p class="number">— ${page + 1} —</p>${turns ? '<p class="turn heiti">翻页→</p>' : ''}</section>`;
}

/** A blank line is nothing but its room. */
function lineHtml(
  { paragraphs, setup }: SpeechLayout,
  { paragraph, line }: PageStart,
  row: number,
  readings: readonly CharacterReading[],
): string {
  const laid = paragraphs[paragraph];
  const runs = laid === undefined ? [] : lineRuns(laid, line, setup);
  const [first] = runs;
  if (first === undefined) return '';
  const last = runs.at(-1) ?? first;
  const place = `top:${points(setup.top + row * setup.linePitch)};left:${points(setup.left + first.x)}`;
  const width = `width:${points(last.x + last.width - first.x)}`;
  const filled = first.stretch > 0 ? ' class="full"' : '';
  const text = `<p${filled} style="${place};${width}">${linked(runs.map((run) => runHtml(run, setup, readings)).join(''), laid?.pageNumber)}</p>`;
  const leader = laid === undefined ? undefined : pageLeader(laid, line, last.x + last.width, setup);
  return leader === undefined ? text : text + leaderHtml(leader, setup, row);
}

/** Its right edge is that of the type area, so that dots stand below dots. */
function leaderHtml({ dots, page }: PageLeader, { top, right, linePitch }: PageSetup, row: number): string {
  const place = `top:${points(top + row * linePitch)};right:${points(right)}`;
  return `<p class="fangsong" style="${place}">${linked(`${dots}<span class="page">${page}</span>`, page)}</p>`;
}

function linked(html: string, page: number | undefined): string {
  return page === undefined ? html : `<a href="#page-${page}">${html}</a>`;
}

function runHtml(
  { text, face, bold, size, mark, span }: LineRun,
  setup: PageSetup,
  readings: readonly CharacterReading[],
): string {
  const sizes = size === setup.titleSize ? ['large'] : size < setup.textSize ? ['small'] : [];
  const classes = [face, ...(bold ? ['bold'] : []), ...sizes, ...(mark === undefined ? [] : [mark])].join(' ');
  return `<span class="${classes}">${readHtml(text, span?.start, readings)}</span>`;
}

/** The text with Pinyin over the characters that have some; it takes no room and is no text. */
function readHtml(text: string, at: number | undefined, readings: readonly CharacterReading[]): string {
  if (at === undefined || readings.length === 0) return escaped(text);
  return readStretches(text, at, readings)
    .map(({ text: words, pinyin }) =>
      pinyin === undefined
        ? escaped(words)
        : `<span class="read" data-pinyin="${escaped(pinyin)}">${escaped(words)}</span>`,
    )
    .join('');
}

/** Twips are twentieths of a point. */
function points(twips: number): string {
  return `${Math.round(twips * 5) / 100}pt`;
}

/** The names under which offices have the typefaces, and what other systems have of the kind. */
const stacks: Readonly<Record<Face, string>> = {
  xiaobiaosong:
    '"方正小标宋简体","方正小标宋_GBK",FZXiaoBiaoSong-B05S,"华文中宋",STZhongsong,"Songti SC","Noto Serif CJK SC",SimSun,serif',
  heiti: '"黑体",SimHei,"方正黑体_GBK",STHeiti,"Heiti SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif',
  kaiti: '"楷体_GB2312","楷体",KaiTi,STKaiti,"Kaiti SC","Noto Serif CJK SC",SimSun,serif',
  fangsong: '"仿宋_GB2312","仿宋",FangSong,STFangsong,"Noto Serif CJK SC",SimSun,serif',
};

function styleSheet({ setup }: SpeechLayout): string {
  const faces = Object.entries(stacks).map(([face, stack]) => `.${face}{font-family:"Rostrum Latin",${stack}}`);
  const typeAreaEnd = setup.top + setup.linesPerPage * setup.linePitch;
  return [
    '@font-face{font-family:"Rostrum Latin";src:local("Times New Roman"),local("Liberation Serif");unicode-range:U+20-7E,U+A0,U+C0-24F}',
    `@page{size:${points(setup.width)} ${points(setup.height)};margin:0}`,
    'body{margin:0}',
    `section{position:relative;width:${points(setup.width)};height:${points(setup.height)};overflow:hidden;break-after:page}`,
    'section:last-child{break-after:auto}',
    `p{position:absolute;margin:0;font-size:${points(setup.textSize)};line-height:${points(setup.linePitch)};letter-spacing:${points(setup.spacing)};white-space:pre;text-autospace:no-autospace;text-spacing-trim:space-all}`,
    // A browser of other widths fills the line all the same.
    'p.full{white-space:normal;text-align-last:justify;overflow-wrap:anywhere;height:1lh;overflow:visible}',
    `.large{font-size:${points(setup.titleSize)}}`,
    `.small{font-size:${points(smallSize(setup.textSize))}}`,
    '.bold{font-weight:bold}',
    'a{color:inherit;text-decoration:none}',
    '.page{margin-left:4pt}',
    `.number{top:${points(typeAreaEnd + 397)};margin-top:-.5lh;right:${points(setup.right + 280)};font-size:14pt;letter-spacing:0;font-family:"Rostrum Latin",SimSun,"Songti SC","Noto Serif CJK SC",serif}`,
    `section:nth-child(even) .number{right:auto;left:${points(setup.left + 280)}}`,
    ...faces,
    ...(setup.forSpeaker ? speakerStyles(setup) : []),
    '@media screen{body{background:#e6e6e6}section{margin:16px auto;background:white;box-shadow:0 0 0 1px #bbb}}',
  ].join('');
}

/** Of the copy for the lectern. */
function speakerStyles({ height, right }: PageSetup): readonly string[] {
  const foot = points(height - FOOT);
  return [
    `section .number{top:${foot};left:0!important;right:0!important;text-align:center;font-size:16pt;font-weight:bold}`,
    `.turn{top:${foot};margin-top:-.5lh;right:${points(right)};font-size:16pt}`,
    '.heiti.bold,.xiaobiaosong.bold{font-weight:normal}',
    '.pause{color:#c00000}',
    '.stress{text-decoration:underline;text-decoration-thickness:.09em;text-underline-offset:.18em}',
    '.stageDirection{background:#e7e6e6;font-weight:normal;print-color-adjust:exact;-webkit-print-color-adjust:exact}',
    '.read{position:relative}',
    '.read::before{position:absolute;bottom:95%;left:50%;content:attr(data-pinyin);font:normal .5em/1 "Rostrum Latin",sans-serif;letter-spacing:0;transform:translateX(-50%);white-space:nowrap}',
  ];
}

/** Of the line of the page number, from the paper's edge. */
const FOOT = 1000;

/** Control characters but the tab, and halves of surrogate pairs, are shown as what cannot be shown. */
const UNSHOWABLE = /(?!\t)[\p{Cc}\p{Surrogate}]/gu;

function escaped(text: string): string {
  return text
    .replace(UNSHOWABLE, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
