import { measureOf } from '../../layout/pageSetup.ts';
import { contentsTabs } from './contentsField.ts';
import { FANGSONG } from './fonts.ts';
import { LIBRE_OFFICE_NAMESPACES, NO_HANGING_MARKS } from './libreOffice.ts';
import { characterWidth, type DocxLook, type StyleKey } from './look.ts';
import { setupOfLook } from './lookSetup.ts';
import { runFonts, runProperties } from './runProperties.ts';
import { entryStyleId, runInStyleId, STYLE_KEYS, STYLE_NAMES } from './styleNames.ts';
import { element, WORD_NAMESPACES, xmlFile } from './xml.ts';

const RANKS = [1, 2, 3, 4] as const;

/** `word/styles.xml`: defaults without indents, then Word's own styles by their names. */
export function stylesXml(look: DocxLook): string {
  return xmlFile(
    element(
      'w:styles',
      { ...WORD_NAMESPACES, ...LIBRE_OFFICE_NAMESPACES },
      documentDefaults(look),
      latentStyles(),
      normalStyle(look),
      DEFAULT_FONT,
      DEFAULT_TABLE,
      DEFAULT_LIST,
      ...STYLE_KEYS.map((key) => speechStyle(look, key)),
      ...DEEPER.map((rank) => entryStyle(look, rank)),
      ...RANKS.map((rank) => runInStyle(look, rank)),
      footerStyle(look),
      ...commentStyles(look),
    ),
  );
}

/** The styles of a speech alone, for a document that has others: of these keys. */
export function speechStyle(look: DocxLook, key: StyleKey): string {
  const { id, name, offered } = STYLE_NAMES[key];
  const { align, indent } = look.styles[key];
  const rank = rankOf(key);
  return style('paragraph', id, name, {
    basedOn: 'Normal',
    next: key === 'body' || key === 'contents' ? undefined : STYLE_NAMES.body.id,
    link: rank === undefined ? undefined : runInStyleId(rank),
    offered,
    paragraph: [
      ...(rank === undefined ? [] : [element('w:keepNext')]),
      ...(key === 'contents' ? [contentsTabs(measureOf(setupOfLook(look)))] : []),
      NO_HANGING_MARKS,
      element('w:ind', indent === 0 ? NO_INDENT : firstLineIndent(indent, look.styles[key].size)),
      element('w:jc', { 'w:val': align }),
      ...(rank === undefined ? [] : [element('w:outlineLvl', { 'w:val': rank - 1 })]),
    ],
    run: runProperties(look.styles[key], look.latin, undefined),
  });
}

/** An entry of contents below those of the first rank: what Word takes when it brings contents up to date. */
function entryStyle(look: DocxLook, rank: number): string {
  return style('paragraph', entryStyleId(rank), `toc ${rank}`, {
    basedOn: STYLE_NAMES.contents.id,
    paragraph: [element('w:ind', entryIndent(look, rank))],
  });
}

const DEEPER = [2, 3, 4] as const;

/** Two characters further in for each rank; at the right edge room for the number of the page. */
function entryIndent({ styles }: DocxLook, rank: number): Readonly<Record<string, number>> {
  const step = characterWidth(styles.contents.size) * 2;
  return {
    'w:leftChars': (rank - 1) * 200,
    'w:left': (rank - 1) * step,
    'w:rightChars': 200,
    'w:right': step,
    ...NO_INDENT,
  };
}

/** The character style that gives a run-in heading its face. */
export function runInStyle(look: DocxLook, rank: (typeof RANKS)[number]): string {
  return style('character', runInStyleId(rank), `标题 ${rank} 字符`, {
    basedOn: 'DefaultParagraphFont',
    link: `Heading${rank}`,
    custom: true,
    run: runProperties(look.styles[`heading${rank}`], look.latin, undefined),
  });
}

const NO_INDENT = { 'w:firstLineChars': 0, 'w:firstLine': 0 } as const;

function firstLineIndent(characters: number, size: number): Readonly<Record<string, number>> {
  return { 'w:firstLineChars': characters * 100, 'w:firstLine': characterWidth(size) * characters };
}

function rankOf(key: StyleKey): (typeof RANKS)[number] | undefined {
  return RANKS.find((rank) => key === `heading${rank}`);
}

interface StyleParts {
  readonly basedOn?: string | undefined;
  readonly next?: string | undefined;
  readonly link?: string | undefined;
  readonly offered?: boolean;
  readonly custom?: boolean;
  readonly isDefault?: boolean;
  readonly hidden?: boolean;
  /** Children of `w:pPr`, in the order of the schema. */
  readonly paragraph?: readonly string[];
  /** Children of `w:rPr`. */
  readonly run?: string;
  readonly rest?: string;
}

