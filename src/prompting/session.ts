import { isSameText, movedSyllables, scriptChange } from './changedScript.ts';
import { type Clock, type Standing, sectionClockOf, wholeClockOf } from './clocks.ts';
import { advance, BEGINNING, countUpTo, isAtEnd, isWaiting, type Place, placeAt, secondsTo } from './place.ts';
import type { PrompterMotion } from './protocol.ts';
import {
  movedReadings,
  noReadings,
  type Readings,
  sectionAt,
  withCorrection,
  withReading,
  withWaiting,
} from './readings.ts';
import { type Rehearsal, rehearsalOf } from './rehearsal.ts';
import type { Pace, PromptedScript } from './script.ts';

/** Syllables a minute that can be set by key, and by how many a key changes them. */
const RATES = { lowest: 60, highest: 400, step: 5 } as const;

/** Who is further into a section than this goes back to its start first. In syllables. */
const INTO_SECTION = 10;

/** Syllables a second that nobody reads: who steps faster is looking for a place. */
const FASTEST = 10;

/** What is left of a rehearsal when the page is loaded anew. */
interface Restored {
  /** Chosen by key. */
  readonly rate?: number;
  readonly readings: Readings;
  readonly startedAt?: number;
  readonly finished?: boolean;
}

/** A speech on its way past the reader's eye: where it is, whether it runs, what was read when. Knows no page and no clock. */
export class PrompterSession {
  #script: PromptedScript;
  #place: Place = BEGINNING;
  #readings: Readings;
  #running = false;
  #finished = false;
  #startedAt: number | undefined;
  /** Chosen by key. */
  #rate: number | undefined;
  /** Seconds since the last step. */
  #sinceStep = 0;
  /** Where a hand took hold of the text. */
  #grasped: number | undefined;
  /** Where it stops when it goes step by step, in syllables; ascending. */
  #stops: readonly number[];
  motion: PrompterMotion = 'smooth';

  constructor(script: PromptedScript) {
    this.#script = script;
    this.#readings = noReadings(script);
    this.#stops = sentenceStarts(script);
  }

  get script(): PromptedScript {
    return this.#script;
  }

  get syllables(): number {
    return this.#place.syllables;
  }

  get isRunning(): boolean {
    return this.#running;
  }

  /** Whether the rehearsal came to the end; so it stays, wherever one goes, until another begins. */
  get isFinished(): boolean {
    return this.#finished;
  }

