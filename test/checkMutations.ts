import { parseSpeech } from '../src/core/parser/parseSpeech.ts';
import type { Announcement, OutlineNode, Speech } from '../src/core/speech.ts';
import type { CheckCode } from '../src/services/checks/checkValues.ts';
import { convertSeries } from '../src/services/edits/convertSeries.ts';
import { markerNumberEdit } from '../src/services/edits/markerNumber.ts';
import { digitNumeral, hanNumeral } from '../src/services/edits/ordinals.ts';
import { outlineSeries } from '../src/services/edits/outlineSeries.ts';
import { applyEdits, type TextEdit } from '../src/services/edits/textEdit.ts';
import { shippedLexicon } from './checkRows.ts';

/** A text with one fault, and where a check is to find it: a finding must meet the range. */
export interface Mutant {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

type Mutate = (speech: Speech) => readonly Mutant[];

/** One fault of its kind in each place of a speech where it can be made. */
export const mutations: { readonly [Code in Exclude<CheckCode, 'lexicon.row'>]: Mutate } = {
  'count.mismatch': (speech) => speech.announcements.flatMap((each) => recounted(speech, each)),
  'count.refrain': (speech) =>
    speech.announcements.flatMap(({ refrain, items, count }) => {
      const last = items.at(-1);
      if (refrain === undefined || !last || items.length < 3 || items.length !== count) return [];
      const at = speech.text.indexOf(refrain, last.start);
      if (at < 0 || at >= last.end) return [];
      return [
        replaced(speech, last.start, last.end, speech.text.slice(last.start, last.end).replaceAll(refrain, '抓实')),
      ];
    }),
  'ordinal.skip': (speech) => renumbered(speech, 3, (members) => members.at(-1), 1),
  'ordinal.repeat': (speech) => renumbered(speech, 3, (members) => members.at(-1), -1),
  'ordinal.first': (speech) =>
    outlineSeries(speech).flatMap((members) => {
      const [first] = members;
      if (!first || members.length < 2 || first.ordinal !== 1 || first.kind === 'I') return [];
      const edits = members.flatMap((member) => numberEdit(speech, member, 1));
      return edits.length === members.length ? [edited(speech, edits, first.markerSpan.start)] : [];
    }),
  'ordinal.level': (speech) =>
    outlineSeries(speech).flatMap(([first]) => {
      if (first?.form !== 'hanBracket' || first.kind === 'I' || first.parent?.form !== 'hanComma') return [];
      const result = convertSeries(speech, first, 'digitBracket');
      return result.kind === 'edits' ? [edited(speech, result.edits, first.markerSpan.start)] : [];
    }),
  'ordinal.alone': (speech) =>
    outlineSeries(speech).flatMap((members) => {
      const [first, second] = members;
      if (!first || !second || members.length !== 2 || first.kind === 'I') return [];
      if (first.form !== 'hanComma' && first.form !== 'hanBracket') return [];
      const { start, end } = second.markerSpan;
      return [at(edited(speech, [{ span: { start, end }, text: '' }], first.markerSpan.start), first.markerSpan.start)];
    }),
  'ordinal.mixed': (speech) =>
    outlineSeries(speech).flatMap((members) => {
      const third = members[2];
      if (third?.marker !== '再次') return [];
      const { start } = third.markerSpan;
      return [replaced(speech, start, start + 2, '第三')];
    }),
  'ordinal.mark': (speech) =>
    speech.nodes.flatMap(({ form, marker, markerSpan: { start } }) => {
      const wrong = wrongMarker(form, marker);
      return wrong === undefined ? [] : [replaced(speech, start, start + marker.length, wrong)];
    }),
  'heading.period': (speech) =>
    outlineSeries(speech).flatMap((members) => {
      const heads = members.filter(({ kind, lead, leadSpan }) => {
        return kind === 'H' && lead !== '' && /[\r\n]/.test(speech.text.charAt(leadSpan.end));
      });
      const last = heads.at(-1);
      return last && heads.length > 2 && heads.length === members.length
        ? [replaced(speech, last.leadSpan.end, last.leadSpan.end, '。')]
        : [];
    }),
  'punct.halfwidth': (speech) =>
    inProse(speech, /(?<=[\u4e00-\u9fff])[，。：；？！](?=[\u4e00-\u9fff]|\r?\n)/g, (mark) =>
      '，。：；？！'.includes(mark) ? [',.:;?!'.charAt('，。：；？！'.indexOf(mark))] : [],
    ),
  'punct.pair': (speech) => inProse(speech, /[“”《》（）]/g, () => ['']).filter(hasOneLine),
  'punct.double': (speech) =>
    inProse(speech, /(?<=[\u4e00-\u9fff])[，。、；](?=[\u4e00-\u9fff\r\n])/g, (mark) => [mark + mark]),
  'punct.ellipsis': (speech) => inProse(speech, /……/g, () => ['...', '…', '。。。', '······']),
  'punct.dash': (speech) => inProse(speech, /(?<=[\u4e00-\u9fff])——(?=[\u4e00-\u9fff])/g, () => ['--', '――', '──']),
  'punct.quotes': (speech) =>
    inProse(speech, /“[^“”\r\n]*[\u4e00-\u9fff][^“”\r\n]*”/g, (words) => [`"${words.slice(1, -1)}"`]),
  'punct.quoteStyle': (speech) =>
    speech.text.split('“').length < 4
      ? []
      : inProse(speech, /“[^“”‘’\r\n]+”/g, (words) => [`「${words.slice(1, -1)}」`]),
  'punct.etc': (speech) =>
    inProse(speech, /(?<=、[\u4e00-\u9fff]{2,6})等(?=[部单方工项各人重])/g, () => ['、等', '……等']),
  'punct.spaces': (speech) => [
    ...inProse(speech, /(?<=[\u4e00-\u9fff])[0-9]{4}年/g, (words) => [` ${words}`, words.replace('年', ' 年')]),
    ...inProse(speech, /(?<=[\u4e00-\u9fff])[0-9]+[项个次](?=[\u4e00-\u9fff])/g, (words) => [` ${words}`]),
  ],
  'number.year': (speech) =>
    inProse(speech, /(?<![0-9])[12][0-9]{3}(?=年)/g, (year) =>
      year.includes('0') ? ['零', '○', '0'].map((zero) => hanYear(year, zero)) : [],
    ),
  'number.style': (speech) => {
    const years = speech.text.match(/(?<![0-9])[12][0-9]{3}年/g) ?? [];
    return years.length < 4
      ? []
      : inRunning(
          speech,
          inProse(speech, /(?<![0-9])[12][0-9]{3}(?=年)/g, (year) => [hanYear(year, '〇')]),
        );
  },
  'number.range': (speech) => [
    ...inProse(speech, /(?<=[\u4e00-\u9fff])[2-9]月(?=[\u4e00-\u9fff])/g, (words) => [`1-${words}`]),
    ...inProse(speech, /(?<=[\u4e00-\u9fff])[0-9]{2}%/g, (words) => [`3-${words}`, `3%-${words}`]),
  ],
  'text.repeat': (speech) => [
    ...inProse(speech, /(?<=[好实新大高重])的(?=[^的确士])|(?<=[展设就效])和(?=[^和平谐解睦气美好])/g, (word) => [
      word + word,
    ]),
    ...sentenceTwice(speech),
  ],
  'text.placeholder': (speech) => [
    ...inProse(speech, /(?<![0-9])[12][0-9]{3}(?=年)/g, () => ['××××', 'XXXX', '【待核实】']),
    ...inProse(speech, /(?<![0-9])[0-9]{1,2}(?=月[0-9]{1,2}日)/g, () => ['×', '××', 'X']),
  ],
  'text.long': (speech) =>
    inProse(speech, /(?<=[\u4e00-\u9fff]{8})，(?=[\u4e00-\u9fff]{8})/g, () => [
      '并且在这个基础上进一步把各个方面的积极性主动性创造性充分调动起来',
    ]),
  'part.missing': ({ text, facts, paragraphs }) => {
    const { salutation } = facts;
    if (salutation?.source !== 'text' || facts.title?.source !== 'text' || text.length < 700 || paragraphs.length < 7)
      return [];
    const rest = text.slice(salutation.span.end).replace(/^[：:]/, '');
    const cut = text.slice(0, salutation.span.start) + rest.replaceAll(/(?:同志们|各位[^，！：。]{0,12})[，！：]/g, '');
    return /报告|述职|主持|党课/.test(facts.title?.value ?? '') ? [] : [{ text: cut, start: 0, end: cut.length }];
  },
  'part.budget': (speech) =>
    speech.nodes.flatMap(({ kind, section, leadSpan }) =>
      kind === 'H' && section.end - section.start > 120
        ? [at(replaced(speech, leadSpan.end, leadSpan.end, '{10秒}'), leadSpan.start)]
        : [],
    ),
  'term.form': (speech) =>
    shippedLexicon.terms
      .filter(
        ({ conditions, right, severity }) => conditions.length === 0 && right.length === 1 && severity === 'warning',
      )
      .flatMap(({ written, right: [right = ''] }) => inProse(speech, new RegExp(right, 'g'), () => [written]))
      .filter((mutant) => !isQuoted(mutant)),
  'term.order': (speech) =>
    shippedLexicon.orders.flatMap(({ phrases }) =>
      inProse(speech, new RegExp(phrases.slice(0, 4).join('[”’]?[、，][“‘]?'), 'g'), () => [
        phrases.slice(0, 4).toReversed().join('、'),
      ]),
    ),
  'figure.differs': (speech) =>
    inProse(
      speech,
      /(?<=[。！？])[^。！？\r\n“”《》]*[\u4e00-\u9fff]{5}[0-9]{2,4}[\u4e00-\u9fff]{4}[^。！？\r\n“”《》]*。/g,
      (sentence) => {
        const other = sentence.replace(
          /([\u4e00-\u9fff]{5})([0-9]{2,4})(?=(?![年月日时号])[\u4e00-\u9fff]{4})/,
          (_all, before: string, figure: string) => `${before}${Number(figure) + 1}`,
        );
        return other === sentence ? [] : [`${sentence}${other}`];
      },
    ),
  'name.variant': (speech) =>
    inProse(speech, /(?<=副区长|区长)(?:周明远|沈立新)/g, (name) => [`${name.charAt(0)}晓${name.slice(2)}`]),
  'layout.headingAtFoot': ({ text }) => {
    const headings = Array.from({ length: 30 }, (_none, index) => `# 第${hanNumeral(index + 1)}项任务的要求`);
    const before = `${withoutFrontMatter(text).trimEnd()}\n`;
    const mutant = `${before}${headings.join('\n')}\n抓好落实。\n`;
    return [{ text: mutant, start: before.length, end: mutant.length }];
  },
  // Two lines of 28 characters behind a first of 26, and one character more.
  'layout.lastCharacter': (speech) =>
    speech.paragraphs.flatMap(({ kind, span }) =>
      // Above the salutation stand contents and notes.
      kind === 'text' && span.start > (speech.facts.salutation?.span.end ?? Number.POSITIVE_INFINITY)
        ? [replaced(speech, span.start, span.end, '好'.repeat(26 + 28 + 28 + 1))]
        : [],
    ),
  'layout.titleBreak': ({ text, facts }) => {
    const { title } = facts;
    const at = title?.source === 'text' ? text.indexOf('讲话', title.span.start) : -1;
    if (title === undefined || at < 0 || at >= title.span.end) return [];
    const cut = at + 1;
    const mutant = `${text.slice(0, cut)}\n${text.slice(cut)}`;
    // A second line of one character is not always read as the title's.
    const end = parseSpeech(mutant).facts.title?.span.end ?? 0;
    return end > cut + 1 ? [{ text: mutant, start: cut, end: cut + 2 }] : [];
  },
  'frontmatter.invalid': ({ text }) => [
    { text: `---\n标题: [甲\n---\n${withoutFrontMatter(text)}`, start: 0, end: 30 },
  ],
  'frontmatter.differs': ({ text, facts }) =>
    facts.title?.source === 'text'
      ? [{ text: `---\n标题: 另一个题目\n---\n${withoutFrontMatter(text)}`, start: 0, end: 60 }]
      : [],
  'comment.unclosed': (speech) =>
    speech.comments.length > 0 ? [] : inProse(speech, /。(?=\r?\n)/g, () => ['。<!-- 待核实']),
};

function withoutFrontMatter(text: string): string {
  return text.replace(/^---\n[\s\S]*?\n---\n/, '');
}

function replaced({ text }: Speech, start: number, end: number, words: string): Mutant {
  return { text: text.slice(0, start) + words + text.slice(end), start, end: start + words.length };
}

function edited({ text }: Speech, edits: readonly TextEdit[], start: number): Mutant {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start);
  return { text: applyEdits(text, sorted), start, end: start + 1 };
}

