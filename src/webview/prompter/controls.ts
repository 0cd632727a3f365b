import type { PrompterWords } from '../../prompting/protocol.ts';
import { element } from '../statistics/elements.ts';
import { keyCaps, keyShortcuts, type PrompterAction } from './keys.ts';

/** The buttons: each does what a key does. */
export class Controls {
  readonly element: HTMLElement;
  readonly #words: PrompterWords;
  readonly #toggle: HTMLButtonElement;
  readonly #mirror: HTMLButtonElement;
  readonly #motion: HTMLButtonElement;

  constructor(words: PrompterWords, act: (action: PrompterAction) => void) {
    this.#words = words;
    const button = (action: PrompterAction, label: string): HTMLButtonElement => {
      const made = element(
        'button',
        {
          type: 'button',
          'data-action': action,
          'aria-keyshortcuts': keyShortcuts(action),
          title: keyCaps(action, words).join(' '),
        },
        label,
      );
      // The keys go on working after a click.
      made.addEventListener('mousedown', (event) => event.preventDefault());
      made.addEventListener('click', () => act(action));
      return made;
    };
    this.#toggle = button('toggle', words.start);
    this.#toggle.classList.add('primary');
    this.#mirror = button('mirror', words.mirror);
    this.#motion = button('motion', words.smooth);
    this.element = element(
      'div',
      { class: 'controls', role: 'toolbar', 'aria-label': words.controls },
      this.#toggle,
      button('slower', words.slower),
      button('faster', words.faster),
      button('smaller', words.smaller),
      button('larger', words.larger),
      button('sections', words.sections),
      this.#motion,
      this.#mirror,
      button('fullScreen', words.fullScreen),
      button('edit', words.edit),
      button('times', words.times),
      button('keys', words.keys),
    );
  }

  show(isRunning: boolean, isMirrored: boolean, motion: 'smooth' | 'sentences' | 'byHand'): void {
    const words = this.#words;
    this.#toggle.textContent = isRunning ? words.pause : words.start;
    this.#mirror.setAttribute('aria-pressed', String(isMirrored));
    this.#motion.textContent = words[motion];
    this.#motion.setAttribute('aria-label', `${words.motion}: ${words[motion]}`);
  }
}
