import type { Candidate } from './candidates.ts';
import { type FamilyIndex, familyIndexOf } from './familyIndex.ts';
import { ancestorsInGap } from './gapAncestors.ts';
import { isHeadingForm, rankOf } from './markers.ts';
import { isRepeatable } from './membership.ts';
import type { ParagraphFacts } from './paragraphFacts.ts';

/** A candidate with its place in the outline. */
export interface Placement {
  readonly candidate: Candidate;
  readonly level: number;
  /** Index of the parent among the placements; `undefined` at the top, or where it lies in a gap. */
  readonly parent: number | undefined;
  readonly parentMissing: boolean;
  /** It is the first of its series. */
  readonly opensSeries: boolean;
  /** Counts the series under one parent, from 1. */
  readonly series: number;
}

/** Below every rank that a marker has. */
const LOWEST_RANK = 99;

/** An open member: its series may go on, or another may open inside it. */
interface Open {
  readonly index: number;
  readonly candidate: Candidate;
  readonly rank: number;
  /** The family by which the series can go on, that of its first member: one opened by 首先 goes on with 第三. */
  readonly family: string;
}

/**
 * Gives every confirmed candidate its level by the position rule: a member joins the innermost open series that its
 * ordinal continues; a first member opens a series inside the open member of higher rank, or inside one of any rank where
 * the text says so (the outer series goes on afterwards, the outer member stands alone, or announces a list).
 */
export function placeCandidates(candidates: readonly Candidate[], facts: ParagraphFacts): Placement[] {
  return candidates.length > 0 ? new Placer(candidates, facts).run() : [];
}

/** State of one run over the candidates; a class because the stack of open members lives through it. */
class Placer {
  private readonly placements: Placement[] = [];
  private readonly candidates: readonly Candidate[];
  private readonly facts: ParagraphFacts;
  private stack: Open[] = [];
  /** Levels of the families that were open when the last gap came. */
  private beforeGap = new Map<string, number>();
  /** Number of series by parent, at 0 those of the top. */
  private readonly seriesCounts: number[];
  private readonly nextOfFamily: FamilyIndex;

  constructor(candidates: readonly Candidate[], facts: ParagraphFacts) {
    this.candidates = candidates;
    this.facts = facts;
    this.seriesCounts = new Array<number>(candidates.length + 1).fill(0);
    this.nextOfFamily = familyIndexOf(candidates);
  }

  run(): Placement[] {
    let paragraph = 0;
    for (let index = 0; index < this.candidates.length; index++) {
      const candidate = this.candidates[index];
      if (!candidate) continue;
      for (; paragraph < candidate.paragraph; paragraph++) this.passParagraph(paragraph + 1, index);
      this.place(candidate, index);
    }
    return this.placements;
  }

  /** What the step into a paragraph ends: everything at a gap; dashes and finished series at an unmarked paragraph. */
  private passParagraph(paragraph: number, next: number): void {
    const { gapBefore } = this.facts;
    if ((gapBefore[paragraph] ?? 0) !== (gapBefore[paragraph - 1] ?? 0)) {
      this.beforeGap = new Map(this.stack.map((open) => [open.family, this.levelOf(open)] as const));
      this.stack = [];
      return;
    }
    if (this.stack.length === 0 || !this.facts.isUnmarked(paragraph)) return;
    for (let depth = 0; depth < this.stack.length; depth++) {
      const open = this.stack[depth];
      if (!open || open.rank <= 5) continue;
      const ends =
        open.candidate.form === 'dash' || !(this.facts.standsAlone(open.candidate) || this.goesOn(open, next));
      if (ends) {
        this.closeDownTo(depth);
        return;
      }
    }
  }

  private place(candidate: Candidate, index: number): void {
    const continued = this.continued(candidate, index);
    if (continued !== undefined) {
      const open = this.stack[continued];
      if (!open) return;
      this.closeDownTo(continued);
      const before = this.placements[open.index];
      if (!before) return;
      const { level, parent, parentMissing, series } = before;
      this.push(candidate, index, { candidate, level, parent, parentMissing, opensSeries: false, series }, open);
      return;
    }
    const restarted = this.restarted(candidate, index);
    if (restarted !== undefined) {
      const before = this.placements[this.stack[restarted]?.index ?? -1];
      this.closeDownTo(restarted);
      if (before) {
        const { level, parent, parentMissing } = before;
        const series = this.nextSeries(parent);
        this.push(candidate, index, { candidate, level, parent, parentMissing, opensSeries: true, series }, undefined);
        return;
      }
    }
    this.open(candidate, index);
  }

