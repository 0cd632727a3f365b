/** A tag of an XML text. */
export interface XmlTag {
  /** With its prefix: `w:p`. */
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  /** Between the name and the end of the tag. */
  readonly attributes: string;
  readonly start: number;
  readonly end: number;
}

/** Thrown for XML that declares entities, is nested beyond reason, or whose tags do not match. */
export class XmlError extends Error {}

const TAG =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([A-Za-z_][\w.:-]*)((?:"[^"]*"|'[^']*'|[^<>"'])*?)(\/?)>/g;
/** Office files nest some dozens deep; readers recurse. */
const DEEPEST = 300;

/** The tags of an XML text in order. Throws {@link XmlError}. */
export function* xmlTags(xml: string): Generator<XmlTag> {
  if (/<!DOCTYPE|<!ENTITY/.test(xml)) throw new XmlError('declares a document type');
  const open: string[] = [];
  for (const match of xml.matchAll(TAG)) {
    const [whole, closing, name, attributes = '', empty] = match;
    if (name === undefined) continue;
    const kind = closing === '/' ? 'close' : empty === '/' ? 'empty' : 'open';
    if (kind === 'open' && open.push(name) > DEEPEST) throw new XmlError('is nested too deep');
    if (kind === 'close' && open.pop() !== name) throw new XmlError('has tags that do not match');
    yield { name, kind, attributes, start: match.index, end: match.index + whole.length };
  }
  if (open.length > 0) throw new XmlError('has tags that are not closed');
}

/** The value of an attribute; `undefined` where it is not there. */
export function attributeOf({ attributes }: XmlTag, name: string): string | undefined {
  const at = attributes.indexOf(`${name}=`);
  if (at < 0 || (at > 0 && !/\s/.test(attributes.charAt(at - 1)))) return undefined;
  const quote = attributes.charAt(at + name.length + 1);
  const end = attributes.indexOf(quote, at + name.length + 2);
  return end < 0 ? undefined : unescaped(attributes.slice(at + name.length + 2, end));
}

const ESCAPES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(value: string): string {
  return value.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (all, decimal, hexadecimal, name) => {
    if (name !== undefined) return ESCAPES[name] ?? all;
    const code = Number.parseInt(decimal ?? hexadecimal, decimal === undefined ? 16 : 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}
