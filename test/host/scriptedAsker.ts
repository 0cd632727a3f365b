import type { QuickPickItem } from 'vscode';
import type { Asker, InputQuestion, PickQuestion, Reply, StepPlace } from '../../src/vscode/multiStep.ts';

/** What is done at a question; `enter` takes what is suggested. */
export type Act = 'enter' | 'back' | 'escape' | { readonly type: string } | { readonly choose: string };

/** A question as it was asked. */
export interface Asked {
  readonly placeholder: string;
  readonly place: StepPlace;
  /** What is in the box at first, or the label of the item at which the selection begins. */
  readonly value: string;
  /** The labels of what can be chosen. */
  readonly labels: readonly string[];
  readonly problem: string | undefined;
  readonly prompt: string;
}

/** Answers questions by a script; behind its end everything is taken as suggested. `type` with `back` behind it goes back. */
export class ScriptedAsker implements Asker {
  readonly asked: Asked[] = [];
  readonly #acts: Act[];

  constructor(acts: readonly Act[]) {
    this.#acts = [...acts];
  }

  async input(question: InputQuestion, place: StepPlace): Promise<Reply<string>> {
    const act = this.#acts.shift() ?? 'enter';
    const typed = typeof act === 'object' && 'type' in act ? act.type : question.value;
    const { placeholder, value } = question;
    const [problem, prompt] = [question.problem(typed), question.prompt(typed)];
    this.asked.push({ placeholder, place, value, labels: [], problem, prompt });
    if (act === 'escape' || problem !== undefined) return { kind: 'cancelled' };
    if (act === 'back') return { kind: 'back', typed };
    if (typeof act === 'object' && this.#acts[0] === 'back') {
      this.#acts.shift();
      return { kind: 'back', typed };
    }
    return { kind: 'answered', value: typed };
  }

  async pick<T extends QuickPickItem>(question: PickQuestion<T>, place: StepPlace): Promise<Reply<T>> {
    const items = [...question.items, ...((await question.later) ?? [])];
    const active = items.find(question.isActive) ?? items[0];
    const act = this.#acts.shift() ?? 'enter';
    const { placeholder } = question;
    const labels = items.map(({ label }) => label);
    this.asked.push({ placeholder, place, value: active?.label ?? '', labels, problem: undefined, prompt: '' });
    if (act === 'escape') return { kind: 'cancelled' };
    if (act === 'back') return { kind: 'back', typed: active };
    const chosen =
      typeof act === 'object' && 'choose' in act ? items.find(({ label }) => label === act.choose) : active;
    return chosen === undefined ? { kind: 'cancelled' } : { kind: 'answered', value: chosen };
  }
}
