import { characterWidth, type StyleKey } from '../look.ts';
import { officialLook } from '../officialLook.ts';
import { runProperties } from '../runProperties.ts';
import { STYLE_NAMES } from '../styleNames.ts';
import { element } from '../xml.ts';
import {
  hasFirstLineIndent,
  measuresOf,
  paragraphStyles,
  runPropertiesOf,
  type StyleMeasures,
  styleIds,
  type TemplateStyle,
} from './templateStyles.ts';

/** What a template lacks; the official layout stands in for it. */
export type TemplateLack = 'pageSetup' | 'title' | 'heading1' | 'heading2' | 'heading3' | 'heading4';

/** The styles of a template made fit for a speech. */
export interface HouseStyles {
  /** `word/styles.xml` with what was added. */
  readonly stylesXml: string;
  /** The id for each place; `undefined` for the style that every paragraph has by itself. */
  readonly ids: Readonly<Record<StyleKey, string | undefined>>;
  /** The character styles of headings that run into their text, by rank. */
  readonly runIn: Readonly<Record<number, string>>;
  readonly measures: Readonly<Record<'body' | 'title' | 'subtitle', StyleMeasures>>;
  /** Of entries of contents, by the rank of the heading to which they lead: the template's own, where it has any. */
  readonly entries: Readonly<Record<number, string>>;
  readonly lacks: readonly TemplateLack[];
}

const RANKS = [1, 2, 3, 4] as const;
/** Of these the template's own are taken; of the others it has none, mostly. */
const TAKEN = [
  'title',
  'subtitle',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
] as const satisfies readonly StyleKey[];
const MADE = [
  'byline',
  'classification',
  'contentsTitle',
  'contents',
  'salutation',
  'signature',
] as const satisfies readonly StyleKey[];
/** These have the typeface of the text. */
const OF_THE_TEXT: ReadonlySet<StyleKey> = new Set<StyleKey>(['body', 'contents', 'salutation', 'signature']);

/** Finds the styles by Word's names for them and adds what is missing. */
export function houseStyles(stylesXml: string): HouseStyles {
  const styles = paragraphStyles(stylesXml);
  const normal = styles.find(({ isDefault }) => isDefault) ?? styles.find(({ name }) => name === 'normal');
  const body = measuresOf(stylesXml, styles, normal);
  const taken = new Set(styleIds(stylesXml));
  const added: string[] = [];
  const add = (key: StyleKey): string => {
    const id = freeId(`Speech${STYLE_NAMES[key].id}`, taken);
    added.push(addedStyle(key, id, normal?.id, body.size));
    return id;
  };
  const known = (key: StyleKey): TemplateStyle | undefined =>
    styles.find(({ name }) => name === STYLE_NAMES[key].name.toLowerCase());
  const own = Object.fromEntries(TAKEN.map((key) => [key, known(key)?.id ?? add(key)]));
  const made = Object.fromEntries(MADE.map((key) => [key, add(key)]));
  const bodyId = normal !== undefined && hasFirstLineIndent(normal) ? undefined : add('body');
  const runIn: Record<number, string> = {};
  for (const rank of RANKS) {
    const heading = known(`heading${rank}`);
    if (heading?.link !== undefined && taken.has(heading.link)) {
      runIn[rank] = heading.link;
      continue;
    }
    const id = freeId(`SpeechRunIn${rank}`, taken);
    runIn[rank] = id;
    const face =
      heading === undefined
        ? runProperties(officialLook.styles[`heading${rank}`], officialLook.latin, undefined)
        : runPropertiesOf(heading);
    added.push(characterStyle(id, `层次标题 ${rank}`, face));
  }
  const entryOf = (rank: number): readonly (readonly [number, string])[] => {
    const entry = styles.find(({ name }) => name === `toc ${rank}`);
    return entry === undefined ? [] : [[rank, entry.id]];
  };
  /** Of a style of the template; else that of the official layout. */
  const ownMeasures = (key: 'title' | 'subtitle', text: StyleMeasures): StyleMeasures => {
    const style = known(key);
    if (style !== undefined) return measuresOf(stylesXml, styles, style);
    const { size, bold } = officialLook.styles[key];
    return { ...text, size, bold };
  };
  const lacks = TAKEN.flatMap((key): readonly TemplateLack[] =>
    key === 'subtitle' || known(key) !== undefined ? [] : [key],
  );
  return {
    stylesXml: stylesXml.replace(/<\/w:styles>\s*$/, () => `${added.join('')}</w:styles>`),
    // Every key is in one of the three lists or is the body.
    ids: { ...own, ...made, body: bodyId } as Readonly<Record<StyleKey, string | undefined>>,
    runIn,
    measures: {
      body,
      title: ownMeasures('title', body),
      subtitle: ownMeasures('subtitle', body),
    },
    entries: Object.fromEntries(RANKS.flatMap((rank) => entryOf(rank))),
    lacks,
  };
}

function freeId(wanted: string, taken: Set<string>): string {
  for (let number = 1; ; number++) {
    const id = number === 1 ? wanted : `${wanted}${number}`;
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}

function addedStyle(key: StyleKey, id: string, basedOn: string | undefined, textSize: number): string {
  const look = officialLook.styles[key];
  const size = OF_THE_TEXT.has(key) ? textSize : look.size;
  const rank = RANKS.find((each) => key === `heading${each}`);
  const indent =
    look.indent === 0
      ? { 'w:firstLineChars': 0, 'w:firstLine': 0 }
      : { 'w:firstLineChars': look.indent * 100, 'w:firstLine': Math.round(characterWidth(size) * look.indent) };
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:customStyle': 1, 'w:styleId': id },
    element('w:name', { 'w:val': NAMES[key] }),
    ...(basedOn === undefined ? [] : [element('w:basedOn', { 'w:val': basedOn })]),
    element('w:qFormat'),
    element(
      'w:pPr',
      {},
      ...(rank === undefined ? [] : [element('w:keepNext')]),
      element('w:ind', indent),
      element('w:jc', { 'w:val': look.align }),
      ...(rank === undefined ? [] : [element('w:outlineLvl', { 'w:val': rank - 1 })]),
    ),
    ...(OF_THE_TEXT.has(key) ? [] : [element('w:rPr', {}, runProperties(look, officialLook.latin, undefined))]),
  );
}

/** Names that no style of Word has, so that none of the template's own is meant. */
const NAMES: Readonly<Record<StyleKey, string>> = {
  title: '讲话稿 标题',
  subtitle: '讲话稿 副题',
  byline: '讲话稿 讲话人和日期',
  classification: '讲话稿 密级',
  contentsTitle: '讲话稿 目录标题',
  contents: '讲话稿 目录',
  salutation: '讲话稿 称谓',
  body: '讲话稿 正文',
  signature: '讲话稿 落款',
  heading1: '讲话稿 一级标题',
  heading2: '讲话稿 二级标题',
  heading3: '讲话稿 三级标题',
  heading4: '讲话稿 四级标题',
};

function characterStyle(id: string, name: string, face: string): string {
  return element(
    'w:style',
    { 'w:type': 'character', 'w:customStyle': 1, 'w:styleId': id },
    element('w:name', { 'w:val': name }),
    ...(face === '' ? [] : [element('w:rPr', {}, face)]),
  );
}
