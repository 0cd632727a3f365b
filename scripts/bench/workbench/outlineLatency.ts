import { parseSpeech } from '../../../src/core/parser/parseSpeech.ts';
import type { Walk } from '../../../test/ui/walk.ts';
import { longSpeech } from '../longSpeech.ts';
import { medianOf } from '../medians.ts';
import { manyRows } from '../outlineTimes.ts';
import { tableOf } from '../table.ts';
import { type Awaited, timesAfterKeys } from './keyClock.ts';
import type { WorkbenchMeasure } from './measure.ts';

const ROUNDS = 5;
/** Milliseconds between two keys of one who types fast. */
const PACE = 100;
/** Longer than the pause after which counts follow, and than the workbench's own outline waits. */
const REST = 1500;

/** The rows of an outline, in the part of the sidebar that bears its name. */
const rowsOf = (label: string): string => `.part.sidebar [role=tree][aria-label="${label}"] [role=treeitem]`;
const ours = rowsOf('Speech Outline');
const builtIn = rowsOf('Document Symbols');

const END_OF_LINE = 1000;

/** Stands behind the first section: short, so that its rows are in sight, and typed with plain keys. */
const POINTS = ['1. alpha comes first.', '2. beta comes next.', '3. gamma comes last.'];
const NEXT = '4. delta';
const TYPED = `${NEXT} and on without a pause`;

/** From a keystroke that makes or unmakes a row to the row in the tree; the built-in Outline shows the same symbols. */
export const outlineLatency: WorkbenchMeasure = {
  name: 'outline',
  measure: async (walk) => {
    await showBoth(walk);
    const rows: string[][] = [];
    for (const [name, text] of [
      ['10,000 characters', longSpeech(10_000)],
      ['100,000 characters', longSpeech(100_000)],
      ['2,000 rows', manyRows()],
    ] as const) {
      const speech = withPoints(text);
      await walk.closeAll();
      await walk.write('测.speech', speech);
      await walk.open('测.speech');
      for (const [what, times] of await scenesOf(walk, speech)) rows.push([`${name}: ${what}`, ...figures(times)]);
    }
    const head = ['', 'Rostrum', 'worst', 'built-in', 'worst', 'rounds'];
    return [{ title: 'ms from a keystroke to the row in the outline: median and worst', table: tableOf(head, rows) }];
  },
};

/** A round: what Rostrum took, and what the built-in Outline took. */
type Round = readonly (number | undefined)[];

async function scenesOf(walk: Walk, speech: string): Promise<readonly (readonly [string, readonly Round[]])[]> {
  const { page } = walk;
  const lines = speech.split('\n');
  const makesRow = keyThatMakesRow(speech);
  const scenes = new Map<string, Round[]>();
  const rest = (): Promise<void> => page.waitForTimeout(REST);
  const heading = lines.indexOf(POINTS[0] ?? '') - 1;
  const lead = lines[heading]?.slice(0, 6) ?? '';

  for (let round = -1; round < ROUNDS; round++) {
    const keep = (name: string, times: Round): void => {
      if (round >= 0) scenes.set(name, [...(scenes.get(name) ?? []), times]);
    };
    await goTo(walk, heading + 1, lead.indexOf('、') + 2);
    await rest();
    const unmade = inBoth(lead, 'gone', 0);
    keep('a section goes', await timesAfterKeys(page, unmade, () => page.keyboard.press('Backspace')));
    await rest();
    keep(
      'a section comes back',
      await timesAfterKeys(page, inBoth(lead, 'shown', 1), () => page.keyboard.press('Control+z')),
    );
    await goTo(walk, lines.indexOf(POINTS.at(-1) ?? '') + 1, END_OF_LINE);
    // The row comes with the point behind its number, and goes with it.
    await page.keyboard.press('Enter');
    await page.keyboard.type('4 delta');
    for (let back = 0; back < ' delta'.length; back++) await page.keyboard.press('ArrowLeft');
    await rest();
    keep('a row comes', await timesAfterKeys(page, inBoth(NEXT, 'shown', 0), () => page.keyboard.press('.')));
    await rest();
    keep('a row goes', await timesAfterKeys(page, inBoth(NEXT, 'gone', 0), () => page.keyboard.press('Backspace')));
    await page.keyboard.press('End');
    await clearLine(walk);
    await rest();

    await page.keyboard.press('Enter');
    const awaited = [...inBoth('4.', 'shown', makesRow), ...inBoth(NEXT, 'shown', NEXT.length - 1)];
    const typed = await timesAfterKeys(page, awaited, () => page.keyboard.type(TYPED, { delay: PACE }));
    keep('a row comes while one types on', typed.slice(0, 2));
    keep('its first word while one types on', typed.slice(2));
    await clearLine(walk);
    await rest();
  }
  return [...scenes];
}

/** In Rostrum's outline and in the built-in one. */
function inBoth(words: string, becomes: Awaited['becomes'], key: number): readonly Awaited[] {
  return [ours, builtIn].map((selector) => ({ selector, words, becomes, key }));
}

function figures(rounds: readonly Round[]): readonly string[] {
  const column = (index: number): readonly string[] => {
    // What did not come within the patience is as late as can be.
    const times = rounds.map((round) => round[index] ?? Number.POSITIVE_INFINITY);
    return [medianOf(times), Math.max(...times)].map((time) =>
      time < Number.POSITIVE_INFINITY ? time.toFixed(0) : 'none',
    );
  };
  return [...column(0), ...column(1), String(rounds.length)];
}

/** The speech with points of plain letters behind the first heading of all. */
function withPoints(text: string): string {
  const { nodes } = parseSpeech(text);
  const heading = nodes.find(({ kind }) => kind === 'H') ?? nodes.find(({ kind }) => kind === 'P');
  const at = text.indexOf('\n', heading?.leadSpan.end ?? 0) + 1;
  return `${text.slice(0, at)}${POINTS.join('\n')}\n${text.slice(at)}`;
}

/** Which key of {@link TYPED}, from 0, makes a row of it. */
function keyThatMakesRow(speech: string): number {
  const at = speech.indexOf(POINTS.at(-1) ?? '') + (POINTS.at(-1) ?? '').length;
  const count = (typed: string): number =>
    parseSpeech(`${speech.slice(0, at)}\n${typed}${speech.slice(at)}`).nodes.length;
  const before = count('');
  for (let key = 0; key < TYPED.length; key++) if (count(TYPED.slice(0, key + 1)) > before) return key;
  throw new Error('the words that are typed make no row');
}

/** Puts the built-in Outline into the sidebar below the speech's. */
async function showBoth(walk: Walk): Promise<void> {
  await walk.open('专委会工作会讲话.speech');
  await walk.showOutline();
  await walk.command('View: Move View');
  await walk.page.locator('.quick-input-widget .quick-input-box input').fill('Outline');
  await walk.choose('Outline');
  await walk.choose('Rostrum');
  await walk.page.locator(builtIn).first().waitFor();
}

async function goTo(walk: Walk, line: number, column: number): Promise<void> {
  await walk.page.keyboard.press('Control+g');
  await walk.page.locator('.quick-input-box input').fill(`:${line}:${column}`);
  await walk.page.keyboard.press('Enter');
  await walk.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
}

/** Takes the line with the cursor at its end away, and the line end before it. */
async function clearLine({ page }: Walk): Promise<void> {
  await page.keyboard.press('Shift+Home');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Backspace');
}
