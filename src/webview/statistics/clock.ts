import type { Passage, StatisticsWords } from '../../preview/statisticsProtocol.ts';
import { element } from './elements.ts';

/** What was read aloud, and in how many seconds. */
export type Measured = (of: 'passage' | 'speech', seconds: number) => void;

/** How often the clock is drawn, in milliseconds. */
const TICK = 250;

/** The passage, the clock that it is read against, and the fields for the time of a rehearsal. */
export class Clock {
  readonly element: HTMLElement;
  readonly #words: StatisticsWords;
  readonly #measured: Measured;
  readonly #closed: () => void;
  #started: number | undefined;
  #ticking = 0;

  /** `closed` is called when the user has closed it. */
  constructor(words: StatisticsWords, measured: Measured, closed: () => void) {
    this.#words = words;
    this.#measured = measured;
    this.#closed = closed;
    this.element = element('section', { class: 'clock', 'aria-label': words.calibrateTitle, hidden: '' });
    this.element.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.#hide();
    });
  }

  show({ text, note }: Passage): void {
    const words = this.#words;
    this.#stop();
    const time = element('span', { class: 'elapsed', role: 'timer' }, '0:00');
    const start = element('button', { type: 'button', class: 'primary' }, words.start);
    start.addEventListener('click', () => {
      const started = this.#started;
      if (started === undefined) {
        this.#started = performance.now();
        start.textContent = words.stop;
        this.#ticking = window.setInterval(() => {
          time.textContent = clockTime((performance.now() - (this.#started ?? 0)) / 1000);
        }, TICK);
        return;
      }
      const seconds = (performance.now() - started) / 1000;
      this.#stop();
      start.textContent = words.start;
      time.textContent = clockTime(seconds);
      this.#measured('passage', seconds);
    });
    const close = element('button', { type: 'button' }, words.close);
    close.addEventListener('click', () => this.#hide());
    this.element.replaceChildren(
      element('h2', {}, words.calibrateTitle),
      element('p', { class: 'how' }, words.calibrateHow),
      element('p', { class: 'how' }, note),
      // Before the passage, and in sight while it is read.
      element('p', { class: 'buttons running' }, start, time, close),
      element('div', { class: 'passage', lang: 'zh-CN', tabindex: 0 }, text),
      this.#rehearsal(),
    );
    this.element.hidden = false;
    this.element.scrollIntoView({ block: 'start', behavior: 'instant' });
    start.focus();
  }

  #rehearsal(): HTMLElement {
    const words = this.#words;
    const minutes = element('input', { type: 'number', min: 0, max: 600, step: 1, size: 4 });
    const seconds = element('input', { type: 'number', min: 0, max: 59, step: 1, size: 3 });
    const take = element('button', { type: 'button' }, words.takeTime);
    take.addEventListener('click', () => {
      this.#measured('speech', 60 * (Number(minutes.value) || 0) + (Number(seconds.value) || 0));
    });
    return element(
      'p',
      { class: 'buttons' },
      element('span', {}, words.rehearsed),
      element('label', {}, minutes, ' ', words.minutes),
      element('label', {}, seconds, ' ', words.seconds),
      take,
    );
  }

  #hide(): void {
    this.#stop();
    this.element.hidden = true;
    this.#closed();
  }

  #stop(): void {
    window.clearInterval(this.#ticking);
    this.#started = undefined;
  }
}

/** `1:05` */
function clockTime(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
