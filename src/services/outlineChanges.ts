import type { IdentifiedEntry } from './outlineIdentity.ts';
import type { OpenAnnouncement, OutlineEntryKind } from './outlineTree.ts';

/** Which rows of a shown outline are out of date. */
export interface OutlineChanges {
  /** Roots were added, removed or put into another order: the whole outline is asked for again. */
  readonly roots: boolean;
  /** Ids of the rows that look different or whose children are others; in document order. Empty with `roots`. */
  readonly ids: readonly string[];
  /** Whether rows come, go or move; otherwise some only look different. */
  readonly isStructural: boolean;
}

/** Compares two states of an outline by what is seen of them at once. Counts and tooltips may follow later. */
export function outlineChanges(previous: readonly IdentifiedEntry[], next: readonly IdentifiedEntry[]): OutlineChanges {
  if (!sameRows(previous, next)) return { roots: true, ids: [], isStructural: true };
  const ids: string[] = [];
  const isStructural = collect(previous, next, ids);
  return { roots: false, ids, isStructural };
}

/** Returns whether there are rows among them whose children are others. */
function collect(previous: readonly IdentifiedEntry[], next: readonly IdentifiedEntry[], ids: string[]): boolean {
  let isStructural = false;
  next.forEach((entry, index) => {
    const old = previous[index];
    if (old === undefined) return;
    if (!sameRows(old.children, entry.children)) {
      // The row and all below it are asked for again.
      ids.push(entry.id);
      isStructural = true;
      return;
    }
    if (!looksSame(old, entry)) ids.push(entry.id);
    if (collect(old.children, entry.children, ids)) isStructural = true;
  });
  return isStructural;
}

/** A row that now can be opened, or no longer, is another row to the tree: its parent has to hand it out anew. */
function sameRows(a: readonly IdentifiedEntry[], b: readonly IdentifiedEntry[]): boolean {
  return (
    a.length === b.length &&
    a.every((entry, index) => {
      const other = b[index];
      return entry.id === other?.id && entry.children.length > 0 === other.children.length > 0;
    })
  );
}

function looksSame(a: IdentifiedEntry, b: IdentifiedEntry): boolean {
  return (
    a.entry.kind === b.entry.kind &&
    (isNamedByKind(a.entry.kind) || a.entry.text === b.entry.text) &&
    a.entry.node?.form === b.entry.node?.form &&
    a.entry.node?.level === b.entry.node?.level &&
    sameAnnounced(a.entry.announced, b.entry.announced)
  );
}

function sameAnnounced(a: OpenAnnouncement | undefined, b: OpenAnnouncement | undefined): boolean {
  return a?.kind === b?.kind && a?.announced === b?.announced && itemsOf(a) === itemsOf(b);
}

function itemsOf(announced: OpenAnnouncement | undefined): number | undefined {
  return announced?.kind === 'differs' ? announced.items : undefined;
}

/** Such a row shows the part's name; the words of the text only lie behind it. */
function isNamedByKind(kind: OutlineEntryKind): boolean {
  return kind === 'opening' || kind === 'summary' || kind === 'closing';
}
