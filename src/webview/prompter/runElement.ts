import type { PromptedRun } from '../../prompting/script.ts';
import { element } from '../statistics/elements.ts';

/** A run on the page, and the text in which its lines are looked for. */
export interface RunOnPage {
  readonly element: HTMLElement;
  readonly text: Text;
  readonly run: PromptedRun;
}

const TAGS: Partial<Record<PromptedRun['kind'], 'strong' | 'em'>> = { strong: 'strong', stress: 'em' };

/** The element of a run. What a run shows besides its words is put here, outside of `text`. */
export function runElement(run: PromptedRun): RunOnPage {
  const text = document.createTextNode(run.text);
  const reading = run.pinyin === undefined ? {} : { 'data-pinyin': run.pinyin };
  return { element: element(TAGS[run.kind] ?? 'span', { class: run.kind, ...reading }, text), text, run };
}
