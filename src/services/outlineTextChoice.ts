import type { OutlineForm } from './outlineText.ts';

/** Where the outline is written to. */
export type OutlineDestination =
  | 'clipboard'
  /** As 目录 before the salutation. */
  | 'contents'
  /** At the cursor of another file. */
  | 'cursor'
  | 'newDocument';

/** What was chosen for the outline as text. */
export interface OutlineTextChoice {
  readonly destination: OutlineDestination;
  readonly form: OutlineForm;
}

export const FIRST_OUTLINE_TEXT: OutlineTextChoice = {
  destination: 'clipboard',
  form: { levels: 'all', numbered: true, format: 'plain' },
};

/** Reads what was stored, whatever it is: what is not among the choices is chosen as at first. */
export function outlineTextChoice(stored: unknown): OutlineTextChoice {
  const { destination, form } = FIRST_OUTLINE_TEXT;
  if (typeof stored !== 'object' || stored === null) return FIRST_OUTLINE_TEXT;
  const kept = 'form' in stored && typeof stored.form === 'object' && stored.form !== null ? stored.form : {};
  return {
    destination: 'destination' in stored && isDestination(stored.destination) ? stored.destination : destination,
    form: {
      levels: 'levels' in kept && (kept.levels === 1 || kept.levels === 2) ? kept.levels : form.levels,
      numbered: 'numbered' in kept && typeof kept.numbered === 'boolean' ? kept.numbered : form.numbered,
      format: 'format' in kept && kept.format === 'markdown' ? kept.format : form.format,
    },
  };
}

function isDestination(value: unknown): value is OutlineDestination {
  return value === 'clipboard' || value === 'contents' || value === 'cursor' || value === 'newDocument';
}
