import type { BlockList, PlacedBlock } from './blockList.ts';

/** A selection as word processors take it: as formatted paragraphs and as plain text. */
export interface CopiedText {
  readonly html: string;
  readonly plain: string;
}

/**
 * What is selected on the page, with the typefaces and indents of the official layout; line ends, page ends, time budgets
 * and pauses left out. `undefined` where nothing of the speech is selected.
 */
export function copiedText(blocks: BlockList, range: Range): CopiedText | undefined {
  const copied = blocks.all
    .filter(({ element }) => range.intersectsNode(element))
    .map((block) => ({ block, runs: runsOf(block, range) }))
    .filter(({ runs }) => runs.length > 0);
  if (copied.length === 0) return undefined;
  const body = copied.map(({ block, runs }) => `<p style="${paragraphStyle(block)}">${runs.map(runHtml).join('')}</p>`);
  return {
    html: `<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><body>${body.join('')}</body></html>`,
    plain: copied.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n'),
  };
}

interface CopiedRun {
  /** A line end of a title is `\n`. */
  readonly text: string;
  readonly family: string;
  readonly bold: boolean;
}

function runsOf({ element }: PlacedBlock, range: Range): readonly CopiedRun[] {
  const runs: CopiedRun[] = [];
  const isPodium = document.body.classList.contains('podium');
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!range.intersectsNode(node)) continue;
    if (node instanceof Text) {
      const start = node === range.startContainer ? range.startOffset : 0;
      const end = node === range.endContainer ? range.endOffset : node.length;
      const text = node.data.slice(start, end);
      const parent = node.parentElement;
      if (text === '' || parent === null || parent.closest('.budget, .pause') !== null) continue;
      const { fontFamily, fontWeight } = getComputedStyle(parent);
      // In the copy for the lectern everything is bold.
      const bold = isPodium ? parent.closest('.strong') !== null : Number(fontWeight) >= 600;
      runs.push({ text, family: officeFamily(fontFamily), bold });
    } else if (node instanceof Element && node.tagName === 'BR' && runs.length > 0 && isTitle(element)) {
      const last = runs.at(-1);
      if (last !== undefined) runs.push({ ...last, text: '\n' });
    }
  }
  return runs;
}

/** Elsewhere a line is ended by a page turn alone. */
function isTitle({ classList }: Element): boolean {
  return classList.contains('title') || classList.contains('subtitle');
}

const families = ['方正小标宋简体', '黑体', '楷体_GB2312'] as const;

/** The typeface that offices have: each stack of the style sheet begins with its name. */
function officeFamily(stack: string): string {
  const names = stack.split(',').map((name) => name.trim().replaceAll('"', ''));
  return families.find((family) => names.slice(0, 2).includes(family)) ?? '仿宋_GB2312';
}

/** Sizes and pitch of the official layout, in points. */
const base = 'margin:0;line-height:28.95pt;mso-line-height-rule:exactly;';

function paragraphStyle({ element }: PlacedBlock): string {
  const { classList } = element;
  if (classList.contains('title')) return `${base}font-size:22pt;text-align:center`;
  if (['subtitle', 'byline', 'printed-byline'].some((name) => classList.contains(name))) {
    return `${base}font-size:16pt;text-align:center`;
  }
  if (classList.contains('signature')) return `${base}font-size:16pt;text-align:right;margin-right:32pt`;
  if (classList.contains('salutation') || classList.contains('classification')) {
    return `${base}font-size:16pt;text-align:left`;
  }
  return `${base}font-size:16pt;text-align:justify;text-indent:32pt;mso-char-indent-count:2`;
}

function runHtml({ text, family, bold }: CopiedRun): string {
  const faces = `font-family:'Times New Roman','${family}';mso-ascii-font-family:'Times New Roman';mso-hansi-font-family:'Times New Roman';mso-fareast-font-family:${family}`;
  return `<span style="${faces}${bold ? ';font-weight:bold' : ''}">${escaped(text).replaceAll('\n', '<br>')}</span>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
