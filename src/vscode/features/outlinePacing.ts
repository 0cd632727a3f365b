import { Disposable, type Event, EventEmitter } from 'vscode';
import type { RowsChange } from './outlineProvider.ts';

/**
 * Milliseconds between two news to the tree. The editor hands on the first at once and then holds back all others until 200
 * ms went by without any (a debounce in its extension host): without a distance the rows would stand still as long as one
 * types on.
 */
const DISTANCE = 205;
/** Milliseconds between two news that only tell of other words: they leave the way free for rows that come and go. */
const WORDS_DISTANCE = 250;
/** Milliseconds without further changes after which words are told that had to wait. */
const WORDS_REST = 250;

interface OutlinePacingNeeds {
  readonly onDidChangeRows: Event<RowsChange>;
  /** Whether a row is there to be asked for. */
  readonly isShown: (id: string) => boolean;
}

/** Tells the tree of changed rows: of rows that come, go or move as soon as it hears of them, of others in between. */
export class OutlinePacing implements Disposable {
  readonly #didChangeTreeData = new EventEmitter<string[] | undefined>();
  readonly #didTell = new EventEmitter<void>();
  readonly #isShown: (id: string) => boolean;
  readonly #subscriptions: Disposable;
  #last = Number.NEGATIVE_INFINITY;
  /** What is to be told: ids, or all rows. */
  #waiting: Set<string> | 'all' | undefined;
  #isUrgent = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChangeTreeData: Event<string[] | undefined> = this.#didChangeTreeData.event;
  /** Fires after the tree was told of all changes. */
  readonly onDidTell: Event<void> = this.#didTell.event;

  constructor({ onDidChangeRows, isShown }: OutlinePacingNeeds) {
    this.#isShown = isShown;
    this.#subscriptions = Disposable.from(
      onDidChangeRows((change) => this.#add(change)),
      this.#didChangeTreeData,
      this.#didTell,
    );
  }

  /** Whether the tree knows of all changes. */
  get isIdle(): boolean {
    return this.#waiting === undefined;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }

  #add({ ids, isStructural }: RowsChange): void {
    if (ids === undefined || this.#waiting === 'all') this.#waiting = 'all';
    else this.#waiting = new Set([...(this.#waiting ?? []), ...ids]);
    this.#isUrgent ||= isStructural;
    const delay = this.#delay();
    clearTimeout(this.#timer);
    if (delay <= 0) this.#tell();
    else this.#timer = setTimeout(() => this.#tell(), delay);
  }

  #delay(): number {
    const since = performance.now() - this.#last;
    if (this.#isUrgent) return DISTANCE - since;
    return since >= WORDS_DISTANCE ? 0 : Math.max(DISTANCE - since, WORDS_REST);
  }

  #tell(): void {
    const waiting = this.#waiting;
    if (waiting === undefined) return;
    this.#waiting = undefined;
    this.#isUrgent = false;
    // A row that went meanwhile goes with its parent, which is told of as well.
    const ids = waiting === 'all' ? undefined : [...waiting].filter(this.#isShown);
    if (ids === undefined || ids.length > 0) {
      this.#last = performance.now();
      this.#didChangeTreeData.fire(ids);
    }
    this.#didTell.fire();
  }
}
