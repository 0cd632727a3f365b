import type { OutlineEntry } from './outlineTree.ts';

/** An outline entry under a name that outlives the edits of its text. */
export interface IdentifiedEntry {
  readonly id: string;
  readonly entry: OutlineEntry;
  readonly children: readonly IdentifiedEntry[];
}

export interface IdentifiedOutline {
  readonly roots: readonly IdentifiedEntry[];
  /** What the next new entry may be called. */
  readonly nextId: number;
  /** Entries that were there before under another id: the new id by the old one. */
  readonly renamed: ReadonlyMap<string, string>;
}

/**
 * Gives the entries of an edited outline the ids that they had before the edit, and new ones to what is new.
 *
 * An id says nothing of the words, so a heading keeps it while it is typed, renumbered or moved among its neighbours.
 * Matched are, in this order: equal words of the same form (in place, then below the same words, then anywhere), the same
 * ordinal between matched neighbours, the same sort between matched neighbours. Close to linear in the number of entries.
 *
 * Two entries that are matched are two rows of the tree all the same where
 * - an entry gets its first child, or loses its last: a tree keeps a row that had nothing below it closed, and the child
 *   that was just written would not be seen;
 * - an entry goes below another one: the tree of the workbench forgets a row that leaves its parent, also when the same
 *   row has come to its new parent in the same moment, and can then neither show nor select it.
 */
export function carryIds(
  previous: readonly IdentifiedEntry[],
  next: readonly OutlineEntry[],
  nextId: number,
): IdentifiedOutline {
  const before = flattenIdentified(previous);
  const after = flatten(next);
  const matches = matchEntries(
    before.map(({ row, parent }) => ({ entry: row.entry, parent: parent?.entry })),
    after,
  );
  let free = nextId;
  const renamed = new Map<string, string>();
  let at = 0;
  // In the order of `after`, in which an entry comes before its children.
  const name = (entry: OutlineEntry, parent: string | undefined): IdentifiedEntry => {
    const match = matches[at++];
    const old = match === undefined ? undefined : before[match];
    const isSameRow =
      old !== undefined && old.parent?.id === parent && old.row.children.length > 0 === entry.children.length > 0;
    const id = isSameRow ? old.row.id : String(free++);
    if (old !== undefined && !isSameRow) renamed.set(old.row.id, id);
    return { id, entry, children: entry.children.map((child) => name(child, id)) };
  };
  return { roots: next.map((entry) => name(entry, undefined)), nextId: free, renamed };
}

/** An entry and the one that it stands below. */
interface PlacedEntry {
  readonly entry: OutlineEntry;
  readonly parent: OutlineEntry | undefined;
}

function flatten(
  entries: readonly OutlineEntry[],
  parent: OutlineEntry | undefined = undefined,
  into: PlacedEntry[] = [],
): PlacedEntry[] {
  for (const entry of entries) {
    into.push({ entry, parent });
    flatten(entry.children, entry, into);
  }
  return into;
}

interface PlacedRow {
  readonly row: IdentifiedEntry;
  readonly parent: IdentifiedEntry | undefined;
}

function flattenIdentified(
  rows: readonly IdentifiedEntry[],
  parent: IdentifiedEntry | undefined = undefined,
  into: PlacedRow[] = [],
): PlacedRow[] {
  for (const row of rows) {
    into.push({ row, parent });
    flattenIdentified(row.children, row, into);
  }
  return into;
}

/** For each entry of `after`, the index in `before` of the entry that it was. No index is given twice. */
function matchEntries(before: readonly PlacedEntry[], after: readonly PlacedEntry[]): (number | undefined)[] {
  const matches: (number | undefined)[] = new Array(after.length).fill(undefined);
  const taken: boolean[] = new Array(before.length).fill(false);
  const match = (old: number, entry: number): void => {
    matches[entry] = old;
    taken[old] = true;
  };
  matchEnds(before, after, match);
  for (const key of [wordsBelow, ({ entry }: PlacedEntry) => words(entry)]) {
    matchEqual(before, after, key, matches, taken, match);
  }
  const [olds, entries] = [before.map(({ entry }) => entry), after.map(({ entry }) => entry)];
  matchBetweenNeighbours(olds, entries, matches, taken, match);
  return matches;
}

type Match = (old: number, entry: number) => void;

