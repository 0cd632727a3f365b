import { attributeOf } from './templateParts.ts';

/** A paragraph style of a template. */
export interface TemplateStyle {
  readonly id: string;
  /** Lower case: `title`, `heading 1`. */
  readonly name: string;
  readonly isDefault: boolean;
  /** The id of the style that it changes. */
  readonly basedOn: string | undefined;
  /** The character style that belongs to it. */
  readonly link: string | undefined;
  /** The whole element. */
  readonly xml: string;
}

const STYLE = /<w:style\b([^>]*)>([\s\S]*?)<\/w:style>/g;

/** The paragraph styles of `word/styles.xml`. */
export function paragraphStyles(stylesXml: string): readonly TemplateStyle[] {
  return [...stylesXml.matchAll(STYLE)].flatMap(([xml, attributes = '', content = '']) => {
    const id = attributeOf(attributes, 'w:styleId');
    const name = valueIn(content, 'w:name');
    if (attributeOf(attributes, 'w:type') !== 'paragraph' || id === undefined || name === undefined) return [];
    const isDefault = /^(?:1|true|on)$/.test(attributeOf(attributes, 'w:default') ?? '');
    const [basedOn, link] = [valueIn(content, 'w:basedOn'), valueIn(content, 'w:link')];
    return [{ id, name: name.toLowerCase(), isDefault, basedOn, link, xml }];
  });
}

/** All ids that are taken, of whatever kind. */
export function styleIds(stylesXml: string): ReadonlySet<string> {
  return new Set(
    [...stylesXml.matchAll(STYLE)].flatMap(([, attributes = '']) => attributeOf(attributes, 'w:styleId') ?? []),
  );
}

/** The inside of the first `w:rPr` of a style; empty where it sets nothing. */
export function runPropertiesOf({ xml }: TemplateStyle): string {
  // Behind the paragraph's: those may hold one of their own.
  const behind = xml.replace(/<w:pPr\b[^>]*\/>|<w:pPr\b[\s\S]*?<\/w:pPr>/, '');
  return /<w:rPr>([\s\S]*?)<\/w:rPr>/.exec(behind)?.[1] ?? '';
}

/** Whether a style sets its first line in. */
export function hasFirstLineIndent({ xml }: TemplateStyle): boolean {
  const indent = /<w:ind\b([^>]*)>/.exec(xml)?.[1] ?? '';
  return (
    Number(attributeOf(indent, 'w:firstLine') ?? 0) > 0 || Number(attributeOf(indent, 'w:firstLineChars') ?? 0) > 0
  );
}

/** How the text of a style looks, as far as its lines depend on it. */
export interface StyleMeasures {
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  /** Added behind every character, in twips. */
  readonly spacing: number;
  /** From one line to the next, in twips; absent where the size of the text decides. */
  readonly pitch: number | undefined;
}

/** Of a style and those that it changes, else of the document; Word's own size is 10. `undefined`: of no style. */
export function measuresOf(
  stylesXml: string,
  styles: readonly TemplateStyle[],
  style: TemplateStyle | undefined,
): StyleMeasures {
  const runs: string[] = [];
  const paragraphs: string[] = [];
  const seen = new Set<string>();
  for (let at = style; at !== undefined && !seen.has(at.id); at = styles.find(({ id }) => id === at?.basedOn)) {
    seen.add(at.id);
    runs.push(runPropertiesOf(at));
    paragraphs.push(/<w:pPr>([\s\S]*?)<\/w:pPr>/.exec(at.xml)?.[1] ?? '');
  }
  runs.push(/<w:rPrDefault>([\s\S]*?)<\/w:rPrDefault>/.exec(stylesXml)?.[1] ?? '');
  paragraphs.push(/<w:pPrDefault>([\s\S]*?)<\/w:pPrDefault>/.exec(stylesXml)?.[1] ?? '');
  const size = Number(firstIn(runs, (xml) => valueIn(xml, 'w:sz'))) / 2;
  const spacing = Number(firstIn(runs, (xml) => valueIn(xml, 'w:spacing')) ?? 0);
  const bold = firstIn(runs, (xml) => (/<w:b(?:\s[^>]*)?\/>/.test(xml) ? (valueIn(xml, 'w:b') ?? 'true') : undefined));
  return {
    size: size > 0 && size < 200 ? size : 10,
    bold: bold !== undefined && !/^(?:0|false|off)$/.test(bold),
    spacing: Number.isInteger(spacing) ? spacing : 0,
    pitch: firstIn(paragraphs, exactPitch),
  };
}

function firstIn<T>(texts: readonly string[], find: (xml: string) => T | undefined): T | undefined {
  for (const text of texts) {
    const found = find(text);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Of lines that are set apart by a length; absent for multiples of the size. */
function exactPitch(properties: string): number | undefined {
  const spacing = /<w:spacing\b([^>]*)>/.exec(properties)?.[1] ?? '';
  const rule = attributeOf(spacing, 'w:lineRule');
  const line = Number(attributeOf(spacing, 'w:line'));
  return (rule === 'exact' || rule === 'atLeast') && line > 0 ? line : undefined;
}

function valueIn(xml: string, name: string): string | undefined {
  const tag = new RegExp(`<${name}\\b([^>]*)>`).exec(xml)?.[1];
  return tag === undefined ? undefined : attributeOf(tag, 'w:val');
}
