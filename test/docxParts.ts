import { strFromU8, unzipSync } from 'fflate';

/** An element of an XML part, its attributes as written. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text directly in it. */
  readonly text: string;
}

/** The parts of a Word file by their paths, in the order of the file. */
export function docxParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
}

/** Reads XML as a strict reader does: rejects what is not well formed. No DTD, no CDATA: our parts have none. */
export function readXml(source: string): XmlElement {
  const tag = /<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<&]*(?:&\w+;[^"<&]*)*")*)\s*(\/?)>|<\?[^?]*\?>/g;
  interface Open {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly children: XmlElement[];
    text: string;
  }
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const open: Open[] = [root];
  let at = 0;
  for (const match of source.matchAll(tag)) {
    const between = source.slice(at, match.index);
    if (/[<>]/.test(between)) throw new Error(`not well formed: ${between}`);
    const current = open.at(-1) ?? root;
    current.text += unescaped(between);
    at = match.index + match[0].length;
    const [, closes, name, written = '', empty] = match;
    if (name === undefined) continue;
    if (closes) {
      const closed = open.pop();
      if (closed === undefined || closed.name !== name) throw new Error(`</${name}> closes ${closed?.name}`);
      (open.at(-1) ?? root).children.push(closed);
      continue;
    }
    const attributes: Record<string, string> = {};
    for (const [, key = '', value = ''] of written.matchAll(/([\w:]+)="([^"]*)"/g)) {
      if (key in attributes) throw new Error(`${name} has ${key} twice`);
      attributes[key] = unescaped(value);
    }
    const element: Open = { name, attributes, children: [], text: '' };
    if (empty) current.children.push(element);
    else open.push(element);
  }
  const [only, ...others] = root.children;
  if (open.length !== 1 || only === undefined || others.length > 0) throw new Error('not one whole element');
  if (source.slice(at).trim() !== '') throw new Error(`text behind the end: ${source.slice(at)}`);
  return only;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function unescaped(text: string): string {
  return text.replace(/&([^;]*);?/g, (whole, name: string) => {
    const character = ENTITIES[name];
    if (character === undefined) throw new Error(`unknown entity ${whole}`);
    return character;
  });
}

/** All elements of a name, in document order, the element itself among them. */
export function elementsOf(element: XmlElement, name: string): readonly XmlElement[] {
  const own = element.name === name ? [element] : [];
  return [...own, ...element.children.flatMap((child) => elementsOf(child, name))];
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}
