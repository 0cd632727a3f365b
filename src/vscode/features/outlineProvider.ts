import {
  type Disposable,
  type Event,
  EventEmitter,
  type TextDocument,
  type TreeDataProvider,
  type TreeItem,
} from 'vscode';
import { characterCountOf } from '../../services/characterCount.ts';
import { outlineChanges } from '../../services/outlineChanges.ts';
import { carryIds, type IdentifiedEntry } from '../../services/outlineIdentity.ts';
import { countedSpan, outlineTree } from '../../services/outlineTree.ts';
import type { SpeechDocuments } from '../speechDocuments.ts';
import { outlineRow } from './outlineRows.ts';

/** What is remembered of a speech's outline while the speech is open. */
interface ShownOutline {
  roots: readonly IdentifiedEntry[];
  /** Ids of the rows that the writer has closed. */
  readonly collapsed: Set<string>;
}

interface PlacedRow {
  readonly row: IdentifiedEntry;
  /** Id of the row above it. */
  readonly parent: string | undefined;
}

interface RowDetail {
  readonly count: number | undefined;
  readonly text: string;
}

/**
 * The outline of the current speech as rows of a tree. A row is known by its id, which outlives the edits of the text,
 * so that the tree keeps what is open, selected and scrolled; only rows that look different are asked for again.
 */
export class OutlineProvider implements TreeDataProvider<string>, Disposable {
  readonly #documents: SpeechDocuments;
  readonly #didChange = new EventEmitter<string[] | undefined>();
  readonly #outlines = new WeakMap<TextDocument, ShownOutline>();
  /** What the rows show of their text. A row that was never asked for has none. */
  readonly #details = new Map<string, RowDetail>();
  /** Whether the rows keep the counts that they show: numbers that run while one types disturb. */
  #isTyping = false;
  /** Shared by all speeches, so that an id names one row of one speech. */
  #nextId = 1;
  #rows: ReadonlyMap<string, PlacedRow> = new Map();
  /** Version of the current speech whose rows these are. */
  #version: number | undefined;

  readonly onDidChangeTreeData: Event<string[] | undefined> = this.#didChange.event;

  constructor(documents: SpeechDocuments) {
    this.#documents = documents;
    this.#place();
  }

  /** The rows at the root. Empty without a speech. */
  get roots(): readonly IdentifiedEntry[] {
    return this.#shown()?.roots ?? [];
  }

  /** Whether the rows stand where the text has their words now; otherwise an update is about to come. */
  get isUpToDate(): boolean {
    return this.#version === this.#documents.current?.version;
  }

  row(id: string): IdentifiedEntry | undefined {
    return this.#rows.get(id)?.row;
  }

  isCollapsed(id: string): boolean {
    return this.#shown()?.collapsed.has(id) ?? false;
  }

  setCollapsed(id: string, collapsed: boolean): void {
    const shown = this.#shown();
    if (collapsed) shown?.collapsed.add(id);
    else shown?.collapsed.delete(id);
  }

  /** After another speech has become current. */
  showCurrent(): void {
    this.#place();
    this.#details.clear();
    this.#isTyping = false;
    this.#didChange.fire(undefined);
  }

  /** After the text of the current speech has changed. Fires only for rows that look different; counts stay. */
  update(): void {
    const before = this.roots;
    this.#isTyping = true;
    this.#place();
    const { roots, ids } = outlineChanges(before, this.roots);
    if (roots) this.#didChange.fire(undefined);
    else if (ids.length > 0) this.#didChange.fire([...ids]);
  }

  /** After the typing has paused: what needs no hurry, the counts and the first words of running text. */
  updateDetails(): void {
    this.#isTyping = false;
    const stale: string[] = [];
    for (const [id, shown] of this.#details) {
      const row = this.row(id);
      if (row === undefined) this.#details.delete(id);
      else if (this.#count(row) !== shown.count || row.entry.text !== shown.text) stale.push(id);
    }
    if (stale.length > 0) this.#didChange.fire(stale);
  }

  getChildren(id?: string): string[] {
    const rows = id === undefined ? this.roots : (this.row(id)?.children ?? []);
    return rows.map((row) => row.id);
  }

  getParent(id: string): string | undefined {
    return this.#rows.get(id)?.parent;
  }

  getTreeItem(id: string): TreeItem {
    const row = this.row(id);
    // The workbench may ask for a row that the last edit removed before it has heard of that.
    if (row === undefined) return { id, label: '' };
    const shown = this.#isTyping ? this.#details.get(id) : undefined;
    const count = shown === undefined ? this.#count(row) : shown.count;
    this.#details.set(id, { count, text: row.entry.text });
    return outlineRow(row, count, this.isCollapsed(id));
  }

  dispose(): void {
    this.#didChange.dispose();
  }

  #shown(): ShownOutline | undefined {
    const document = this.#documents.current;
    return document === undefined ? undefined : this.#outlines.get(document);
  }

  #place(): void {
    const document = this.#documents.current;
    this.#version = document?.version;
    if (document === undefined) {
      this.#rows = new Map();
      return;
    }
    const shown = this.#outlines.get(document) ?? this.#beforeRename(document) ?? { roots: [], collapsed: new Set() };
    const outline = carryIds(shown.roots, outlineTree(this.#documents.get(document)), this.#nextId);
    this.#nextId = outline.nextId;
    shown.roots = outline.roots;
    this.#outlines.set(document, shown);
    this.#rows = placeRows(outline.roots);
  }

  /** A file that gets another name is another document, of the same speech: what the writer has closed stays closed. */
  #beforeRename(document: TextDocument): ShownOutline | undefined {
    const former = this.#documents.formerOf(document);
    return former === undefined ? undefined : this.#outlines.get(former);
  }

  #count(row: IdentifiedEntry): number | undefined {
    const document = this.#documents.current;
    if (document === undefined) return undefined;
    const speech = this.#documents.get(document);
    const span = countedSpan(speech, row.entry);
    return span === undefined ? undefined : characterCountOf(speech)(span);
  }
}

function placeRows(roots: readonly IdentifiedEntry[]): ReadonlyMap<string, PlacedRow> {
  const rows = new Map<string, PlacedRow>();
  const place = (level: readonly IdentifiedEntry[], parent: string | undefined): void => {
    for (const row of level) {
      rows.set(row.id, { row, parent });
      place(row.children, row.id);
    }
  };
  place(roots, undefined);
  return rows;
}