  /** Depth in the stack of the member after which this one comes in its series. */
  private continued(candidate: Candidate, index: number): number | undefined {
    const families = candidate.families;
    let other: number | undefined;
    for (let depth = this.stack.length - 1; depth >= 0; depth--) {
      const open = this.stack[depth];
      if (!open || !families.includes(open.family)) continue;
      if (!this.comesNext(open, candidate, index)) continue;
      // 其次 at a paragraph's start goes on with the 首先 that opened one, not with an inner 首先 within a paragraph.
      if (open.candidate.initial === candidate.initial) return depth;
      other ??= depth;
    }
    if (other !== undefined || candidate.ordinal === undefined || candidate.ordinal === 1) return other;
    // 一、 三、: a skipped or repeated number still belongs to the open series.
    for (let depth = this.stack.length - 1; depth >= 0; depth--) {
      const open = this.stack[depth];
      if (!open || open.family !== families[0]) continue;
      // 一是甲；三是乙。: the first of a list within one paragraph may open it.
      const isOpener = !isHeadingForm(candidate.form) && open.candidate.paragraph === candidate.paragraph;
      if (open.candidate.initial !== candidate.initial && !isOpener) continue;
      // 第三 whose beginning lies in a gap, then 第二: that is the outer series.
      const backwards = candidate.ordinal < (open.candidate.ordinal ?? 0);
      if (!backwards || this.placements[open.index]?.parentMissing !== true) return depth;
    }
    return undefined;
  }

  private comesNext(open: Open, candidate: Candidate, index: number): boolean {
    if (candidate.form === 'hash') return open.candidate.hashes === candidate.hashes;
    if (candidate.form === 'dash') return true;
    const last = open.candidate.ordinal;
    if (candidate.ordinal === undefined || last === undefined) return candidate.ordinal !== 1;
    if (candidate.ordinal === last + 1) return true;
    // 一是…，一是…: the same marker twice in one paragraph, and no 二是 behind it.
    return (
      isRepeatable(candidate.form) &&
      candidate.ordinal === last &&
      candidate.paragraph === open.candidate.paragraph &&
      !this.hasSecond(candidate, index)
    );
  }

  private hasSecond(candidate: Candidate, index: number): boolean {
    const next = this.nextOfFamily(candidate.families[0] ?? '', index + 1);
    const later = next === undefined ? undefined : this.candidates[next];
    return later?.ordinal === 2 && later.paragraph === candidate.paragraph;
  }

  /** Depth in the stack of a series of the same form that this first member starts anew. */
  private restarted(candidate: Candidate, index: number): number | undefined {
    if (candidate.ordinal !== 1) return undefined;
    const family = candidate.families[0] ?? '';
    for (let depth = this.stack.length - 1; depth >= 0; depth--) {
      const open = this.stack[depth];
      if (!open || open.family !== family) continue;
      // Within a paragraph that a member of the same form opens, an inner series begins.
      if (open.candidate.initial && !candidate.initial) return undefined;
      return this.outerGoesOnAfterInner(open, family, index) ? undefined : depth;
    }
    return undefined;
  }

  /**
   * Whether, behind the run 一 二 三 that begins at `index`, the outer series takes up its own next ordinal: then the run
   * is an inner series.
   */
  private outerGoesOnAfterInner(outer: Open, family: string, index: number): boolean {
    const wanted = (outer.candidate.ordinal ?? 0) + 1;
    let run = 1;
    for (
      let next = this.nextOfFamily(family, index + 1);
      next !== undefined;
      next = this.nextOfFamily(family, next + 1)
    ) {
      const later = this.candidates[next];
      if (!later || this.gapsAt(later) !== this.gapsAt(outer.candidate)) return false;
      const sameStyle = later.initial === outer.candidate.initial;
      const innerStyle = later.initial === this.candidates[index]?.initial;
      if (later.ordinal === run + 1 && (innerStyle || !sameStyle)) run++;
      else return sameStyle && later.ordinal === wanted;
    }
    return false;
  }

  /** Opens a series at the place that rank and text give it. */
  private open(candidate: Candidate, index: number): void {
    const rank = this.closes(this.stack.at(-1), candidate) ? (this.stack.at(-1)?.rank ?? 0) : this.rankOf(candidate);
    while (this.stack.length > 0) {
      const top = this.stack.at(-1);
      if (!top || top.rank < rank || this.opensInside(top, candidate, index)) break;
      this.stack.pop();
    }
    const top = this.stack.at(-1);
    if (top) {
      const level = this.levelOf(top) + 1;
      const series = this.nextSeries(top.index);
      const placement = { candidate, level, parent: top.index, parentMissing: false, opensSeries: true, series };
      this.push(candidate, index, placement, undefined);
      return;
    }
    const level = 1 + this.missingAncestors(candidate, index, rank);
    const series = this.nextSeries(undefined);
    const placement = { candidate, level, parent: undefined, parentMissing: level > 1, opensSeries: true, series };
    this.push(candidate, index, placement, undefined);
  }

  /** Whether 最后 stands beside the member before it, within one paragraph: 第一，甲；第二，乙；最后，丙。 */
  private closes(open: Open | undefined, { form, ordinal, initial, paragraph }: Candidate): boolean {
    if (!open || form !== 'sequenceWord' || ordinal !== undefined || initial) return false;
    return open.candidate.paragraph === paragraph && open.candidate.families.includes('sequence');
  }

