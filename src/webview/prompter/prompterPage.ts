import { scriptChange } from '../../prompting/changedScript.ts';
import {
  isPrompterState,
  type PromptedSpeech,
  type PrompterHabits,
  type PrompterHostMessage,
  type PrompterLook,
  type PrompterMotion,
  type PrompterPageData,
  type PrompterPageMessage,
  type PrompterState,
  SCALES,
} from '../../prompting/protocol.ts';
import { sumOf } from '../../prompting/readings.ts';
import { type Rehearsal, SHORTEST_REHEARSAL } from '../../prompting/rehearsal.ts';
import { PrompterSession } from '../../prompting/session.ts';
import { element, fill } from '../statistics/elements.ts';
import { Announcer } from './announcer.ts';
import { ClockBar } from './clockBar.ts';
import { Controls } from './controls.ts';
import { keyTable, openDialog, sectionList } from './dialogs.ts';
import { Frames, Interval } from './frames.ts';
import { watchHand } from './hand.ts';
import { actionOf, type PrompterAction } from './keys.ts';
import { LessMotion } from './lessMotion.ts';
import { Stage } from './stage.ts';
import { stateOf } from './stateOf.ts';
import { timesView } from './timesView.ts';

/** The editor, as far as a page may talk to it. */
export interface EditorApi {
  postMessage(message: PrompterPageMessage): void;
  getState(): unknown;
  setState(state: PrompterState): void;
}

/** Who leaves after so many seconds sees the times first. */
const WORTH_SHOWING = 60;

/** Milliseconds after the mouse was moved for which the buttons are seen while the text runs. */
const AWAKE = 2500;

const MOTIONS: readonly PrompterMotion[] = ['smooth', 'sentences', 'byHand'];

/** The whole page: takes keys, buttons, the hand and the host's messages, and draws. */
export class PrompterPage {
  readonly #editor: EditorApi;
  readonly #words: PrompterPageData['words'];
  readonly #announcer = new Announcer();
  readonly #bar: ClockBar;
  readonly #controls: Controls;
  readonly #stage: Stage;
  readonly #black = element('div', { class: 'black', hidden: '' });
  readonly #session: PrompterSession;
  readonly #lessMotion = new LessMotion();
  #speech: PromptedSpeech;
  #pending: PromptedSpeech | undefined;
  /** The host has told how the speech is now. What the page was made with may be older than what it remembers. */
  #told = false;
  #look: PrompterLook;
  #habits: PrompterHabits;
  #past: readonly Rehearsal[];
  /** Chosen by key; else the setting's. */
  #motion: PrompterMotion | undefined;
  readonly #frames = new Frames((seconds) => this.#run(seconds));
  readonly #clocks = new Interval(0.25);
  readonly #notes = new Interval(1);
  readonly #reports = new Interval(10);
  #timesSeen = false;
  /** The end came while something else had the focus. */
  #timesWanted = false;
  #asleep = 0;

