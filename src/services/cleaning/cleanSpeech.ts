import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import type { Span } from '../../core/text/span.ts';
import { paragraphsOfGluedText } from '../edits/paragraphsOfGluedText.ts';
import type { CleaningTables } from './cleaningTables.ts';
import type { CleanedGap, CleaningNotice, Doubt, PageFacts, Repair } from './damage.ts';
import { behind, type CountedChange, type Draft, draftOf, repaired, Tally } from './draft.ts';
import { markElisions } from './elisions.ts';
import { decodeEntities } from './entities.ts';
import { dropFurniture } from './furniture.ts';
import { findGlosses } from './glosses.ts';
import { removeGlosses } from './glossRepairs.ts';
import { widenMarks } from './halfwidthMarks.ts';
import { joinHardBreaks } from './hardBreaks.ts';
import { removeInvisibles } from './invisibles.ts';
import { dropNoise } from './noise.ts';
import { looksTraditional, notice, noticesOf, standsOnOneLine } from './notices.ts';
import { dropBlankLines, removeSpaces } from './spaces.ts';
import { isTraditional, simplifyCharacters } from './traditional.ts';

export interface CleaningOptions {
  /** Absent where {@link wantsTables} says that nothing needs them. */
  readonly tables: CleaningTables | undefined;
  /** Traditional characters are made simplified although nothing else is damaged. */
  readonly simplify?: boolean;
  /** Glosses are taken out although they are few. */
  readonly glosses?: boolean;
  /** Half-width marks are made full-width although they are few. */
  readonly marks?: boolean;
  /** A text on one line is given paragraphs. */
  readonly paragraphs?: boolean;
  /** The text of which this is a part: what is damage there is damage here. */
  readonly whole?: string;
}

export interface CleaningResult {
  readonly text: string;
  /** For each character of `text`, and for its end, where it comes from in the damaged text. Ascending. */
  readonly origins: Int32Array;
  /** How much of what was changed, by class and certainty. */
  readonly changes: readonly CountedChange[];
  /** What was chosen or inferred, in order. */
  readonly doubts: readonly Doubt[];
  readonly gaps: readonly CleanedGap[];
  /** Lines that were dropped, as they stood when they were. */
  readonly dropped: readonly string[];
  readonly facts: PageFacts;
  readonly notices: readonly CleaningNotice[];
}

/** Something that may be a gloss; three of them may be damage. */
const GLOSSED = /[(（?\ufffd][a-zA-Z]{0,5}(?:[āáǎàōóǒòēéěèīíǐìūúǔùüǖǘǚǜ]|\p{Mn})[a-zA-Z\p{Mn}]{0,5}[)）]/gu;
const FEWEST_GLOSSES = 3;

/** Whether the tables are of use: they are large, and most texts have no such damage. `isAsked`: simplified or without glosses. */
export function wantsTables(text: string, isAsked: boolean): boolean {
  return isAsked || (text.match(GLOSSED)?.length ?? 0) >= FEWEST_GLOSSES;
}

/** A damaged text made clean; a clean one comes back as it is. */
export function cleanSpeech(text: string, options: CleaningOptions): CleaningResult {
  const steps = cleaningSteps(text, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps, so that others can do something between them; each gives the part that is done, from 0 to 1. */
export function* cleaningSteps(whole: string, options: CleaningOptions): Generator<number, CleaningResult> {
  const { tables } = options;
  const tally = new Tally();
  // Front matter is no page's: it stays as it is.
  const head = FRONT_MATTER.exec(whole)?.[0].length ?? 0;
  const text = whole.slice(head);
  let draft: Draft = draftOf(text);
  let done = 0;
  const apply = (repairs: readonly Repair[]): number => {
    tally.add(repairs);
    draft = repaired(draft, repairs);
    done++;
    return done / STEPS;
  };
  yield apply(decodeEntities(draft.text));
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';

  const glosses = tables ? removeGlosses(draft.text, tables, options.whole ?? draft.text, options.glosses) : NO_GLOSSES;
  yield apply(glosses.repairs);
  yield apply(removeInvisibles(draft.text, lineEnd));

  const isConverted =
    tables !== undefined && (options.simplify || (glosses.areDamage && isTraditional(draft.text, tables.simplify)));
  yield apply(isConverted ? simplifyCharacters(draft.text, tables.simplify) : []);

  const furniture = dropFurniture(draft.text);
  yield apply(furniture.repairs);
  const elisions = markElisions(draft.text);
  yield apply(elisions.repairs);
  const noise = dropNoise(draft.text);
  yield apply(noise.repairs);
  const isDamagedPage = glosses.areDamage || furniture.isPage || elisions.repairs.length > 0;

  const marks = widenMarks(draft.text);
  const areMarksDamage =
    options.marks ||
    isDamagedPage ||
    marks.areDamage ||
    (options.whole !== undefined && widenMarks(options.whole).areDamage);
  yield apply(areMarksDamage ? marks.repairs : []);
  yield apply(joinHardBreaks(draft.text));
  yield apply(removeSpaces(draft.text, isDamagedPage));
  yield apply(isDamagedPage ? dropBlankLines(draft.text) : []);
  if (options.paragraphs) yield apply(paragraphsFor(draft.text));

  if (head > 0) draft = behind(whole.slice(0, head), draft);
  return {
    text: draft.text,
    origins: draft.origins,
    changes: tally.changes(),
    doubts: draft.doubts,
    gaps: gapsOf(draft.text, elisions.gaps.at(-1)?.characters),
    dropped: [...furniture.dropped, ...noise.dropped],
    facts: { ...furniture.facts, fullLength: elisions.fullLength },
    notices: [
      ...noticesOf(draft.text),
      ...(glosses.areDamage ? [] : notice('glosses', glossesLeft(draft.text, tables))),
      ...(areMarksDamage ? [] : notice('halfwidthMarks', marksLeft(draft.text, head))),
      ...(!isConverted && looksTraditional(draft.text)
        ? [{ kind: 'traditionalText' as const, count: 1, spans: [] }]
        : []),
      ...(standsOnOneLine(draft.text) ? [{ kind: 'oneLine' as const, count: 1, spans: [] }] : []),
    ],
  };
}

const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n(?:[^\r\n]*\r?\n){0,60}?---[ \t]*(?:\r?\n|$)/;

function marksLeft(text: string, head: number): readonly Span[] {
  return widenMarks(text.slice(head)).repairs.map(({ span }) => ({ start: span.start + head, end: span.end + head }));
}

const STEPS = 12;
const NO_GLOSSES = { repairs: [], areDamage: false };

function glossesLeft(text: string, tables: CleaningTables | undefined): readonly Span[] {
  return tables ? findGlosses(text, tables.readings).filter(({ fits }) => fits === 'yes') : [];
}

function paragraphsFor(text: string): readonly Repair[] {
  const result = paragraphsOfGluedText(parseSpeech(text));
  return result.kind === 'edits' ? result.edits.map((edit) => ({ ...edit, class: 'paragraph' as const })) : [];
}

/** 〔此处省略882字〕 〔以下缺〕 */
const GAP = /〔(?:此处省略(\d{1,7})字|以下缺)〕/g;

function gapsOf(text: string, missingAtEnd: number | undefined): readonly CleanedGap[] {
  return [...text.matchAll(GAP)].map(({ index, 1: characters }) => ({
    offset: index,
    characters: characters === undefined ? missingAtEnd : Number(characters),
  }));
}