function at(mutant: Mutant, start: number): Mutant {
  return { ...mutant, start, end: start + 1 };
}

/** The matches of a pattern outside of front matter and comments, each with other words; the place goes a little beyond them. */
function inProse(speech: Speech, pattern: RegExp, others: (words: string) => readonly string[]): readonly Mutant[] {
  const { text, paragraphs } = speech;
  return [...text.matchAll(pattern)].flatMap((match) => {
    const start = match.index;
    const paragraph = paragraphs.find(({ span }) => span.start <= start && start < span.end);
    const isProse =
      paragraph &&
      !['stageDirection', 'gap'].includes(paragraph.kind) &&
      paragraph.inlines.every(
        ({ kind, span }) =>
          kind === 'lead' || kind === 'marker' || kind === 'address' || start < span.start || start >= span.end,
      );
    if (!isProse) return [];
    return others(match[0]).map((words) => replaced(speech, start, start + match[0].length, words));
  });
}

/** What stands in running text, in no quotation. */
function inRunning(_speech: Speech, mutants: readonly Mutant[]): readonly Mutant[] {
  return mutants.filter((mutant) => {
    const paragraph = parseSpeech(mutant.text).paragraphs.find(
      ({ span }) => span.start <= mutant.start && mutant.start < span.end,
    );
    return paragraph !== undefined && ['text', 'item', 'heading'].includes(paragraph.kind) && !isQuoted(mutant);
  });
}