function style(
  type: 'paragraph' | 'character' | 'table' | 'numbering',
  id: string,
  name: string,
  parts: StyleParts,
): string {
  const custom = parts.custom === true || STYLES_OF_OURS.has(name);
  return element(
    'w:style',
    {
      'w:type': type,
      'w:default': parts.isDefault ? 1 : undefined,
      'w:customStyle': custom ? 1 : undefined,
      'w:styleId': id,
    },
    element('w:name', { 'w:val': name }),
    ...reference('w:basedOn', parts.basedOn),
    ...reference('w:next', parts.next),
    ...reference('w:link', parts.link),
    ...(parts.hidden ? [element('w:semiHidden'), element('w:unhideWhenUsed')] : []),
    ...(parts.offered ? [element('w:qFormat')] : []),
    ...(parts.paragraph === undefined ? [] : [element('w:pPr', {}, ...parts.paragraph)]),
    ...(parts.run === undefined ? [] : [element('w:rPr', {}, parts.run)]),
    ...(parts.rest === undefined ? [] : [parts.rest]),
  );
}

function reference(name: string, id: string | undefined): readonly string[] {
  return id === undefined ? [] : [element(name, { 'w:val': id })];
}

const STYLES_OF_OURS: ReadonlySet<string> = new Set([STYLE_NAMES.byline.name, STYLE_NAMES.classification.name]);

/** Typefaces and language only: an indent here would reach titles and page numbers. */
function documentDefaults(look: DocxLook): string {
  const language = element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA' });
  const run = element('w:rPr', {}, runFonts(FANGSONG, look.latin), language);
  return element('w:docDefaults', {}, element('w:rPrDefault', {}, run), element('w:pPrDefault'));
}

/** What Word is to think of its other styles: they are there, and not in the way. */
function latentStyles(): string {
  return element('w:latentStyles', {
    'w:defLockedState': 0,
    'w:defUIPriority': 99,
    'w:defSemiHidden': 0,
    'w:defUnhideWhenUsed': 0,
    'w:defQFormat': 0,
    'w:count': 376,
  });
}

/** All that every paragraph shares, so that every program breaks lines and pages alike. */
function normalStyle(look: DocxLook): string {
  const off = { 'w:val': 0 } as const;
  return style('paragraph', 'Normal', 'Normal', {
    isDefault: true,
    offered: true,
    paragraph: [
      element('w:widowControl', off),
      element('w:kinsoku'),
      element('w:wordWrap'),
      element('w:overflowPunct', off),
      element('w:topLinePunct', off),
      element('w:autoSpaceDE', off),
      element('w:autoSpaceDN', off),
      element('w:spacing', { 'w:before': 0, 'w:after': 0, 'w:line': look.pitch, 'w:lineRule': 'exact' }),
      element('w:jc', { 'w:val': 'both' }),
    ],
    run: runProperties(look.styles.body, look.latin, look.characterSpacing),
  });
}

const DEFAULT_FONT = style('character', 'DefaultParagraphFont', 'Default Paragraph Font', {
  isDefault: true,
  hidden: true,
});

const DEFAULT_TABLE = style('table', 'TableNormal', 'Normal Table', {
  isDefault: true,
  hidden: true,
  rest: element(
    'w:tblPr',
    {},
    element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }),
    element(
      'w:tblCellMar',
      {},
      element('w:top', { 'w:w': 0, 'w:type': 'dxa' }),
      element('w:left', { 'w:w': 108, 'w:type': 'dxa' }),
      element('w:bottom', { 'w:w': 0, 'w:type': 'dxa' }),
      element('w:right', { 'w:w': 108, 'w:type': 'dxa' }),
    ),
  ),
});

const DEFAULT_LIST = style('numbering', 'NoList', 'No List', { isDefault: true, hidden: true });

/** The page number's line: no indent, its own height, so that it neither moves nor pushes the text up. */
function footerStyle(look: DocxLook): string {
  const { pageNumber } = look;
  const side = pageNumber.place === 'middle' ? 'center' : 'right';
  return style('paragraph', 'Footer', 'footer', {
    basedOn: 'Normal',
    paragraph: [
      element('w:snapToGrid', { 'w:val': 0 }),
      element('w:spacing', { 'w:before': 0, 'w:after': 0, 'w:line': pageNumber.line, 'w:lineRule': 'exact' }),
      element('w:ind', NO_INDENT),
      element('w:jc', { 'w:val': side }),
    ],
    run: runProperties(pageNumber, pageNumber.eastAsia, 0),
  });
}

function commentStyles(look: DocxLook): readonly string[] {
  const size = 10.5;
  return [
    style('paragraph', 'CommentText', 'annotation text', {
      basedOn: 'Normal',
      paragraph: [element('w:spacing', { 'w:line': 240, 'w:lineRule': 'auto' }), element('w:jc', { 'w:val': 'left' })],
      run: runProperties({ ...look.styles.body, size, bold: false }, look.latin, 0),
    }),
    style('character', 'CommentReference', 'annotation reference', {
      basedOn: 'DefaultParagraphFont',
      run: element('w:sz', { 'w:val': size * 2 }) + element('w:szCs', { 'w:val': size * 2 }),
    }),
  ];
}
