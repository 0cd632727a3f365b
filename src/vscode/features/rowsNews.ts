/** Rows of the outline that the tree must ask for anew. */
export interface RowsChange {
  /** Their ids; `undefined` for all rows. */
  readonly ids: readonly string[] | undefined;
  /** Whether rows came, went or moved; else they only have other words. */
  readonly isStructural: boolean;
}

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

interface RowsNewsNeeds {
  /** Takes ids, never none, or `undefined` for all rows. */
  readonly tell: (ids: string[] | undefined) => void;
  /** Everything that was to be told is told. */
  readonly told: () => void;
  /** Whether a row is there to be asked for. */
  readonly isShown: (id: string) => boolean;
}

/** Tells of changed rows: of rows that come, go or move as soon as it hears of them, of others in between. */
export class RowsNews {
  readonly #needs: RowsNewsNeeds;
  #last = Number.NEGATIVE_INFINITY;
  /** What is to be told: ids, or all rows. */
  #waiting: Set<string> | 'all' | undefined;
  #isUrgent = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(needs: RowsNewsNeeds) {
    this.#needs = needs;
  }

  /** Whether nothing waits to be told. */
  get isIdle(): boolean {
    return this.#waiting === undefined;
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  add({ ids, isStructural }: RowsChange): void {
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
    const ids = waiting === 'all' ? undefined : [...waiting].filter(this.#needs.isShown);
    if (ids === undefined || ids.length > 0) {
      this.#last = performance.now();
      this.#needs.tell(ids);
    }
    this.#needs.told();
  }
}