  constructor(editor: EditorApi, data: PrompterPageData) {
    this.#editor = editor;
    this.#words = data.words;
    this.#speech = data.speech;
    this.#look = data.look;
    this.#habits = data.habits;
    this.#past = data.rehearsals;
    this.#session = new PrompterSession(data.speech.script);
    this.#bar = new ClockBar(data.words, this.#announcer.seen);
    this.#controls = new Controls(data.words, (action) => this.#act(action));
    this.#stage = new Stage(data.words, this.#session);
    document.body.append(
      element(
        'main',
        {},
        element('div', { class: 'glass' }, this.#stage.element, this.#bar.element),
        this.#controls.element,
      ),
      this.#announcer.heard,
      this.#black,
    );
    this.#name();
    this.#dress();
    this.#listen();
    // An editor beside it keeps the focus: it is taken only when the page is given it.
    if (document.hasFocus()) this.#focused();
  }

  receive(message: PrompterHostMessage): void {
    switch (message.type) {
      case 'speech':
        if (!this.#told || message.speech.uri === this.#speech.uri) this.#pending = message.speech;
        this.#takeText();
        if (!this.#told) this.#restore();
        return;
      case 'renamed':
        this.#rename(message.from, message.to);
        return;
      case 'look':
        this.#look = message.look;
        this.#motion = undefined;
        this.#dress();
        return;
      case 'rehearsals':
        this.#past = message.rehearsals;
        return;
      case 'jump':
        this.#session.jumpTo(message.syllables);
        this.#moved();
        return;
      case 'hidden':
        this.#pause();
        return;
    }
  }

  #rename(from: string, to: string): void {
    if (this.#speech.uri !== from) return;
    this.#speech = { ...this.#speech, uri: to };
    if (this.#pending !== undefined) this.#pending = { ...this.#pending, uri: to };
    this.#keepState();
  }

  /** Goes on where it was before it was loaded anew, unless somebody was quicker. */
  #restore(): void {
    this.#told = true;
    const state = this.#editor.getState();
    if (isPrompterState(state) && state.uri === this.#speech.uri && this.#session.startedAt === undefined) {
      this.#motion = state.motion;
      this.#session.restore(state.syllables, state);
    }
    this.#dress();
  }

  #listen(): void {
    document.addEventListener('keydown', (event) => this.#key(event));
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) this.#pause();
    });
    document.addEventListener('pointermove', () => this.#wake());
    window.addEventListener('focus', () => this.#focused());
    watchHand(this.#stage.element, {
      move: (pixels) => this.#stage.move(pixels),
      letGo: () => {
        this.#session.letGo();
        this.#moved();
      },
    });
    new ResizeObserver(() => this.#stage.layOut()).observe(this.#stage.element);
    this.#lessMotion.watch(() => this.#dress());
  }

  #focused(): void {
    // Behind another tab whatever had the focus has lost it.
    if (document.activeElement === document.body) this.#focusStage();
    if (this.#timesWanted) this.#showTimes();
  }

  #focusStage(): void {
    this.#stage.element.focus();
  }

  #key(event: KeyboardEvent): void {
    const action = actionOf(event);
    const dialog = document.querySelector<HTMLDialogElement>('dialog[open]');
    if (dialog !== null) {
      // Its own key closes it; Esc does by itself.
      if (action !== undefined && action === dialog.dataset['action']) {
        event.preventDefault();
        dialog.close();
      }
      return;
    }
    if (action === undefined) return;
    // A button that has the focus is pressed by the space bar.
    if (action === 'toggle' && event.target instanceof HTMLButtonElement) return;
    // What is done once is not done again while the key is held.
    if (event.repeat && !REPEATED.has(action)) {
      event.preventDefault();
      return;
    }
    event.preventDefault();
    this.#act(action);
  }

