import { isCheckCode } from '../services/checks/checks.ts';

/** How `check` checks. */
export interface CheckSettings {
  /** Hints count as well for the exit status. */
  readonly strict: boolean;
  /** Ids of checks that are not made; absent: those that are off by default. */
  readonly off: readonly string[] | undefined;
  /** A lexicon and a people file of the writer's own. */
  readonly lexicon: string | undefined;
  readonly names: string | undefined;
}

const options = ['strict', 'off', 'lexicon', 'names'] as const;
export type CheckOption = (typeof options)[number];

export function isCheckOption(name: string): name is CheckOption {
  return options.some((option) => option === name);
}

/** All but `--strict` take what stands behind them. */
export function takesCheckValue(option: CheckOption): boolean {
  return option !== 'strict';
}

export interface CheckFault {
  readonly fault: 'noValue' | 'unknownCheck';
  readonly value: string;
}

/** What the options of `check` come to, or what is wrong with them. `--off` may be empty: then all checks are made. */
export function checkSettings(given: ReadonlyMap<CheckOption, string>): CheckSettings | CheckFault {
  for (const name of ['lexicon', 'names'] as const) {
    if (given.get(name) === '') return { fault: 'noValue', value: `--${name}` };
  }
  const off = given
    .get('off')
    ?.split(/[,，\s]+/)
    .filter((id) => id !== '');
  const unknown = off?.find((id) => !isCheckCode(id));
  if (unknown !== undefined) return { fault: 'unknownCheck', value: unknown };
  return { strict: given.has('strict'), off, lexicon: given.get('lexicon'), names: given.get('names') };
}
