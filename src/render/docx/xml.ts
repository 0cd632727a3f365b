/** An element with attributes and children that are XML already; `undefined` attributes are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  ...children: readonly string[]
): string {
  const start = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  return children.length === 0 ? `<${name}${start}/>` : `<${name}${start}>${children.join('')}</${name}>`;
}

/** An XML file. */
export function xmlFile(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}

/** Namespaces of the parts that hold text. */
export const WORD_NAMESPACES = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const;

const SPECIAL = /[&<>"]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Control characters but tab and line feed, halves of surrogate pairs, U+FFFE and U+FFFF: XML cannot hold them. */
const UNWRITABLE = /(?![\t\n])[\p{Cc}\p{Surrogate}\ufffe\uffff]/gu;

/** Text as XML holds it. What it cannot hold becomes U+FFFD, as on the page: dropped, it would be hidden. */
export function escapeXml(text: string): string {
  return text.replace(UNWRITABLE, '\ufffd').replace(SPECIAL, (character) => ENTITIES[character] ?? character);
}
