import { isSameText, type ScriptChange } from '../../prompting/changedScript.ts';
import type { PromptedSpeech, PrompterLook, PrompterWords } from '../../prompting/protocol.ts';
import type { PrompterSession } from '../../prompting/session.ts';
import { element, fill } from '../statistics/elements.ts';
import { TextView } from './textView.ts';
import { typeSize } from './typeSize.ts';

/** The text of a session behind its glass: as large as the window wants it, and the words that are read at eye height. */
export class Stage {
  readonly element: HTMLElement;
  readonly #words: PrompterWords;
  readonly #session: PrompterSession;
  readonly #text: TextView;
  /** In hundredths of the height. */
  #eyeHeight = 0;
  #scale = 1;

  constructor(words: PrompterWords, session: PrompterSession) {
    this.#words = words;
    this.#session = session;
    this.#text = new TextView(session.script);
    this.element = element(
      'section',
      { class: 'stage', tabindex: 0 },
      this.#text.element,
      element('div', { class: 'eye', 'aria-hidden': 'true' }),
    );
    this.element.dataset['empty'] = words.empty;
  }

  /** What it is called, and whether there is nothing on it. */
  name({ title, script }: PromptedSpeech): void {
    this.element.setAttribute('aria-label', fill(this.#words.stage, title));
    this.element.classList.toggle('is-empty', script.paragraphs.length === 0);
  }

  /** `scale`: size of the type; 1 is what fits the window. */
  dress({ eyeHeight }: PrompterLook, scale: number): void {
    this.#eyeHeight = eyeHeight;
    this.#scale = scale;
    this.element.style.setProperty('--eye', `${eyeHeight}%`);
    this.layOut();
  }

  /** Looks anew where the lines are. */
  layOut(): void {
    const { clientWidth, clientHeight } = this.element;
    // Behind another tab there is no room, and nothing is to be measured.
    if (clientWidth === 0 || clientHeight === 0) return;
    this.#text.element.style.fontSize = `${(typeSize(clientWidth, clientHeight) * this.#scale).toFixed(1)}px`;
    this.#session.setStops(this.#text.layOut(clientHeight * (1 - this.#eyeHeight / 100)));
    this.draw();
  }

  /** Puts the place of the session at eye height. */
  draw(): void {
    const { motion, script, stopSyllables, syllables } = this.#session;
    const eye = (this.element.clientHeight * this.#eyeHeight) / 100;
    const steps = motion !== 'smooth';
    const top = steps
      ? this.#text.lineTop(stopSyllables) + this.#text.lineHeight / 2
      : this.#text.track.topAt(syllables);
    this.#text.element.style.transform = `translate3d(0, ${(eye - top).toFixed(2)}px, 0)`;
    this.#text.mark(steps && syllables < script.syllables ? syllables : undefined);
  }

  /** Moves the text up by so many CSS pixels, and the session with it. */
  move(pixels: number): void {
    const { track } = this.#text;
    this.#session.moveTo(track.syllablesAt(track.topAt(this.#session.syllables) + pixels));
    this.draw();
  }

  /** Whether a change would be seen to happen. */
  sees(change: ScriptChange): boolean {
    const { head, tail, before } = change;
    const last = before.paragraphs.length - tail;
    return !isSameText(change) && this.#text.isSeen(head - 1, last + 1, this.element.getBoundingClientRect());
  }

  change(change: ScriptChange): void {
    this.#text.change(change);
  }

  /** Where in the speech the sentence begins in which one is. */
  get offset(): number {
    return this.#text.offsetAt(this.#session.syllables);
  }
}
