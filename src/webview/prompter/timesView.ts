import type { PrompterWords } from '../../prompting/protocol.ts';
import { type Rehearsal, type RehearsedSection, rateOf } from '../../prompting/rehearsal.ts';
import { element, fill } from '../statistics/elements.ts';
import { clockText, differenceText, isOver } from './clockText.ts';

interface TimesNeeds {
  readonly words: PrompterWords;
  /** Of the page's words, for dates. */
  readonly language: string;
  /** The rehearsal that is going on; absent before it has begun. */
  readonly present: Rehearsal | undefined;
  /** The newest first; the present one may be among them. */
  readonly past: readonly Rehearsal[];
  readonly useRate: (rehearsal: Rehearsal) => void;
  readonly again: () => void;
}

/** The times of a rehearsal against its plan, and those of the rehearsals before. */
export function timesView({ words, language, present, past, useRate, again }: TimesNeeds): readonly Node[] {
  const earlier = past.filter(({ startedAt }) => startedAt !== present?.startedAt);
  const all = present === undefined ? earlier : [present, ...earlier];
  const first = all[0];
  if (first === undefined) return [element('p', {}, words.noTimes)];
  const nameOf = (rehearsal: Rehearsal): string =>
    rehearsal === present ? words.present : new Date(rehearsal.startedAt).toLocaleString(language, DATE);
  const shown = element('div', { class: 'shown' });
  const buttons = all.map((rehearsal) => {
    const button = element('button', { type: 'button', class: 'link' }, nameOf(rehearsal));
    button.addEventListener('click', () => show(rehearsal));
    return button;
  });
  const show = (rehearsal: Rehearsal): void => {
    buttons.forEach((button, index) => {
      if (all[index] === rehearsal) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
    });
    shown.replaceChildren(...shownTimes(rehearsal, nameOf(rehearsal), words, useRate));
  };
  show(first);
  const restart = element('button', { type: 'button' }, words.again);
  restart.addEventListener('click', again);
  return [
    shown,
    element('p', { class: 'buttons' }, restart),
    ...(all.length > 1 ? [element('h3', {}, words.past), pastTable(all, buttons, words)] : []),
  ];
}

const DATE: Intl.DateTimeFormatOptions = { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' };

function shownTimes(
  rehearsal: Rehearsal,
  name: string,
  words: PrompterWords,
  useRate: (rehearsal: Rehearsal) => void,
): readonly Node[] {
  const rate = rateOf(rehearsal);
  const nodes: Node[] = [sectionTable(rehearsal, name, words)];
  if (!rehearsal.finished) nodes.push(element('p', { class: 'how' }, words.unfinished));
  if (rate === undefined) return nodes;
  const button = element('button', { type: 'button' }, words.useRate);
  button.addEventListener('click', () => useRate(rehearsal));
  nodes.push(element('p', { class: 'buttons' }, element('span', {}, fill(words.measured, rate)), button));
  return nodes;
}

function sectionTable(rehearsal: Rehearsal, name: string, words: PrompterWords): HTMLElement {
  const heads = [words.section, words.plannedTime, words.usedTime, words.difference];
  const { seconds, planned, hasPlan, finished, sections } = rehearsal;
  return element(
    'div',
    { class: 'wide' },
    element(
      'table',
      { class: 'times' },
      element('caption', {}, name),
      element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head)))),
      element('tbody', {}, ...sections.map((section) => sectionRow(section, words))),
      element('tfoot', {}, timeRow(words.whole, 0, planned, hasPlan, seconds, finished, words)),
    ),
  );
}

function sectionRow(
  { label, depth, planned, hasBudget, seconds, isWhole }: RehearsedSection,
  words: PrompterWords,
): HTMLElement {
  return timeRow(label, depth, planned, hasBudget, seconds, isWhole, words);
}

function timeRow(
  label: string,
  depth: 0 | 1,
  planned: number,
  isPlanned: boolean,
  seconds: number,
  isWhole: boolean,
  words: PrompterWords,
): HTMLElement {
  const wasRead = Math.round(seconds) > 0;
  const over = seconds - planned;
  return element(
    'tr',
    { class: wasRead && isWhole && isPlanned && isOver(over) ? 'is-over' : undefined },
    element('th', { scope: 'row', class: `depth-${depth}`, lang: 'zh-CN' }, label),
    element('td', {}, isPlanned ? clockText(planned) : fill(words.byRate, clockText(planned))),
    element('td', {}, wasRead ? clockText(seconds) : words.notRead),
    // A speech that was broken off keeps no plan.
    element('td', { class: 'difference' }, wasRead && isWhole ? differenceText(over, words) : ''),
  );
}

function pastTable(all: readonly Rehearsal[], buttons: readonly HTMLElement[], words: PrompterWords): HTMLElement {
  const heads = [words.when, words.usedTime, words.plannedTime, words.difference];
  const rows = all.map(({ seconds, planned, hasPlan, finished }, index) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, ...buttons.slice(index, index + 1)),
      element('td', {}, clockText(seconds)),
      element('td', {}, hasPlan ? clockText(planned) : fill(words.byRate, clockText(planned))),
      element('td', {}, finished ? differenceText(seconds - planned, words) : words.unfinished),
    ),
  );
  return element(
    'div',
    { class: 'wide' },
    element(
      'table',
      { class: 'times', 'aria-label': words.past },
      element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head)))),
      element('tbody', {}, ...rows),
    ),
  );
}