function isQuoted({ text, start }: Mutant): boolean {
  const line = text.slice(Math.max(text.lastIndexOf('\n', start - 1), 0), start);
  return line.split(/[“《]/).length !== line.split(/[”》]/).length;
}

/** A mark that is lost is found in its paragraph, wherever its partner stands; a quotation over paragraphs is no case. */
function hasOneLine({ text, start }: Mutant): boolean {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const end = text.indexOf('\n', start);
  const line = text.slice(from, end < 0 ? text.length : end);
  const next = text.slice(end + 1, end + 6).trimStart();
  const count = (mark: string) => line.split(mark).length - 1;
  const odd = [count('“') - count('”'), count('《') - count('》'), count('（') - count('）')].filter(
    (difference) => difference !== 0,
  );
  return odd.length === 1 && Math.abs(odd[0] ?? 0) === 1 && !next.startsWith('“');
}

function recounted(
  speech: Speech,
  { count, countSpan, items, unchecked, class: kind }: Announcement,
): readonly Mutant[] {
  if (unchecked !== undefined || count === undefined || items.length !== count || kind === 'apposition-before')
    return [];
  const written = speech.text.slice(countSpan.start, countSpan.end);
  const number = (value: number) =>
    /[0-9]/.test(written) ? digitNumeral(value, written) : value === 2 ? '两' : hanNumeral(value);
  return [count + 1, count - 1]
    .filter((value) => value > 1)
    .flatMap((value) => {
      const words = number(value);
      return words === undefined ? [] : [replaced(speech, countSpan.start, countSpan.end, words)];
    });
}