/** An edit is local: nearly always all but one entry is equal from the front or from the back. */
function matchEnds(before: readonly PlacedEntry[], after: readonly PlacedEntry[], match: Match): void {
  const equal = (old: number, entry: number): boolean => {
    const a = before[old];
    const b = after[entry];
    return a !== undefined && b !== undefined && sameWords(a.entry, b.entry) && sameWords(a.parent, b.parent);
  };
  let front = 0;
  while (front < before.length && front < after.length && equal(front, front)) {
    match(front, front);
    front++;
  }
  let old = before.length - 1;
  let entry = after.length - 1;
  while (old >= front && entry >= front && equal(old, entry)) match(old--, entry--);
}

/** In order of appearance, so that a text that stands twice is not swapped; a moved section is found wherever it went. */
function matchEqual(
  before: readonly PlacedEntry[],
  after: readonly PlacedEntry[],
  key: (placed: PlacedEntry) => string,
  matches: readonly (number | undefined)[],
  taken: readonly boolean[],
  match: Match,
): void {
  const waiting = new Map<string, number[]>();
  for (let old = before.length - 1; old >= 0; old--) {
    const placed = before[old];
    if (placed === undefined || taken[old] || isWordless(placed.entry)) continue;
    const olds = waiting.get(key(placed));
    if (olds === undefined) waiting.set(key(placed), [old]);
    else olds.push(old);
  }
  if (waiting.size === 0) return;
  after.forEach((placed, index) => {
    if (matches[index] !== undefined) return;
    const old = waiting.get(key(placed))?.pop();
    if (old !== undefined) match(old, index);
  });
}

/** What is left between two matched entries is what the edit touched: first by ordinal, then one after the other. */
function matchBetweenNeighbours(
  before: readonly OutlineEntry[],
  after: readonly OutlineEntry[],
  matches: readonly (number | undefined)[],
  taken: readonly boolean[],
  match: Match,
): void {
  for (let start = 0; start < after.length; start++) {
    if (matches[start] !== undefined) continue;
    let end = start;
    while (end < after.length && matches[end] === undefined) end++;
    const olds = unmatchedBeside(
      taken,
      start === 0 ? -1 : matches[start - 1],
      end === after.length ? taken.length : matches[end],
    );
    const entries = range(start, end);
    for (const alike of [sameOrdinal, sameSort]) {
      for (const entry of entries) {
        const b = after[entry];
        if (b === undefined || matches[entry] !== undefined) continue;
        const at = olds.findIndex((old) => {
          const a = before[old];
          return a !== undefined && alike(a, b);
        });
        const old = olds[at];
        if (old === undefined) continue;
        olds.splice(at, 1);
        match(old, entry);
      }
    }
    start = end;
  }
}

/** How many entries on each side of a matched one are looked at: an edit never asks for more, a junk file could. */
const REACH = 200;

/** The unmatched entries right after the left neighbour and right before the right one, in order. */
function unmatchedBeside(taken: readonly boolean[], left: number | undefined, right: number | undefined): number[] {
  const olds: number[] = [];
  if (left !== undefined) {
    for (let old = left + 1; old < taken.length && !taken[old] && olds.length < REACH; old++) olds.push(old);
  }
  if (right !== undefined) {
    const seen = olds.at(-1) ?? -1;
    const ahead: number[] = [];
    for (let old = right - 1; old > seen && !taken[old] && ahead.length < REACH; old--) ahead.push(old);
    olds.push(...ahead.reverse());
  }
  return olds;
}

function range(start: number, end: number): readonly number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}

/** A speech has one title, one opening: they are themselves whatever they say. Announced counts there are many. */
function words(entry: OutlineEntry): string {
  if (entry.kind === 'announcement') return `${entry.kind} ${entry.text}`;
  return entry.node === undefined ? entry.kind : `${entry.kind} ${entry.node.form} ${entry.node.lead}`;
}

function sameWords(a: OutlineEntry | undefined, b: OutlineEntry | undefined): boolean {
  return a === undefined || b === undefined ? a === b : words(a) === words(b);
}

function wordsBelow({ entry, parent }: PlacedEntry): string {
  return parent === undefined ? words(entry) : `${words(entry)}\n${words(parent)}`;
}

/** A heading without a lead is not known by it. */
function isWordless(entry: OutlineEntry): boolean {
  return entry.node !== undefined && entry.node.lead === '';
}

function sameOrdinal(a: OutlineEntry, b: OutlineEntry): boolean {
  return (
    a.node !== undefined && b.node !== undefined && a.node.form === b.node.form && a.node.ordinal === b.node.ordinal
  );
}

/** A node may become another sort of node while its marker is typed; a part or an announcement never becomes a node. */
function sameSort(a: OutlineEntry, b: OutlineEntry): boolean {
  return (a.node !== undefined && b.node !== undefined) || (a.kind === 'announcement' && b.kind === 'announcement');
}
