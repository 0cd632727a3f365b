import type { ScriptChange } from '../../prompting/changedScript.ts';
import { countUpTo } from '../../prompting/place.ts';
import { type PromptedParagraph, type PromptedScript, paragraphSyllables } from '../../prompting/script.ts';
import { type Track, type TrackLine, trackOf } from '../../prompting/track.ts';
import { element } from '../statistics/elements.ts';
import { lineStarts } from './lineStarts.ts';
import { type RunOnPage, runElement } from './runElement.ts';

/** A paragraph on the page. */
interface Shown {
  readonly element: HTMLElement;
  readonly sentences: readonly HTMLElement[];
  readonly runs: readonly RunOnPage[];
  readonly paragraph: PromptedParagraph;
  /** Its lines from its own top, as they were when the page was as `measure` says. */
  lines: readonly TrackLine[];
  measure: string;
}

/** How much of what is below the eye a sentence may fill before it is shown in several steps. */
const ROOM = 0.8;

/** The text of a speech on the page, and where its lines are. */
export class TextView {
  readonly element = element('div', { class: 'text', lang: 'zh-CN' });
  #script: PromptedScript;
  #shown: Shown[] = [];
  #lines: readonly TrackLine[] = [];
  #starts: readonly number[] = [];
  #track: Track = trackOf([], 0, 0);
  #lineHeight = 1;
  #current: HTMLElement | undefined;

  constructor(script: PromptedScript) {
    this.#script = script;
    this.#shown = script.paragraphs.map(shownOf);
    this.element.replaceChildren(...this.#shown.map((each) => each.element));
  }

  get lineHeight(): number {
    return this.#lineHeight;
  }

  get track(): Track {
    return this.#track;
  }

  /** Only what has changed is made anew. */
  change({ after, head, tail }: ScriptChange): void {
    const end = this.#shown.length - tail;
    const made = after.paragraphs.slice(head, after.paragraphs.length - tail).map(shownOf);
    const next = this.#shown[end]?.element ?? null;
    for (const gone of this.#shown.slice(head, end)) gone.element.remove();
    for (const each of made) this.element.insertBefore(each.element, next);
    this.#shown = [...this.#shown.slice(0, head), ...made, ...this.#shown.slice(end)];
    this.#script = after;
  }

  /** Whether any of the paragraphs from one up to another can be seen in a part of the window. */
  isSeen(from: number, to: number, { top, bottom }: DOMRect): boolean {
    return this.#shown.slice(Math.max(0, from), to).some((each) => {
      const box = each.element.getBoundingClientRect();
      return box.bottom > top && box.top < bottom;
    });
  }

  /** Looks where the lines are; `room` is the height below the eye. Returns where to stop step by step, in syllables. */
  layOut(room: number): readonly number[] {
    const { lineHeight, fontSize, width } = getComputedStyle(this.element);
    this.#lineHeight = Number.parseFloat(lineHeight) || 1;
    const measure = `${width} ${fontSize}`;
    const origin = this.element.getBoundingClientRect().top;
    const lines: TrackLine[] = [];
    const starts: number[] = [];
    let sum = 0;
    for (const each of this.#shown) {
      const top = each.element.getBoundingClientRect().top;
      if (each.measure !== measure) {
        each.lines = lineStarts(each.runs, this.#lineHeight).map((line) => ({ ...line, top: line.top - top }));
        each.measure = measure;
      }
      for (const line of each.lines) lines.push({ syllables: sum + line.syllables, top: top - origin + line.top });
      for (const { syllables } of each.paragraph.sentences) {
        if (syllables > 0) starts.push(sum);
        sum += syllables;
      }
    }
    this.#lines = lines;
    this.#starts = starts;
    const last = lines.findLast(({ syllables }) => syllables < this.#script.syllables);
    this.#track = trackOf(lines, (last?.top ?? 0) + this.#lineHeight, this.#script.syllables);
    return this.#stops(Math.max(1, Math.floor((room * ROOM) / this.#lineHeight)));
  }

  /** The top of the line in which the words behind so many syllables stand. */
  lineTop(syllables: number): number {
    const at = this.#lines.findLast(
      (line) => line.syllables <= syllables + 1e-6 && line.syllables < this.#script.syllables,
    );
    return at?.top ?? 0;
  }

  /** Marks the sentence in which one is; none behind the end. */
  mark(syllables: number | undefined): void {
    const sentence = syllables === undefined ? undefined : this.#sentenceAt(syllables);
    if (sentence === this.#current) return;
    this.#current?.classList.remove('is-current');
    sentence?.classList.add('is-current');
    this.#current = sentence;
  }

  /** Where in the speech the sentence begins in which one is. */
  offsetAt(syllables: number): number {
    let sum = 0;
    let offset = 0;
    for (const { sentences } of this.#script.paragraphs) {
      for (const sentence of sentences) {
        if (sum > syllables) return offset;
        if (sentence.syllables > 0) offset = sentence.offset;
        sum += sentence.syllables;
      }
    }
    return offset;
  }

  #sentenceAt(syllables: number): HTMLElement | undefined {
    let sum = 0;
    for (const { sentences, paragraph } of this.#shown) {
      const own = paragraphSyllables(paragraph);
      if (own === 0 || syllables >= sum + own) {
        sum += own;
        continue;
      }
      const index = paragraph.sentences.findIndex((sentence) => {
        sum += sentence.syllables;
        return syllables < sum;
      });
      return sentences[index];
    }
    return undefined;
  }

  /** The starts of sentences, and of lines within those that are too long. */
  #stops(most: number): readonly number[] {
    const at = this.#lines.map(({ syllables }) => syllables);
    return this.#starts.flatMap((start, index) => {
      const end = this.#starts[index + 1] ?? this.#script.syllables;
      const inside = this.#lines.slice(countUpTo(at, start), countUpTo(at, end - 1e-6));
      const further = inside.filter((_line, line) => (line + 1) % most === 0).map(({ syllables }) => syllables);
      return [start, ...further];
    });
  }
}

function shownOf(paragraph: PromptedParagraph): Shown {
  const runs: RunOnPage[] = [];
  const sentences = paragraph.sentences.map((sentence) => {
    const own = sentence.runs.map(runElement);
    runs.push(...own);
    return element('span', { class: 'sentence' }, ...own.map((run) => run.element));
  });
  const made =
    paragraph.kind === 'title'
      ? element('h1', { class: 'title' }, ...sentences)
      : paragraph.kind === 'heading'
        ? element('h2', { class: 'heading' }, ...sentences)
        : element('p', { class: paragraph.kind }, ...sentences);
  return { element: made, sentences, runs, paragraph, lines: [], measure: '' };
}
