import {
  type Disposable,
  type Event,
  EventEmitter,
  type MarkdownString,
  type TextDocument,
  type TreeDataProvider,
  type TreeItem,
} from 'vscode';
import { type AnnouncedList, announcedListsIn, outlineWithAnnouncements } from '../../services/outlineAnnouncements.ts';
import { outlineChanges } from '../../services/outlineChanges.ts';
import { carryIds, type IdentifiedEntry } from '../../services/outlineIdentity.ts';
import { measuresOf, ownCharacters } from '../../services/outlineMeasures.ts';
import { problemsByRow, type RowProblems } from '../../services/outlineProblems.ts';
import { type OutlineWish, shownOutline, WHOLE_OUTLINE } from '../../services/outlineSelection.ts';
import { DEFAULT_TIMING, type Timing, timingOf } from '../../services/timing.ts';
import { preferredTiming } from '../config.ts';
import { factsSign, type RowFacts } from '../outlineLabels.ts';
import { placedProblems } from '../placedProblems.ts';
import type { SpeechDocuments } from '../speechDocuments.ts';
import { outlineRow } from './outlineRows.ts';
import { outlineTooltip } from './outlineTooltip.ts';
import type { RowsChange } from './rowsNews.ts';

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

const ALL_ROWS: RowsChange = { ids: undefined, isStructural: true };

/** What a row has told, by which it is seen whether it still holds. */
interface ToldRow {
  readonly text: string;
  readonly facts: RowFacts;
  /** Of the facts. */
  readonly sign: string;
  /** Absent until the tooltip is asked for. */
  tooltip?: string;
}

/**
 * The outline of the current speech as rows of a tree. A row is known by its id, which outlives the edits of the text,
 * so that the tree keeps what is open, selected and scrolled; only rows that look different are asked for again.
 */
export class OutlineProvider implements TreeDataProvider<string>, Disposable {
  readonly #documents: Pick<SpeechDocuments, 'current' | 'get' | 'formerOf'>;
  readonly #didChange = new EventEmitter<RowsChange>();
  readonly #outlines = new WeakMap<TextDocument, ShownOutline>();
  /** What the rows tell of their text. A row that was never asked for has told nothing. */
  readonly #told = new Map<string, ToldRow>();
  /** What rows that went while one types have told, by their words: many only came under another id. */
  #gone: ReadonlyMap<string, RowFacts> = new Map();
  /** Whether the rows keep the counts that they show: numbers that run while one types disturb. */
  #isTyping = false;
  /** Shared by all speeches, so that an id names one row of one speech. */
  #nextId = 1;
  #rows: ReadonlyMap<string, PlacedRow> = new Map();
  #wish: OutlineWish = WHOLE_OUTLINE;
  /** The rows that the wish leaves, with the children that it leaves. */
  #shownRoots: readonly IdentifiedEntry[] = [];
  #shownRows: ReadonlyMap<string, PlacedRow> = new Map();
  #problems: ReadonlyMap<string, RowProblems> = new Map();
  /** By what a speech is timed that names no rate. */
  #timing: Timing = DEFAULT_TIMING;
  /** Version of the current speech whose rows these are. */
  #version: number | undefined;

  /** Fires at once; a tree that is told of every change as it comes would fall behind. */
  readonly onDidChangeRows: Event<RowsChange> = this.#didChange.event;

  constructor(documents: Pick<SpeechDocuments, 'current' | 'get' | 'formerOf'>) {
    this.#documents = documents;
    this.#place();
    this.#findProblems();
  }

  /** The rows at the root, whether they are shown or not. Empty without a speech. */
  get roots(): readonly IdentifiedEntry[] {
    return this.#outline()?.roots ?? [];
  }

  /** Whether the speech has rows, but none that is wanted. */
  get isAllHidden(): boolean {
    return this.#shownRoots.length === 0 && this.roots.length > 0;
  }

  /** Whether the rows stand where the text has their words now; otherwise an update is about to come. */
  get isUpToDate(): boolean {
    return this.#version === this.#documents.current?.version;
  }

  /** A row of the speech with all its children, whether it is shown or not. */
  row(id: string): IdentifiedEntry | undefined {
    return this.#rows.get(id)?.row;
  }

  /** Whether the row is among those that are wanted; one above it may be closed. */
  isShown(id: string): boolean {
    return this.#shownRows.has(id);
  }

  isCollapsed(id: string): boolean {
    return this.#outline()?.collapsed.has(id) ?? false;
  }

  setCollapsed(id: string, collapsed: boolean): void {
    const outline = this.#outline();
    if (collapsed) outline?.collapsed.add(id);
    else outline?.collapsed.delete(id);
  }

