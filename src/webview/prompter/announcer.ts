import { element } from '../statistics/elements.ts';

/** Milliseconds before it is said: of ten presses of one key only the last is. */
const RESTS = 400;
/** Milliseconds for which it is seen. */
const SEEN = 1800;

/** Tells what a key has done: at once for the eye, after a rest for the ear. */
export class Announcer {
  readonly seen = element('p', { class: 'toast', 'aria-hidden': 'true' });
  readonly heard = element('p', { class: 'for-ears', role: 'status' });
  #saying = 0;
  #fading = 0;

  say(text: string): void {
    this.seen.textContent = text;
    this.seen.classList.add('is-seen');
    window.clearTimeout(this.#saying);
    window.clearTimeout(this.#fading);
    this.#saying = window.setTimeout(() => {
      this.heard.textContent = text;
    }, RESTS);
    this.#fading = window.setTimeout(() => this.seen.classList.remove('is-seen'), SEEN);
  }
}
