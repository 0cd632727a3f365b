/**
 * Where the constructs of a speech can begin: the offsets of the characters that open them, ascending. One pass over the
 * text finds them all, so that no construct's pattern has to read what lies between.
 */
export interface Landmarks {
  /** 〔 */
  readonly gapOpeners: readonly number[];
  /** （ ( */
  readonly parentheses: readonly number[];
  /** 【 × ＿ _ */
  readonly placeholderOpeners: readonly number[];
  /** “ ” ‘ ’ 《 》 */
  readonly quotationMarks: readonly number[];
  /** What a marker begins with: 一 … 十, （ (, digits, ①, 第 首 其 再 然 最, — ― */
  readonly markerOpeners: readonly number[];
  /** What an announced count begins with: 两 二 … 十, digits, 几 若 */
  readonly countOpeners: readonly number[];
  /** 。 ； ！ ？ ; ! ? */
  readonly leadEnds: readonly number[];
}

const GAP = 1;
const PARENTHESIS = 2;
const PLACEHOLDER = 4;
const QUOTATION = 8;
const MARKER = 16;
const COUNT = 32;
const LEAD_END = 64;

const OPENERS: readonly (readonly [classes: number, characters: string])[] = [
  [GAP, '〔'],
  [PARENTHESIS | MARKER, '（('],
  [PLACEHOLDER, '【×＿_'],
  [QUOTATION, '“”‘’《》'],
  [MARKER, '一①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳第首其再然最—―'],
  [MARKER | COUNT, '二三四五六七八九十0123456789０１２３４５６７８９'],
  [COUNT, '两几若'],
  [LEAD_END, '。；！？;!?'],
];

/** The classes of each UTF-16 code unit. */
const CLASSES = new Uint8Array(0x10000);
for (const [classes, characters] of OPENERS) {
  for (let at = 0; at < characters.length; at++) CLASSES[characters.charCodeAt(at)] = classes;
}

export function readLandmarks(text: string): Landmarks {
  const gapOpeners: number[] = [];
  const parentheses: number[] = [];
  const placeholderOpeners: number[] = [];
  const quotationMarks: number[] = [];
  const markerOpeners: number[] = [];
  const countOpeners: number[] = [];
  const leadEnds: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const classes = CLASSES[text.charCodeAt(at)] ?? 0;
    if (classes === 0) continue;
    if (classes & MARKER) markerOpeners.push(at);
    if (classes & COUNT) countOpeners.push(at);
    else if (classes & LEAD_END) leadEnds.push(at);
    else if (classes & QUOTATION) quotationMarks.push(at);
    else if (classes & PARENTHESIS) parentheses.push(at);
    else if (classes & PLACEHOLDER) placeholderOpeners.push(at);
    else if (classes & GAP) gapOpeners.push(at);
  }
  return {
    gapOpeners,
    parentheses,
    placeholderOpeners,
    quotationMarks,
    markerOpeners,
    countOpeners,
    leadEnds,
  };
}
