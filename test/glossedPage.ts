import { Converter } from 'opencc-js';

/** What a page went through, as another program than that of `damagedPage.ts` does it: from left to right over real bytes. */
export interface PageHistory {
  /** From 0: which of the characters are glossed, and which marks become half-width. */
  readonly draw: () => number;
  readonly to: 't' | 'tw' | 'hk';
  /** How many different characters are glossed. */
  readonly glossed: number;
  /** Of the marks ，：； the part that is made half-width. */
  readonly halfwidth: number;
  /**
   * What a byte without a partner becomes: a ? that swallows the bracket behind it, or the replacement character of the
   * decoder that browsers have, which leaves the bracket.
   */
  readonly orphan: '?' | '\ufffd';
}

/** Frequent traditional characters with the readings that a glosser gives them. */
const GLOSSARY =
  '進jìn 會huì 議yì 們men 這zhè 個gè 來lái 時shí 動dòng 國guó 產chǎn 業yè 經jīng 濟jì 發fā 對duì 開kāi 問wèn 題tí 學xué 習xí ' +
  '過guò 說shuō 為wèi 還huán 現xiàn 實shí 點diǎn 機jī 關guān 線xiàn 單dān 務wù 責zé 擔dān 當dāng 領lǐng 導dǎo 幹gàn 部bù 隊duì 黨dǎng ' +
  '組zǔ 織zhī 規guī 劃huá 統tǒng 戰zhàn 農nóng 鄉xiāng 鎮zhèn 區qū 縣xiàn 層céng 辦bàn 處chù 長cháng 員yuán 協xié 調diào 結jié 構gòu ' +
  '認rèn 識shí 論lùn 創chuàng 設shè 與yǔ 樣yàng 強qiáng 見jiàn 覺jué 選xuǎn 擇zé 應yīng 該gāi 總zǒng 歷lì 險xiǎn 難nán 環huán 節jié ' +
  '證zhèng 準zhǔn 標biāo 優yōu 質zhì 維wéi 護hù 積jī 極jí 風fēng 氣qì 親qīn 興xīng 東dōng 車chē 書shū 長zhǎng 頭tóu 萬wàn 億yì 數shù';

/** The readings by character. */
export const glossary: ReadonlyMap<string, string> = new Map(
  GLOSSARY.split(' ').map((entry) => [entry.charAt(0), entry.slice(1)]),
);

const HALFWIDTH: Readonly<Record<string, string>> = { '，': ',', '：': ':', '；': ';' };

/** Damages a simplified text: traditional characters, in GBK glossed wherever two bytes read like one of them, and decoded. */
export function glossedPage(text: string, { draw, to, glossed, halfwidth, orphan }: PageHistory): string {
  const traditional = Converter({ from: 'cn', to })(text);
  const chosen = [...glossary].sort(() => draw() - 0.5).slice(0, glossed);
  const keys = new Map(chosen.map(([character, reading]) => [pairOf(character), bytesOf(`(${reading})`)] as const));
  const bytes = bytesOf(traditional);
  const out: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const [byte = 0, next = 0] = [bytes[at], bytes[at + 1]];
    const gloss = keys.get((byte << 8) | next);
    if (gloss === undefined) out.push(byte);
    else out.push(byte, next, ...gloss);
    // What was glossed is not looked at again, though its second half may begin another pair.
    at += gloss === undefined ? 1 : 2;
  }
  return decoded(out, orphan).replace(/[，：；]/g, (mark) => (draw() < halfwidth ? (HALFWIDTH[mark] ?? mark) : mark));
}

/** What cannot be written in GBK is left out by the page's first owner. */
export function gbkAlone(text: string): string {
  return [...text].filter((character) => character.charCodeAt(0) < 0x80 || pairOf(character) !== undefined).join('');
}

const pairs = new Map<string, number>();
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    const character = new TextDecoder('gbk').decode(Uint8Array.of(lead, trail));
    if (character.length === 1 && character !== '\ufffd' && !pairs.has(character))
      pairs.set(character, (lead << 8) | trail);
  }
}

function pairOf(character: string): number | undefined {
  return pairs.get(character);
}

function bytesOf(text: string): readonly number[] {
  return [...text].flatMap((character) => {
    const pair = pairOf(character);
    if (pair !== undefined) return [pair >> 8, pair & 0xff];
    const code = character.charCodeAt(0);
    return code < 0x80 ? [code] : [];
  });
}

function decoded(bytes: readonly number[], orphan: PageHistory['orphan']): string {
  if (orphan === '\ufffd') return new TextDecoder('gbk').decode(Uint8Array.from(bytes));
  let text = '';
  for (let at = 0; at < bytes.length; at++) {
    const [byte = 0, next = 0] = [bytes[at], bytes[at + 1]];
    if (byte < 0x80) text += String.fromCharCode(byte);
    // Begins no pair.
    else if (byte === 0x80 || byte === 0xff) text += '?';
    else {
      const character = new TextDecoder('gbk').decode(Uint8Array.of(byte, next));
      text += character.length === 1 && character !== '\ufffd' ? character : '?';
      // A line end is not taken for a second byte.
      if (next >= 0x20) at++;
    }
  }
  return text;
}
