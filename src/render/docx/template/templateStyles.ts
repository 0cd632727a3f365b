import { attributeOf } from './templateParts.ts';

/** A paragraph style of a template. */
export interface TemplateStyle {
  readonly id: string;
  /** Lower case: `title`, `heading 1`. */
  readonly name: string;
  readonly isDefault: boolean;
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
    return [{ id, name: name.toLowerCase(), isDefault, link: valueIn(content, 'w:link'), xml }];
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

/** The size of the text in points: of the style, else of the document; Word's own is 10. */
export function textSize(stylesXml: string, normal: TemplateStyle | undefined): number {
  const defaults = /<w:rPrDefault>([\s\S]*?)<\/w:rPrDefault>/.exec(stylesXml)?.[1] ?? '';
  const half = valueIn(normal === undefined ? '' : runPropertiesOf(normal), 'w:sz') ?? valueIn(defaults, 'w:sz');
  const size = Number(half) / 2;
  return size > 0 && size < 200 ? size : 10;
}

function valueIn(xml: string, name: string): string | undefined {
  const tag = new RegExp(`<${name}\\b([^>]*)>`).exec(xml)?.[1];
  return tag === undefined ? undefined : attributeOf(tag, 'w:val');
}
