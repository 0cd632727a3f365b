import type { Repair } from './damage.ts';

/** The names that pages write; others are left as text. */
const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: '\u3000',
  thinsp: '',
  zwj: '',
  zwnj: '',
  lrm: '',
  rlm: '',
  shy: '',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  middot: '·',
  bull: '•',
  times: '×',
  divide: '÷',
  deg: '°',
  permil: '‰',
  yen: '¥',
  copy: '©',
  reg: '®',
  trade: '™',
  sect: '§',
  hearts: '♥',
};

/** &nbsp; &amp;nbsp; &#160; &#x201c; — escaped once or twice; not AT&T, ?a=1&b=2, &amp;amp;nbsp; of which & would be left. */
const ENTITY = /&(?:amp;)?(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}));(?!(?:amp|nbsp|lt|gt|quot)\b|#)/g;
/** &lt;P align=center&gt; would become a tag, which is no better: it is reported. */
const TAG = /&(?:amp;)?lt;\/?[A-Za-z!][^<>\r\n]{0,200}?&(?:amp;)?gt\b;?/g;

/** Character references of a page made the characters they stand for. */
export function decodeEntities(text: string): readonly Repair[] {
  const repairs: Repair[] = [];
  const tags = [...text.matchAll(TAG)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
  let tag = 0;
  for (const match of text.matchAll(ENTITY)) {
    while ((tags[tag]?.end ?? text.length) <= match.index) tag++;
    if ((tags[tag]?.start ?? text.length) <= match.index) continue;
    const [whole, decimal, hexadecimal, name = ''] = match;
    const by = decimal ?? hexadecimal;
    const character =
      by === undefined ? NAMED[name] : characterOf(Number.parseInt(by, decimal === undefined ? 16 : 10));
    if (character === undefined) continue;
    const span = { start: match.index, end: match.index + whole.length };
    repairs.push({ class: 'entity', span, text: character });
  }
  return repairs;
}

/** `undefined` for what is no character; the no-break space is a space. */
function characterOf(code: number): string | undefined {
  if (code === 0xa0) return ' ';
  const isCharacter = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) && code !== 0x7f;
  return isCharacter ? String.fromCodePoint(code) : undefined;
}
