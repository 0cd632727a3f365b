/** Whether somebody wishes for less motion: by the system, or by the setting of the editor, which says so by a class. */
export class LessMotion {
  readonly #reduced = window.matchMedia('(prefers-reduced-motion: reduce)');

  get isWished(): boolean {
    return this.#reduced.matches || document.body.classList.contains('vscode-reduce-motion');
  }

  /** Calls when that changes. */
  watch(changed: () => void): void {
    let known = this.isWished;
    const look = () => {
      if (this.isWished === known) return;
      known = !known;
      changed();
    };
    this.#reduced.addEventListener('change', look);
    new MutationObserver(look).observe(document.body, { attributeFilter: ['class'] });
  }
}
