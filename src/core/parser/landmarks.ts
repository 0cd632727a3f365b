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
  /** The numbers that stand right before a measure word: 三个, 12项, 几点, 若干条 */
  readonly countOpeners: readonly number[];
  /** ： ！ : ! */
  readonly addressEnds: readonly number[];
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
const ADDRESS_END = 128;
const MEASURE = 256;

const OPENERS: readonly (readonly [classes: number, characters: string])[] = [
  [GAP, '〔'],
  [PARENTHESIS | MARKER, '（('],
  [PLACEHOLDER, '【×＿_'],
  [QUOTATION, '“”‘’《》'],
  [MARKER, '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳第首其再然最—―'],
  [MARKER | COUNT, '一二三四五六七八九十0123456789０１２３４５６７８９'],
  [COUNT, '两几若干'],
  [LEAD_END, '。；？;?'],
  [LEAD_END | ADDRESS_END, '！!'],
  [ADDRESS_END, '：:'],
  // The measure words of announced counts, or their first characters.
  [MEASURE, '个方层点项条大句步种类件道对组关场支张块篇环招'],
];

/** The classes of each UTF-16 code unit. */
const CLASSES = new Uint16Array(0x10000);
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
  const addressEnds: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const classes = CLASSES[text.charCodeAt(at)] ?? 0;
    if (classes === 0) continue;
    if (classes & MARKER) markerOpeners.push(at);
    if (classes & MEASURE) {
      const number = numberBefore(text, at);
      if (number < at) countOpeners.push(number);
    }
    if (classes & ADDRESS_END) addressEnds.push(at);
    if (classes & LEAD_END) leadEnds.push(at);
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
    addressEnds,
  };
}

/** Where the number before `at` begins, of at most three characters; `at` itself where there is none. */
function numberBefore(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < 3 && (CLASSES[text.charCodeAt(start - 1)] ?? 0) & COUNT) start--;
  return start;
}
