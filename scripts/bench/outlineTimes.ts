import { parseSpeech } from '../../src/core/parser/parseSpeech.ts';
import { announcedListsIn, outlineWithAnnouncements } from '../../src/services/outlineAnnouncements.ts';
import { outlineChanges } from '../../src/services/outlineChanges.ts';
import { carryIds, type IdentifiedEntry } from '../../src/services/outlineIdentity.ts';
import { measuresOf } from '../../src/services/outlineMeasures.ts';
import { type PlacedProblem, problemsByRow } from '../../src/services/outlineProblems.ts';
import { shownOutline, WHOLE_OUTLINE } from '../../src/services/outlineSelection.ts';
import { hanNumeral } from './hanNumeral.ts';
import { flat } from './longSpeech.ts';
import { medianOf } from './medians.ts';

/** How long the outline in the sidebar takes to follow an edit. */
export interface OutlineTimes {
  readonly rowCount: number;
  readonly steps: readonly OutlineStep[];
}

export interface OutlineStep {
  readonly name: string;
  /** Milliseconds. */
  readonly median: number;
}

/** As many problems as a careless draft has. */
const PROBLEMS = 200;

const STEPS = ['the rows', 'counts of all rows', 'counts asked again', `${PROBLEMS} problems`] as const;

/** A speech of about 100,000 characters with 2,000 rows: 20 sections of 10 parts, each with 9 items. */
export function manyRows(): string {
  const each = <Made>(count: number, make: (index: number) => Made): readonly Made[] =>
    Array.from({ length: count }, (_none, index) => make(index + 1));
  const item = (index: number): string =>
    `${hanNumeral(index)}是把第${index}件事办好，${'一项一项落到实处，'.repeat(4)}不走过场。`;
  const part = (index: number): string => `（${hanNumeral(index)}）抓紧第${index}项任务。${each(9, item).join('')}`;
  const section = (index: number): string => [`${hanNumeral(index)}、做好工作`, ...each(10, part)].join('\n');
  return flat(['同志们：', '今天开会，下面我讲几点。', ...each(20, section), '谢谢大家！'].join('\n'));
}

/** Median times after a section was begun in the middle of a text; the speech is parsed anew each time, which is not timed. */
export function outlineTimes(text: string, rounds: number): OutlineTimes {
  const times = STEPS.map((): number[] => []);
  const middle = text.indexOf('\n', text.length / 2) + 1;
  const edited = `${text.slice(0, middle)}（九）再加一条。\n${text.slice(middle)}`;
  const before = carryIds([], outlineWithAnnouncements(parseSpeech(text)), 1);
  const problems = Array.from(
    { length: PROBLEMS },
    (_none, index): PlacedProblem => ({ offset: (text.length / PROBLEMS) * index, weight: 'warning' }),
  );
  let rowCount = 0;
  for (let round = -2; round < rounds; round++) {
    const speech = parseSpeech(edited);
    let roots: readonly IdentifiedEntry[] = [];
    const measure = (): void => {
      const rows = allRows(roots);
      rowCount = rows.length;
      for (const { entry } of rows) {
        measuresOf(speech, entry);
        announcedListsIn(speech, entry);
      }
    };
    const tasks = [
      () => {
        roots = carryIds(before.roots, outlineWithAnnouncements(speech), before.nextId).roots;
        outlineChanges(
          before.roots,
          shownOutline(roots, WHOLE_OUTLINE, () => false),
        );
      },
      measure,
      measure,
      () => problemsByRow(roots, problems),
    ];
    tasks.forEach((task, index) => {
      const start = performance.now();
      task();
      if (round >= 0) times[index]?.push(performance.now() - start);
    });
  }
  return { rowCount, steps: STEPS.map((name, index) => ({ name, median: medianOf(times[index] ?? []) })) };
}

function allRows(rows: readonly IdentifiedEntry[]): readonly IdentifiedEntry[] {
  return rows.flatMap((row) => [row, ...allRows(row.children)]);
}
