/** A moment that lasts longer was none: the machine slept. In seconds. */
const LONGEST_MOMENT = 1;

/** Calls again and again while it runs, once a frame, with the seconds since the last call. */
export class Frames {
  readonly #call: (seconds: number) => void;
  #frame = 0;
  #last: number | undefined;

  constructor(call: (seconds: number) => void) {
    this.#call = call;
  }

  start(): void {
    this.stop();
    this.#last = undefined;
    this.#frame = window.requestAnimationFrame((now) => this.#run(now));
  }

  stop(): void {
    window.cancelAnimationFrame(this.#frame);
  }

  #run(now: number): void {
    const seconds = this.#last === undefined ? 0 : Math.min((now - this.#last) / 1000, LONGEST_MOMENT);
    this.#last = now;
    // What is called may stop it.
    this.#frame = window.requestAnimationFrame((next) => this.#run(next));
    this.#call(seconds);
  }
}

/** Tells when so many seconds are over, each time anew. */
export class Interval {
  readonly #every: number;
  #since = 0;

  constructor(seconds: number) {
    this.#every = seconds;
  }

  isDue(seconds: number): boolean {
    this.#since += seconds;
    if (this.#since < this.#every) return false;
    this.#since = 0;
    return true;
  }
}
