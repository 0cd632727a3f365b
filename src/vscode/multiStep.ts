import {
  type Disposable,
  type InputBox,
  type QuickInput,
  QuickInputButtons,
  type QuickPick,
  type QuickPickItem,
  QuickPickItemKind,
  window,
} from 'vscode';

/** Where a question stands among the others; `step` counts from 1. */
export interface StepPlace {
  readonly step: number;
  readonly totalSteps: number;
}

/** What came of a question. Whoever goes back leaves what was typed or chosen so far. */
export type Reply<T> =
  | { readonly kind: 'answered'; readonly value: T }
  | { readonly kind: 'back'; readonly typed: T | undefined }
  | { readonly kind: 'cancelled' };

interface Question {
  readonly title: string;
  /** What is asked, shown where nothing is typed and read aloud. */
  readonly placeholder: string;
}

export interface InputQuestion extends Question {
  readonly value: string;
  /** Selected at first, so that typing replaces it; absent for the whole value. */
  readonly valueSelection?: readonly [start: number, end: number];
  /** The line under the box, for what is typed so far. */
  readonly prompt: (value: string) => string;
  /** What is wrong with a value; `undefined` where it may be taken. */
  readonly problem: (value: string) => string | undefined;
}

export interface PickQuestion<T extends QuickPickItem> extends Question {
  readonly items: readonly T[];
  /** Items that take time, put behind the others when they are there. Must not reject. */
  readonly later?: Promise<readonly T[]>;
  /** Whether the selection is to begin at an item. */
  readonly isActive: (item: T) => boolean;
}

/** Who asks: the quick input of the editor, or whatever stands for it in a test. */
export interface Asker {
  input(question: InputQuestion, place: StepPlace): Promise<Reply<string>>;
  pick<T extends QuickPickItem>(question: PickQuestion<T>, place: StepPlace): Promise<Reply<T>>;
}

/** One question; what it gives is the state with the answer in it. */
export type Step<State> = (state: State, place: StepPlace) => Promise<Reply<State>>;

/**
 * Asks one question after the other, back and forth; `undefined` when it was cancelled. Which questions there are may depend
 * on what was answered before them.
 */
export async function runSteps<State>(
  initial: State,
  stepsOf: (state: State) => readonly Step<State>[],
): Promise<State | undefined> {
  let state = initial;
  let index = 0;
  for (;;) {
    const steps = stepsOf(state);
    const step = steps[index];
    if (step === undefined) return state;
    const reply = await step(state, { step: index + 1, totalSteps: steps.length });
    switch (reply.kind) {
      case 'answered':
        state = reply.value;
        index++;
        break;
      case 'back':
        state = reply.typed ?? state;
        index = Math.max(0, index - 1);
        break;
      case 'cancelled':
        return undefined;
    }
  }
}

/** Asks with the quick input of the editor. */
export const quickInputAsker: Asker = {
  input: (question, place) => {
    const box = window.createInputBox();
    box.value = question.value;
    box.valueSelection = question.valueSelection ?? [0, question.value.length];
    box.prompt = question.prompt(question.value);
    const changes = box.onDidChangeValue((value) => {
      box.prompt = question.prompt(value);
      box.validationMessage = question.problem(value);
    });
    return asked(box, question, place, [changes], {
      answer: () => {
        const problem = question.problem(box.value);
        box.validationMessage = problem;
        return problem === undefined ? { value: box.value } : undefined;
      },
      typed: () => box.value,
    });
  },
  pick: (question, place) => {
    const pick = window.createQuickPick<(typeof question.items)[number]>();
    pick.matchOnDescription = true;
    pick.matchOnDetail = true;
    setItems(pick, question.items, question.items.find(question.isActive));
    if (question.later !== undefined) void addLater(pick, question, question.later);
    const chosen = () => pick.selectedItems[0] ?? pick.activeItems[0];
    return asked(pick, question, place, [], {
      answer: () => {
        const item = chosen();
        return item === undefined || item.kind === QuickPickItemKind.Separator ? undefined : { value: item };
      },
      typed: chosen,
    });
  },
};

async function addLater<T extends QuickPickItem>(
  pick: QuickPick<T>,
  question: PickQuestion<T>,
  later: Promise<readonly T[]>,
): Promise<void> {
  pick.busy = true;
  const initial = pick.activeItems[0];
  const more = await later;
  pick.busy = false;
  if (more.length === 0) return;
  // Where the writer has not moved yet, the wanted item may be among the late ones.
  const moved = pick.activeItems[0] !== initial;
  setItems(
    pick,
    [...question.items, ...more],
    (moved ? undefined : more.find(question.isActive)) ?? pick.activeItems[0],
  );
}

function setItems<T extends QuickPickItem>(pick: QuickPick<T>, items: readonly T[], active: T | undefined): void {
  pick.items = items;
  if (active !== undefined) pick.activeItems = [active];
}

/** What input boxes and quick picks have in common. */
type Answerable = QuickInput & Pick<InputBox, 'placeholder' | 'buttons' | 'onDidAccept' | 'onDidTriggerButton'>;

interface Answers<T> {
  /** The answer as it stands; `undefined` where it cannot be taken yet. */
  readonly answer: () => { readonly value: T } | undefined;
  readonly typed: () => T | undefined;
}

function asked<T>(
  input: Answerable,
  { title, placeholder }: Question,
  { step, totalSteps }: StepPlace,
  listeners: readonly Disposable[],
  { answer, typed }: Answers<T>,
): Promise<Reply<T>> {
  input.title = title;
  input.placeholder = placeholder;
  input.step = step;
  input.totalSteps = totalSteps;
  // Looking something up in a speech or another window must not lose the answers.
  input.ignoreFocusOut = true;
  if (step > 1) input.buttons = [QuickInputButtons.Back];
  return new Promise((resolve) => {
    const own = [
      input.onDidAccept(() => {
        const given = answer();
        if (given !== undefined) settle({ kind: 'answered', value: given.value });
      }),
      input.onDidTriggerButton((button) => {
        if (button === QuickInputButtons.Back) settle({ kind: 'back', typed: typed() });
      }),
      input.onDidHide(() => settle({ kind: 'cancelled' })),
    ];
    const settle = (reply: Reply<T>): void => {
      resolve(reply);
      for (const listener of [...own, ...listeners]) listener.dispose();
      input.dispose();
    };
    input.show();
  });
}