  #act(action: PrompterAction): void {
    const session = this.#session;
    if (!this.#black.hidden && action !== 'black') {
      this.#setBlack(false);
      // Who wants to leave the black does not yet want to leave the speech.
      if (action === 'escape') return;
    }
    switch (action) {
      case 'toggle':
        if (session.isRunning) this.#pause();
        else this.#start();
        return;
      case 'faster':
      case 'slower':
        this.#announcer.say(fill(this.#words.rate, session.changeRate(action === 'faster' ? 1 : -1)));
        this.#noted();
        return;
      case 'nextSentence':
      case 'previousSentence':
        session.step(action === 'nextSentence' ? 1 : -1);
        this.#moved();
        return;
      case 'remoteNext':
        if (!session.isRunning) this.#start();
        else {
          session.step(1);
          this.#moved();
        }
        return;
      case 'remotePrevious':
        session.step(-1);
        this.#moved();
        return;
      case 'nextSection':
      case 'previousSection':
        session.jumpSection(action === 'nextSection' ? 1 : -1);
        this.#announcer.say(session.script.sections[session.section]?.label ?? '');
        this.#moved();
        return;
      case 'home':
        session.jumpTo(0);
        this.#moved();
        return;
      case 'larger':
      case 'smaller':
      case 'usualSize':
        this.#resize(action === 'usualSize' ? 1 : this.#habits.scale * (action === 'larger' ? 1.1 : 1 / 1.1));
        return;
      case 'mirror':
        this.#keepHabits({ ...this.#habits, mirrored: !this.#habits.mirrored });
        this.#announcer.say(this.#habits.mirrored ? this.#words.mirrored : this.#words.unmirrored);
        return;
      case 'motion':
        this.#motion = MOTIONS[(MOTIONS.indexOf(session.motion) + 1) % MOTIONS.length] ?? 'smooth';
        this.#dress();
        this.#announcer.say(this.#words[session.motion]);
        this.#noted();
        return;
      case 'black':
        this.#setBlack(this.#black.hidden !== false);
        return;
      case 'sections':
        this.#showSections();
        return;
      case 'times':
        this.#showTimes();
        return;
      case 'keys':
        this.#pause();
        openDialog('keys', this.#words.keys, this.#words.close, [keyTable(this.#words)], () => this.#focusStage());
        return;
      case 'fullScreen':
        this.#editor.postMessage({ type: 'fullScreen' });
        return;
      case 'edit':
        this.#pause();
        this.#editor.postMessage({
          type: 'edit',
          uri: this.#speech.uri,
          offset: this.#stage.offset,
        });
        return;
      case 'escape':
        this.#escape();
        return;
    }
  }

  #start(): void {
    const { startedAt } = this.#session;
    this.#session.start(Date.now());
    if (this.#session.startedAt !== startedAt) this.#timesSeen = false;
    if (!this.#session.isRunning) return;
    this.#timesWanted = false;
    this.#frames.start();
    this.#announcer.say(fill(this.#words.started, this.#session.pace.rate));
    this.#moved();
  }

  #pause(): void {
    const wasRunning = this.#session.isRunning;
    this.#session.pause();
    this.#frames.stop();
    if (wasRunning) this.#announcer.say(this.#words.paused);
    this.#stopped();
  }

  /** It stands: what has waited for that is done. */
  #stopped(): void {
    this.#tellRehearsal();
    this.#takeText();
    this.#moved();
  }

  #run(seconds: number): void {
    const session = this.#session;
    session.tick(seconds);
    this.#stage.draw();
    if (this.#clocks.isDue(seconds)) this.#bar.show(session, this.#pending !== undefined);
    if (this.#notes.isDue(seconds)) {
      this.#keepState();
      this.#takeText();
    }
    if (this.#reports.isDue(seconds)) this.#tellRehearsal();
    if (!session.isRunning) this.#ended();
  }

  #ended(): void {
    this.#frames.stop();
    this.#announcer.say(this.#words.ended);
    this.#stopped();
    if (sumOf(this.#session.readings).seconds < SHORTEST_REHEARSAL) return;
    if (document.hasFocus()) this.#showTimes();
    else this.#timesWanted = true;
  }

  /** The place was changed by somebody. */
  #moved(): void {
    this.#stage.draw();
    this.#noted();
  }

  #noted(): void {
    const session = this.#session;
    this.#bar.show(session, this.#pending !== undefined);
    this.#controls.show(session.isRunning, this.#habits.mirrored, session.motion);
    document.body.classList.toggle('is-running', session.isRunning);
    this.#keepState();
  }

  /** A text that was edited is taken while it stands, or where nobody sees that it changes. */
  #takeText(): void {
    const next = this.#pending;
    if (next === undefined) return;
    const change = scriptChange(this.#session.script, next.script);
    if (this.#session.isRunning && this.#stage.sees(change)) {
      this.#bar.show(this.#session, true);
      return;
    }
    this.#pending = undefined;
    this.#speech = next;
    this.#stage.change(change);
    this.#session.takeScript(next.script);
    this.#name();
    this.#stage.layOut();
    this.#noted();
  }

  #name(): void {
    document.title = this.#speech.title;
    this.#stage.name(this.#speech);
  }

  #dress(): void {
    const { colors, motion } = this.#look;
    const body = document.body.classList;
    const usual = this.#lessMotion.isWished ? 'sentences' : 'smooth';
    this.#session.motion = this.#motion ?? (motion === 'auto' ? usual : motion);
    body.toggle('is-black', colors === 'black');
    body.toggle('is-mirrored', this.#habits.mirrored);
    body.toggle('is-stepping', this.#session.motion !== 'smooth');
    this.#stage.dress(this.#look, this.#habits.scale);
    this.#noted();
  }

  #resize(scale: number): void {
    const bounded = Math.min(SCALES.largest, Math.max(SCALES.smallest, scale));
    this.#keepHabits({ ...this.#habits, scale: Math.round(bounded * 100) / 100 });
    this.#announcer.say(fill(this.#words.size, Math.round(this.#habits.scale * 100)));
  }

  #keepHabits(habits: PrompterHabits): void {
    this.#habits = habits;
    this.#editor.postMessage({ type: 'habits', habits });
    this.#dress();
  }

  #keepState(): void {
    // What was remembered is still to be taken up.
    if (!this.#told) return;
    this.#editor.setState(stateOf(this.#session, this.#speech.uri, this.#motion));
  }

  #tellRehearsal(): void {
    const { rehearsal } = this.#session;
    if (rehearsal.seconds < SHORTEST_REHEARSAL) return;
    this.#editor.postMessage({ type: 'rehearsed', uri: this.#speech.uri, rehearsal });
  }

  #setBlack(black: boolean): void {
    if (black) this.#pause();
    this.#black.hidden = !black;
    this.#announcer.say(black ? this.#words.blackOn : this.#words.blackOff);
  }

  #showSections(): void {
    const goesOn = this.#session.isRunning;
    this.#pause();
    const { script, section } = this.#session;
    const list = sectionList(script.sections, section, ({ start, label }) => {
      this.#session.jumpTo(start);
      dialog.close();
      this.#moved();
      if (goesOn) this.#start();
      else this.#announcer.say(label);
    });
    const dialog = openDialog('sections', this.#words.sections, this.#words.close, [list], () => this.#focusStage());
  }

  #showTimes(): void {
    this.#pause();
    this.#timesSeen = true;
    this.#timesWanted = false;
    const { rehearsal } = this.#session;
    const content = timesView({
      words: this.#words,
      language: document.documentElement.lang,
      present: rehearsal.seconds >= 1 ? rehearsal : undefined,
      past: this.#past,
      useRate: ({ syllables, seconds, waited }) =>
        this.#editor.postMessage({
          type: 'useRate',
          uri: this.#speech.uri,
          syllables: Math.round(syllables),
          seconds: seconds - waited,
        }),
      again: () => {
        this.#session.restart();
        this.#timesSeen = false;
        dialog.close();
        this.#moved();
      },
    });
    const dialog = openDialog('times', this.#words.timesOf, this.#words.close, content, () => this.#focusStage());
  }

  #escape(): void {
    if (this.#session.isRunning) this.#pause();
    else if (!this.#timesSeen && sumOf(this.#session.readings).seconds >= WORTH_SHOWING) this.#showTimes();
    else this.#editor.postMessage({ type: 'leave' });
  }

  #wake(): void {
    document.body.classList.add('is-awake');
    window.clearTimeout(this.#asleep);
    this.#asleep = window.setTimeout(() => document.body.classList.remove('is-awake'), AWAKE);
  }
}

/** Keys that go on while they are held. */
const REPEATED: ReadonlySet<PrompterAction> = new Set(['faster', 'slower', 'larger', 'smaller']);
