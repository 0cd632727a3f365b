import {
  isStatisticsHostMessage,
  isStatisticsPageData,
  type StatisticsAction,
  type StatisticsData,
  type StatisticsPageData,
  type StatisticsPageMessage,
  type StatisticsState,
} from '../preview/statisticsProtocol.ts';
import { balanceStrip } from './statistics/balanceStrip.ts';
import { breathBars, breathTable } from './statistics/breathBars.ts';
import { Clock } from './statistics/clock.ts';
import { element } from './statistics/elements.ts';
import type { OpenPlace } from './statistics/marks.ts';
import { placedLines } from './statistics/placedLines.ts';
import { sectionBars, sectionTable } from './statistics/sectionBars.ts';
import { sentenceBars } from './statistics/sentenceBars.ts';

interface EditorApi {
  postMessage(message: StatisticsPageMessage): void;
  setState(state: StatisticsState): void;
}

declare function acquireVsCodeApi(): EditorApi;

function start(main: HTMLElement, made: StatisticsPageData): void {
  const editor = acquireVsCodeApi();
  const { words, longSentence } = made;
  let { data } = made;
  const open: OpenPlace = (place) => editor.postMessage({ type: 'open', uri: data.uri, place });
  const clock = new Clock(
    words,
    (of, seconds) => editor.postMessage({ type: 'measured', of, seconds }),
    () => focusKey('calibrate'),
  );
  const figures = element('div', { class: 'figures' });

  const button = (action: StatisticsAction, label: string): HTMLElement => {
    const made = element('button', { type: 'button', 'data-key': action }, label);
    made.addEventListener('click', () => editor.postMessage({ type: 'run', action }));
    return made;
  };

  const draw = (): void => {
    // Where the editor has the focus, it keeps it.
    const focused = document.hasFocus() ? focusedKey() : undefined;
    const opened = [...figures.querySelectorAll('details')].map((details) => details.open);
    const width = Math.max(200, figures.clientWidth);
    figures.replaceChildren(...(data.summary.length === 0 ? [] : drawn(width)));
    figures.querySelectorAll('details').forEach((details, index) => {
      details.open = opened[index] ?? false;
    });
    document.title = data.title;
    focusKey(focused);
  };

  const drawn = (width: number): readonly Node[] => {
    const { sections, sentences, breaths, structure, repeated, longest } = data;
    const nodes: Node[] = [header(data, button, words)];
    if (sentences.length === 0) return [...nodes, element('p', {}, words.empty)];
    if (sections.length > 0) {
      nodes.push(
        group(words.times, words.timesHow, sectionBars(sections, words, open), sectionTable(sections, words, open)),
      );
      nodes.push(
        group(words.balance, words.balanceHow, balanceStrip(sections, words, open), unevenLines(data, words, open)),
      );
    }
    nodes.push(
      group(words.sentences, words.sentencesHow, ...sentenceBars(data, words, longSentence, width, open)),
      group(words.breaths, words.breathsHow, breathBars(breaths, words, open), breathTable(breaths, words)),
      group(words.longest, '', placedLines(longest, 'longest', words, open)),
      group(
        words.repeated,
        '',
        repeated.length === 0 ? element('p', {}, words.noneRepeated) : placedLines(repeated, 'repeated', words, open),
      ),
    );
    if (structure.length > 0) nodes.push(group(words.structure, '', placedLines(structure, 'structure', words, open)));
    return nodes;
  };

  main.append(clock.element, figures);
  draw();
  editor.setState({ uri: data.uri });

  window.addEventListener('message', ({ data: message }: MessageEvent<unknown>) => {
    if (!isStatisticsHostMessage(message)) return;
    switch (message.type) {
      case 'update':
        data = message.data;
        editor.setState({ uri: data.uri });
        draw();
        return;
      case 'calibrate':
        clock.show(message.passage);
        return;
    }
  });
  // The bars of the sentences fill the width.
  let drawnWidth = figures.clientWidth;
  new ResizeObserver(() => {
    if (figures.clientWidth === drawnWidth) return;
    drawnWidth = figures.clientWidth;
    draw();
  }).observe(figures);
  editor.postMessage({ type: 'ready' });
}

function header(
  { title, summary, plan, isOver }: StatisticsData,
  button: (action: StatisticsAction, label: string) => HTMLElement,
  words: StatisticsPageData['words'],
): HTMLElement {
  const values = summary.map(({ label, value }) =>
    element('div', {}, element('dt', {}, label), element('dd', {}, value)),
  );
  return element(
    'header',
    {},
    element('h1', { lang: 'zh-CN' }, title),
    element('p', { class: isOver ? 'plan is-over' : 'plan' }, plan),
    element('dl', {}, ...values),
    element(
      'p',
      { class: 'buttons' },
      button('setMinutes', words.setMinutes),
      button('shareRest', words.shareRest),
      button('chooseRate', words.chooseRate),
      button('calibrate', words.calibrate),
    ),
  );
}

function unevenLines({ sections }: StatisticsData, words: StatisticsPageData['words'], open: OpenPlace): HTMLElement {
  const uneven = sections.filter(({ isUneven }) => isUneven);
  const lines = uneven.map(({ label, balance = '', place }) => {
    return { text: label, note: balance, kind: 'open' as const, places: [place] };
  });
  return placedLines(lines, 'uneven', words, open);
}

function group(title: string, how: string, ...content: readonly Node[]): HTMLElement {
  const told = how === '' ? [] : [element('p', { class: 'how' }, how)];
  return element('section', { 'aria-label': title }, element('h2', {}, title), ...told, ...content);
}

function focusedKey(): string | undefined {
  const active = document.activeElement;
  return active instanceof HTMLElement || active instanceof SVGElement ? active.dataset['key'] : undefined;
}

/** What had the focus before the page was drawn anew has it again. */
function focusKey(key: string | undefined): void {
  if (key === undefined) return;
  const again = document.querySelector(`[data-key="${key}"]`);
  if (again instanceof HTMLElement || again instanceof SVGElement) again.focus({ preventScroll: true });
}

const main = document.getElementById('statistics');
const made: unknown = JSON.parse(document.getElementById('page-data')?.textContent ?? 'null');
if (main !== null && isStatisticsPageData(made)) start(main, made);