  /** Which rows are to be shown from now on. */
  setWish(wish: OutlineWish): void {
    if (wish.levels === this.#wish.levels && wish.onlyProblems === this.#wish.onlyProblems) return;
    this.#wish = wish;
    this.#show();
    this.#didChange.fire(ALL_ROWS);
  }

  /** After another speech has become current. */
  showCurrent(): void {
    this.#told.clear();
    this.#isTyping = false;
    this.#place();
    this.#findProblems();
    this.#didChange.fire(ALL_ROWS);
  }

  /** After the text of the current speech has changed. Fires only for rows that look different; counts stay. */
  update(): void {
    const before = this.#shownRoots;
    this.#isTyping = true;
    this.#place();
    const gone = [...this.#told].filter(([id]) => !this.#rows.has(id));
    this.#gone = new Map(gone.map(([, { text, facts }]) => [text, facts]));
    this.#fire(before, []);
  }

  /** After the typing has paused: what needs no hurry, the counts and the first words of running text. */
  updateDetails(): void {
    this.#isTyping = false;
    this.#readTiming();
    this.updateProblems();
  }

  /** After other problems are reported. Fires only for rows that tell something else than they did. */
  updateProblems(): void {
    const before = this.#shownRoots;
    this.#findProblems();
    this.#fire(before, this.#staleRows());
  }

  getChildren(id?: string): string[] {
    const rows = id === undefined ? this.#shownRoots : (this.#shownRows.get(id)?.row.children ?? []);
    return rows.map((row) => row.id);
  }

  getParent(id: string): string | undefined {
    return this.#rows.get(id)?.parent;
  }

  getTreeItem(id: string): TreeItem {
    const row = this.#shownRows.get(id)?.row;
    // The workbench may ask for a row that the last edit removed before it has heard of that.
    if (row === undefined) return { id, label: '' };
    const facts = this.#facts(row);
    this.#told.set(id, { text: row.entry.text, facts, sign: factsSign(facts) });
    return outlineRow(row, facts, this.isCollapsed(id));
  }

  resolveTreeItem(item: TreeItem, id: string): TreeItem {
    const tooltip = this.#tooltip(id);
    const told = this.#told.get(id);
    if (tooltip === undefined || told === undefined) return item;
    told.tooltip = tooltip.value;
    item.tooltip = tooltip;
    return item;
  }

  dispose(): void {
    this.#didChange.dispose();
  }

  #outline(): ShownOutline | undefined {
    const document = this.#documents.current;
    return document === undefined ? undefined : this.#outlines.get(document);
  }

  #place(): void {
    const document = this.#documents.current;
    this.#readTiming();
    this.#version = document?.version;
    if (document === undefined) {
      this.#rows = new Map();
      this.#show();
      return;
    }
    const shown = this.#outlines.get(document) ?? this.#beforeRename(document) ?? { roots: [], collapsed: new Set() };
    const outline = carryIds(shown.roots, outlineWithAnnouncements(this.#documents.get(document)), this.#nextId);
    this.#nextId = outline.nextId;
    shown.roots = outline.roots;
    for (const [old, id] of outline.renamed) if (shown.collapsed.delete(old)) shown.collapsed.add(id);
    this.#outlines.set(document, shown);
    this.#rows = placeRows(outline.roots);
    this.#show();
  }

  #readTiming(): void {
    this.#timing = preferredTiming(this.#documents.current);
  }

  #show(): void {
    this.#shownRoots = shownOutline(this.roots, this.#wish, (id) => this.#problems.has(id));
    this.#shownRows = this.#shownRoots === this.roots ? this.#rows : placeRows(this.#shownRoots);
  }

  #findProblems(): void {
    const document = this.#documents.current;
    // The places are those of the text as it is; rows that lag behind it get theirs with the next update.
    if (document !== undefined && !this.isUpToDate) return;
    this.#problems = document === undefined ? new Map() : problemsByRow(this.roots, placedProblems(document));
    this.#show();
  }

  #fire(before: readonly IdentifiedEntry[], stale: readonly string[]): void {
    const { roots, ids, isStructural } = outlineChanges(before, this.#shownRoots);
    if (roots) {
      this.#didChange.fire(ALL_ROWS);
      return;
    }
    const changed = [...new Set([...ids, ...stale])];
    if (changed.length > 0) this.#didChange.fire({ ids: changed, isStructural });
  }

  /** The rows that now would tell something else; forgets those that are gone. */
  #staleRows(): readonly string[] {
    const stale: string[] = [];
    for (const [id, told] of this.#told) {
      const row = this.#shownRows.get(id)?.row;
      if (row === undefined) this.#told.delete(id);
      else if (!this.#isStillTrue(row, told)) stale.push(id);
    }
    return stale;
  }

  #isStillTrue(row: IdentifiedEntry, told: ToldRow): boolean {
    if (row.entry.text !== told.text || factsSign(this.#facts(row)) !== told.sign) return false;
    return this.#isTyping || told.tooltip === undefined || this.#tooltip(row.id)?.value === told.tooltip;
  }

  #facts(row: IdentifiedEntry): RowFacts {
    const problems = this.#problems.get(row.id);
    const document = this.#documents.current;
    if (document === undefined) return { measures: undefined, own: undefined, problems, lists: [] };
    if (this.#isTyping) {
      // To count what is new the whole speech would be counted: it waits for the pause.
      const { measures, own, lists = [] } = this.#told.get(row.id)?.facts ?? this.#gone.get(row.entry.text) ?? {};
      return { measures, own, problems, lists };
    }
    const speech = this.#documents.get(document);
    const rows = row.children.filter(({ entry }) => entry.kind === 'announcement');
    const hasRow = ({ span }: AnnouncedList): boolean => rows.some(({ entry }) => entry.span.start === span.start);
    const lists = announcedListsIn(speech, row.entry).filter((list) => !hasRow(list));
    const measures = measuresOf(speech, row.entry, timingOf(speech, this.#timing));
    return { measures, own: ownCharacters(speech, row.entry), problems, lists };
  }

  #tooltip(id: string): MarkdownString | undefined {
    const document = this.#documents.current;
    const row = this.row(id);
    if (document === undefined || row === undefined || !this.isUpToDate) return undefined;
    const speech = this.#documents.get(document);
    return outlineTooltip(speech, row.entry, this.#problems.get(id), timingOf(speech, this.#timing));
  }

  /** A file that gets another name is another document, of the same speech: what the writer has closed stays closed. */
  #beforeRename(document: TextDocument): ShownOutline | undefined {
    const former = this.#documents.formerOf(document);
    return former === undefined ? undefined : this.#outlines.get(former);
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
