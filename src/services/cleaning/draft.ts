import type { Certainty, DamageClass, Doubt, Repair } from './damage.ts';

/** A text on its way from damaged to clean. */
export interface Draft {
  readonly text: string;
  /** For each character, and for the end, the offset in the damaged text from which it comes. Ascending. */
  readonly origins: Int32Array;
  /** In ascending order; spans of `text`. */
  readonly doubts: readonly Doubt[];
}

export function draftOf(text: string): Draft {
  const origins = new Int32Array(text.length + 1);
  for (let at = 0; at <= text.length; at++) origins[at] = at;
  return { text, origins, doubts: [] };
}

/** The draft after repairs, which are ascending and do not overlap. */
export function repaired(draft: Draft, repairs: readonly Repair[]): Draft {
  if (repairs.length === 0) return draft;
  const { text, origins } = draft;
  const pieces: string[] = [];
  const growth = repairs.reduce((sum, { span, text: by }) => sum + by.length - (span.end - span.start), 0);
  const moved = new Int32Array(text.length + growth + 1);
  const doubts: Doubt[] = [];
  const older = draft.doubts;
  let nextOlder = 0;
  let from = 0;
  let to = 0;
  const keepUpTo = (end: number): void => {
    pieces.push(text.slice(from, end));
    moved.set(origins.subarray(from, end), to);
    to += end - from;
  };
  const keepDoubtsBefore = (offset: number, shift: number): void => {
    for (let doubt = older[nextOlder]; doubt && doubt.span.end <= offset; doubt = older[++nextOlder]) {
      doubts.push(shifted(doubt, shift));
    }
  };
  for (const { span, text: by, doubts: found = [] } of repairs) {
    keepDoubtsBefore(span.start, to - from);
    keepUpTo(span.start);
    const sameLength = by.length === span.end - span.start;
    for (let at = 0; at < by.length; at++) moved[to + at] = origins[sameLength ? span.start + at : span.start] ?? 0;
    // A doubt within what is replaced stays where the length does, as 擔 becomes 担.
    for (let doubt = older[nextOlder]; doubt && doubt.span.start < span.end; doubt = older[++nextOlder]) {
      if (sameLength) doubts.push(shifted(doubt, to - span.start));
      else if (by !== '') doubts.push({ ...doubt, span: { start: to, end: to + by.length } });
    }
    doubts.push(...found.map((doubt) => shifted(doubt, to)));
    pieces.push(by);
    to += by.length;
    from = span.end;
  }
  keepDoubtsBefore(text.length, to - from);
  keepUpTo(text.length);
  moved[to] = origins[text.length] ?? 0;
  return { text: pieces.join(''), origins: moved, doubts };
}

/** The draft with a text before it that was left alone. */
export function behind(before: string, { text, origins, doubts }: Draft): Draft {
  const moved = draftOf(before + text).origins;
  moved.set(
    origins.map((origin) => origin + before.length),
    before.length,
  );
  return { text: before + text, origins: moved, doubts: doubts.map((doubt) => shifted(doubt, before.length)) };
}

function shifted(doubt: Doubt, by: number): Doubt {
  return { ...doubt, span: { start: doubt.span.start + by, end: doubt.span.end + by } };
}

/** Counts of changes by class and certainty. */
export class Tally {
  readonly #counts = new Map<DamageClass, Record<Certainty, number>>();

  add(repairs: readonly Repair[]): void {
    for (const { class: kind, count = 1, also = [], doubts = [] } of repairs) {
      this.#add(kind, 'certain', count);
      for (const each of also) this.#add(each.class, 'certain', each.count);
      for (const doubt of doubts) this.#add(doubt.class, doubt.how, doubt.span.end - doubt.span.start);
    }
  }

  #add(kind: DamageClass, how: Certainty, count: number): void {
    const counts = this.#counts.get(kind) ?? { certain: 0, chosen: 0, inferred: 0 };
    counts[how] += count;
    this.#counts.set(kind, counts);
  }

  changes(): readonly CountedChange[] {
    return [...this.#counts].flatMap(([kind, counts]) =>
      (['certain', 'chosen', 'inferred'] as const).flatMap((how) =>
        counts[how] > 0 ? [{ class: kind, count: counts[how], how }] : [],
      ),
    );
  }
}

export interface CountedChange {
  readonly class: DamageClass;
  readonly count: number;
  readonly how: Certainty;
}