function numberEdit(speech: Speech, node: OutlineNode, by: number): readonly TextEdit[] {
  const edit = node.ordinal === undefined ? undefined : markerNumberEdit(speech.text, node, node.ordinal + by);
  return edit ? [edit] : [];
}

/** Series that count on by one, of so many members at least, one of which gets another number. */
function renumbered(
  speech: Speech,
  least: number,
  choose: (members: readonly OutlineNode[]) => OutlineNode | undefined,
  by: number,
): readonly Mutant[] {
  return outlineSeries(speech).flatMap((members) => {
    const isCounted = members.every(({ ordinal, form }, index) => ordinal === index + 1 && form !== 'sequenceWord');
    const node = isCounted && members.length >= least ? choose(members) : undefined;
    const [edit] = node ? numberEdit(speech, node, by) : [];
    return node && edit ? [edited(speech, [edit], node.markerSpan.start)] : [];
  });
}

function wrongMarker(form: OutlineNode['form'], marker: string): string | undefined {
  switch (form) {
    case 'hanComma':
      return marker.endsWith('、') ? `${marker.slice(0, -1)}.` : undefined;
    case 'hanBracket':
      return marker.endsWith('）') ? `${marker}、` : undefined;
    case 'digitPoint':
      return marker.endsWith('.') ? `${marker.slice(0, -1)}、` : undefined;
    default:
      return undefined;
  }
}

function hanYear(year: string, zero: string): string {
  return [...year].map((digit) => (digit === '0' ? zero : '〇一二三四五六七八九'.charAt(Number(digit)))).join('');
}

/** A sentence that is written again at its paragraph’s end. */
function sentenceTwice(speech: Speech): readonly Mutant[] {
  return speech.paragraphs.flatMap(({ kind, span }) => {
    const [sentence] = /^[\u4e00-\u9fff，、；]{25,}。/.exec(speech.text.slice(span.start, span.end)) ?? [];
    if (kind !== 'text' || sentence === undefined || !speech.text.slice(span.start, span.end).endsWith('。')) return [];
    return [replaced(speech, span.end, span.end, sentence)];
  });
}
