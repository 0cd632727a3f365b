import type { Disposable, Event } from 'vscode';

interface Closable extends Disposable {
  readonly onDidDispose: Event<void>;
}

/** Keeps one panel of its kind open: another takes its place. */
export class OnePanel<Panel extends Closable> implements Disposable {
  #shown: Panel | undefined;

  /** The panel that is open. */
  get shown(): Panel | undefined {
    return this.#shown;
  }

  adopt(panel: Panel): Panel {
    this.#shown?.dispose();
    this.#shown = panel;
    panel.onDidDispose(() => {
      if (this.#shown === panel) this.#shown = undefined;
    });
    return panel;
  }

  dispose(): void {
    this.#shown?.dispose();
  }
}