  get isWaiting(): boolean {
    return isWaiting(this.#script, this.#place, this.pace);
  }

  get pace(): Pace {
    return { rate: this.#rate ?? this.#script.pace.rate, pause: this.#script.pace.pause };
  }

  /** The rate chosen by key; `undefined` where the speech's own is used. */
  get chosenRate(): number | undefined {
    return this.#rate;
  }

  get readings(): Readings {
    return this.#readings;
  }

  get startedAt(): number | undefined {
    return this.#startedAt;
  }

  /** Index of the section in which one is. */
  get section(): number {
    return sectionAt(this.#script, this.#place.syllables);
  }

  /** Index of the stop at which one is; -1 before the first. */
  get stop(): number {
    return this.#stops.findLastIndex((stop) => stop <= this.#place.syllables + 1e-6);
  }

  /** Where that stop is, in syllables. */
  get stopSyllables(): number {
    return this.#stops[this.stop] ?? 0;
  }

  get rehearsal(): Rehearsal {
    const finished = this.#finished;
    return rehearsalOf(this.#script, this.pace, this.#readings, { startedAt: this.#startedAt ?? 0, finished });
  }

  /** `now`: milliseconds since 1970. At the end, and after it from wherever one went, a new rehearsal begins. */
  start(now: number): void {
    if (isAtEnd(this.#script, this.#place, this.pace)) this.restart();
    else if (this.#finished) this.#forget();
    this.#running = this.#script.syllables > 0;
    this.#startedAt ??= now;
    this.#sinceStep = 0;
  }

  pause(): void {
    this.#running = false;
  }

  /** So many seconds have passed. */
  tick(seconds: number): void {
    if (!this.#running) return;
    const { script, pace } = this;
    this.#sinceStep += seconds;
    if (this.motion === 'byHand' || this.#grasped !== undefined) {
      this.#read(this.#place.syllables, this.#place.syllables, seconds);
      return;
    }
    // From stop to stop, so that each second is told of the words or of the stage direction that took it.
    for (let left = seconds; left > 0 && !isAtEnd(script, this.#place, pace); ) {
      const { syllables, waited } = this.#place;
      if (isWaiting(script, this.#place, pace)) {
        const spent = Math.min(left, secondsTo(script, this.#place, syllables, pace));
        this.#place = { syllables, waited: waited + spent };
        this.#readings = withWaiting(script, this.#readings, syllables, spent);
        left -= spent;
      } else {
        const next = Math.min(script.pauses[countUpTo(script.pauses, syllables)] ?? script.syllables, script.syllables);
        const needed = ((next - syllables) * 60) / pace.rate;
        const spent = Math.min(left, needed);
        this.#place = spent < needed ? advance(script, this.#place, spent, pace) : { syllables: next, waited: 0 };
        this.#read(syllables, this.#place.syllables, spent);
        left -= spent;
      }
    }
    if (isAtEnd(script, this.#place, pace)) this.#end();
  }

  /** By so many steps of the rate; returns what it is then. */
  changeRate(steps: number): number {
    const { rate } = this.pace;
    const rounded = Math.round(rate / RATES.step + steps) * RATES.step;
    this.#rate = Math.min(RATES.highest, Math.max(RATES.lowest, rounded));
    return this.#rate;
  }

  /** To the next stop, or the one before; behind the last stop is the end. */
  step(by: 1 | -1): void {
    const from = this.#place.syllables;
    const stop = this.stop;
    const atStop = Math.abs((this.#stops[stop] ?? 0) - from) < 1.5;
    const to =
      by === 1 ? (this.#stops[stop + 1] ?? this.#script.syllables) : (this.#stops[atStop ? stop - 1 : stop] ?? 0);
    this.#place = placeAt(this.#script, to, this.pace);
    if (!this.#running) return;
    if (this.motion !== 'byHand') this.#readings = withCorrection(this.#script, this.#readings, from, to);
    else if (by === 1) {
      if (this.#sinceStep * FASTEST >= to - from) this.#read(from, to, 0);
    } else this.#readings = withCorrection(this.#script, this.#readings, from, to);
    this.#sinceStep = 0;
    if (to >= this.#script.syllables) this.#end();
  }

  jumpTo(syllables: number): void {
    this.#place = placeAt(this.#script, syllables, this.pace);
    this.#sinceStep = 0;
  }

  /** To the next section; back, to the start of this one or, from there, the one before. */
  jumpSection(by: 1 | -1): void {
    const { sections } = this.#script;
    const index = this.section;
    const into = this.#place.syllables - (sections[index]?.start ?? 0);
    const wanted = by === 1 ? index + 1 : into > INTO_SECTION ? index : index - 1;
    const section = sections[Math.max(0, wanted)];
    if (section !== undefined) this.jumpTo(section.start);
  }

  /** A hand moves the text: the clock goes on, the text follows the hand until it lets go. */
  moveTo(syllables: number): void {
    this.#grasped ??= this.#place.syllables;
    this.#place = placeAt(this.#script, syllables, this.pace);
  }

  letGo(): void {
    const from = this.#grasped;
    this.#grasped = undefined;
    if (from === undefined || !this.#running) return;
    this.#readings = withCorrection(this.#script, this.#readings, from, this.#place.syllables);
    this.#sinceStep = 0;
  }

  /** All times back to nothing, at the beginning. */
  restart(): void {
    this.#running = false;
    this.#forget();
    this.#place = BEGINNING;
  }

  /** Goes on in another text, or with other times, at the same words. */
  takeScript(script: PromptedScript): void {
    const before = this.#script;
    const change = scriptChange(before, script);
    const moved = (syllables: number): number => movedSyllables(change, syllables);
    this.#readings = movedReadings(before, script, this.#readings, ({ start }, index) => {
      // A section that only got another number or name is the same.
      const same = before.sections.length === script.sections.length ? script.sections[index]?.start : undefined;
      return same ?? moved(start);
    });
    const place = isSameText(change) ? this.#place : placeAt(script, moved(this.#place.syllables), script.pace);
    this.#place = place;
    if (this.#grasped !== undefined) this.#grasped = moved(this.#grasped);
    this.#script = script;
    this.#stops = sentenceStarts(script);
  }

  /** Where it stops step by step, if not at each sentence: a long one does not fit on the page. */
  setStops(stops: readonly number[]): void {
    this.#stops = stops;
  }

  /** Goes on where it was before the page was loaded anew; what does not fit the script is left. */
  restore(syllables: number, { rate, readings, startedAt, finished = false }: Restored): void {
    this.#place = placeAt(this.#script, syllables, this.pace);
    if (rate !== undefined) this.#rate = Math.min(RATES.highest, Math.max(RATES.lowest, rate));
    if (readings.length !== this.#script.sections.length) return;
    this.#readings = readings;
    this.#startedAt = startedAt;
    this.#finished = finished;
  }

  get wholeClock(): Clock {
    return wholeClockOf(this.#standing);
  }

  get sectionClock(): Clock {
    return sectionClockOf(this.#standing);
  }

  get #standing(): Standing {
    return { script: this.#script, pace: this.pace, place: this.#place, readings: this.#readings };
  }

  /** No times of the rehearsal that was. */
  #forget(): void {
    this.#finished = false;
    this.#startedAt = undefined;
    this.#readings = noReadings(this.#script);
  }

  #read(from: number, to: number, seconds: number): void {
    this.#readings = withReading(this.#script, this.#readings, from, to, seconds);
  }

  #end(): void {
    this.#running = false;
    this.#finished = true;
  }
}

/** Where sentences begin that take time. */
function sentenceStarts({ paragraphs }: PromptedScript): readonly number[] {
  const starts: number[] = [];
  let sum = 0;
  for (const { sentences } of paragraphs) {
    for (const { syllables } of sentences) {
      if (syllables > 0) starts.push(sum);
      sum += syllables;
    }
  }
  return starts;
}
