import type { Clock } from '../../prompting/clocks.ts';
import type { PrompterWords } from '../../prompting/protocol.ts';
import type { PrompterSession } from '../../prompting/session.ts';
import { element, fill } from '../statistics/elements.ts';
import { clockText, differenceText, isOver } from './clockText.ts';

/** The clocks of section and whole. They change each second, so that nobody is told of it unasked. */
export class ClockBar {
  readonly element: HTMLElement;
  readonly #words: PrompterWords;
  readonly #section: ClockFace;
  readonly #whole: ClockFace;
  readonly #rate = element('span', { class: 'rate' });
  readonly #notice = element('span', { class: 'notice' });

  /** `told` is what a key has done. */
  constructor(words: PrompterWords, told: Node) {
    this.#words = words;
    this.#section = new ClockFace(words, words.section);
    this.#whole = new ClockFace(words, words.whole);
    this.element = element(
      'div',
      { class: 'clocks' },
      this.#section.element,
      element('div', { class: 'pace' }, this.#rate, this.#notice, told),
      this.#whole.element,
    );
  }

  show(session: PrompterSession, hasNewText: boolean): void {
    const words = this.#words;
    this.#section.show(session.sectionClock);
    this.#whole.show({ ...session.wholeClock, label: words.whole });
    put(this.#rate, fill(words.rate, session.pace.rate));
    put(this.#notice, hasNewText ? words.newText : session.isWaiting && session.isRunning ? words.waiting : '');
  }
}

class ClockFace {
  readonly element: HTMLElement;
  readonly #words: PrompterWords;
  readonly #label = element('span', { class: 'name' });
  readonly #elapsed = element('span', { class: 'time' });
  readonly #remaining = element('span', { class: 'time' });
  readonly #planned = element('span', { class: 'time' });
  readonly #plannedName = element('span');
  readonly #difference = element('span', { class: 'difference' });

  constructor(words: PrompterWords, name: string) {
    this.#words = words;
    const pair = (label: Node | string, value: Node): HTMLElement =>
      element('span', { class: 'pair' }, label, ' ', value);
    this.element = element(
      'div',
      { class: 'clock', role: 'timer', 'aria-live': 'off', 'aria-label': name },
      this.#label,
      element(
        'span',
        { class: 'values' },
        pair(words.elapsed, this.#elapsed),
        ' ',
        pair(words.remaining, this.#remaining),
        ' ',
        pair(this.#plannedName, this.#planned),
        ' ',
        this.#difference,
      ),
    );
  }

  show({ label, elapsed, remaining, planned, isPlanned }: Clock): void {
    const words = this.#words;
    const over = elapsed + remaining - planned;
    put(this.#label, label);
    put(this.#elapsed, clockText(elapsed));
    put(this.#remaining, clockText(remaining));
    put(this.#planned, clockText(planned));
    put(this.#plannedName, isPlanned ? words.planned : words.about);
    // What nobody planned is neither kept nor missed.
    put(this.#difference, isPlanned ? differenceText(over, words) : '');
    this.element.classList.toggle('is-over', isPlanned && isOver(over));
  }
}

function put(where: HTMLElement, text: string): void {
  if (where.textContent !== text) where.textContent = text;
}
