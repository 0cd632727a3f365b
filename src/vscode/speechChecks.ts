import type { Disposable, Event, TextDocument } from 'vscode';
import { EventEmitter } from 'vscode';
import type { Speech } from '../core/speech.ts';
import { namesOfSpeech } from '../services/checks/namesOfSpeech.ts';
import { type CheckOptions, type CheckResult, checkSpeech } from '../services/checks/problems.ts';
import { joinNames } from '../services/lexicon/names.ts';
import { checksOff, onDidChangeChecksOff, onDidChangeTiming, preferredTiming } from './config.ts';
import type { Lexicons } from './lexicons.ts';
import type { SpeechDocuments } from './speechDocuments.ts';

/** What the checks find in the speeches that are open: once for each version of a text and each state of the settings. */
export class SpeechChecks implements Disposable {
  readonly #documents: SpeechDocuments;
  readonly #lexicons: Lexicons;
  readonly #known = new WeakMap<Speech, { readonly state: number; readonly result: CheckResult }>();
  readonly #didChange = new EventEmitter<void>();
  readonly #subscriptions: readonly Disposable[];
  #state = 0;

  /** Fires when the same text may be found otherwise: a setting or a lexicon changed. */
  readonly onDidChange: Event<void> = this.#didChange.event;

  constructor(documents: SpeechDocuments, lexicons: Lexicons) {
    this.#documents = documents;
    this.#lexicons = lexicons;
    const changed = (): void => {
      this.#state++;
      this.#didChange.fire();
    };
    this.#subscriptions = [
      this.#didChange,
      lexicons.onDidChange(changed),
      onDidChangeChecksOff(changed),
      onDidChangeTiming(changed),
    ];
  }

  /** What is found in the present text of a document, when the lexicons have been read. */
  async get(document: TextDocument): Promise<CheckResult> {
    await this.#lexicons.load(document);
    const speech = this.#documents.get(document);
    const known = this.#known.get(speech);
    if (known?.state === this.#state) return known.result;
    const result = checkSpeech(speech, this.optionsOf(document));
    this.#known.set(speech, { state: this.#state, result });
    return result;
  }

  /** How a document is checked; the lexicons as far as they have been read. */
  optionsOf(document: TextDocument): CheckOptions {
    const { lexicon, names } = this.#lexicons.of(document);
    const own = namesOfSpeech(this.#documents.get(document));
    return { lexicon, names: joinNames([names, own]), off: checksOff(document), timing: preferredTiming(document) };
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