  /** Whether the text says that a series opened by `candidate` stands inside `outer`, whatever the ranks. */
  private opensInside(outer: Open, candidate: Candidate, index: number): boolean {
    if (outer.candidate.form === 'hash') return false;
    if (outer.candidate.form === 'dash') return this.facts.isGlued(candidate.paragraph) && this.bulletFollows(index);
    if (candidate.ordinal !== 1 && candidate.form !== 'dash') return false;
    if (candidate.families.includes(outer.family)) return this.outerGoesOnAfterInner(outer, outer.family, index);
    const sameParagraph = outer.candidate.paragraph === candidate.paragraph;
    if (!sameParagraph && this.facts.standsAlone(outer.candidate)) return true;
    if (this.facts.announces(outer.candidate)) return true;
    if (sameParagraph && this.facts.introduces(outer.candidate, candidate)) return true;
    return this.goesOn(outer, index) || (sameParagraph && this.doesAsTheOneBefore(outer, candidate));
  }

  /**
   * Whether a series stands right behind the lead of a member whose neighbour before it holds one: 第二，乙。一要子，二要丑。
   * 第三，丙。一是寅，二是卯。, which nothing goes on behind.
   */
  private doesAsTheOneBefore(outer: Open, candidate: Candidate): boolean {
    const placed = this.placements[outer.index];
    const before = this.placements[outer.index - 1];
    if (!placed || !before || placed.opensSeries || before.level <= placed.level) return false;
    return this.facts.followsLead(outer.candidate, candidate);
  }

  /** Whether another dash comes before the next heading: in a text that lost its line breaks, no line says where one ends. */
  private bulletFollows(from: number): boolean {
    const bullet = this.nextOfFamily('dash', from);
    const heading = this.nextOfFamily('hanComma', from);
    return bullet !== undefined && (heading === undefined || bullet < heading);
  }

  /** Whether the series of `open` takes up its next ordinal at or behind `from`, before it starts anew. */
  private goesOn(open: Open, from: number): boolean {
    const last = open.candidate.ordinal;
    if (last === undefined) return false;
    const { family } = open;
    for (let next = this.nextOfFamily(family, from); next !== undefined; next = this.nextOfFamily(family, next + 1)) {
      const later = this.candidates[next];
      if (!later || this.gapsAt(later) !== this.gapsAt(open.candidate)) break;
      // 一是 within a paragraph goes on with 二是 at the start of another, not the other way round.
      if (!later.initial && open.candidate.initial && later.paragraph !== open.candidate.paragraph) continue;
      if (later.ordinal === last + 1) return true;
      if (later.ordinal === 1) break;
    }
    return false;
  }

  /** How many ancestors of a member lie in the gap before it; 0 where there is no gap. */
  private missingAncestors(candidate: Candidate, index: number, rank: number): number {
    if (this.gapsAt(candidate) === 0) return 0;
    const shown = ancestorsInGap(candidate, this.upToNextGap(index), (later) => this.rankOf(later) < rank);
    if (shown > 0) return shown;
    // Nothing is said behind the gap: the level is the one that the family had before it.
    const known = candidate.families.map((family) => this.beforeGap.get(family));
    return Math.max(0, (known.find((level) => level !== undefined) ?? 1) - 1);
  }

  private *upToNextGap(index: number): Iterable<Candidate> {
    const gaps = this.gapsAt(this.candidates[index]);
    for (let next = index + 1; next < this.candidates.length; next++) {
      const later = this.candidates[next];
      if (!later || this.gapsAt(later) !== gaps) return;
      yield later;
    }
  }

  private push(candidate: Candidate, index: number, placement: Placement, continued: Open | undefined): void {
    this.placements[index] = placement;
    const family = continued?.family ?? candidate.families[0] ?? '';
    // A series that began within a paragraph and goes on at the start of others ranks as these do.
    const rank = Math.min(continued?.rank ?? LOWEST_RANK, this.rankOf(candidate));
    this.stack.push({ index, candidate, rank, family });
  }

  private rankOf(candidate: Candidate): number {
    if (candidate.form === 'hash') return candidate.hashes;
    if (candidate.initial) return rankOf(candidate.form, 'opening');
    return rankOf(candidate.form, this.facts.isGlued(candidate.paragraph) ? 'glued' : 'within');
  }

  /** Leaves so many members open. */
  private closeDownTo(depth: number): void {
    while (this.stack.length > depth) this.stack.pop();
  }

  private nextSeries(parent: number | undefined): number {
    const under = parent === undefined ? 0 : parent + 1;
    const count = (this.seriesCounts[under] ?? 0) + 1;
    this.seriesCounts[under] = count;
    return count;
  }

  private levelOf(open: Open): number {
    return this.placements[open.index]?.level ?? 1;
  }

  private gapsAt(candidate: Candidate | undefined): number {
    return this.facts.gapBefore[candidate?.paragraph ?? 0] ?? 0;
  }
}
