import { Disposable, type Event, EventEmitter } from 'vscode';
import { type RowsChange, RowsNews } from './rowsNews.ts';

interface OutlinePacingNeeds {
  readonly onDidChangeRows: Event<RowsChange>;
  /** Whether a row is there to be asked for. */
  readonly isShown: (id: string) => boolean;
}

/** Tells the tree of changed rows at the pace at which the editor takes it. */
export class OutlinePacing implements Disposable {
  readonly #didChangeTreeData = new EventEmitter<string[] | undefined>();
  readonly #didTell = new EventEmitter<void>();
  readonly #news: RowsNews;
  readonly #subscriptions: Disposable;

  readonly onDidChangeTreeData: Event<string[] | undefined> = this.#didChangeTreeData.event;
  /** Fires after the tree was told of all changes. */
  readonly onDidTell: Event<void> = this.#didTell.event;

  constructor({ onDidChangeRows, isShown }: OutlinePacingNeeds) {
    this.#news = new RowsNews({
      tell: (ids) => this.#didChangeTreeData.fire(ids),
      told: () => this.#didTell.fire(),
      isShown,
    });
    this.#subscriptions = Disposable.from(
      onDidChangeRows((change) => this.#news.add(change)),
      this.#news,
      this.#didChangeTreeData,
      this.#didTell,
    );
  }

  /** Whether the tree knows of all changes. */
  get isIdle(): boolean {
    return this.#news.isIdle;
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}
