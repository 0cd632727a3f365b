import { describe, expect, test } from 'vitest';
import type { Memento, Uri } from 'vscode';
import type { Rehearsal } from '../prompting/rehearsal.ts';
import { forgetRemembered } from './forgetRemembered.ts';
import {
  keepHabits,
  keepRehearsals,
  recallHabits,
  recallRehearsals,
  renameRehearsals,
} from './rememberedRehearsals.ts';

/** A workspace's memory, which keeps what can be written as JSON. */
function memory(): Memento {
  const values = new Map<string, string>();
  return {
    keys: () => [...values.keys()],
    get: (key: string) => JSON.parse(values.get(key) ?? 'null') ?? undefined,
    update: async (key: string, value: unknown) => {
      if (value === undefined) values.delete(key);
      else values.set(key, JSON.stringify(value));
    },
  };
}

/** Only its scheme and its text are looked at. */
function uri(text: string): Uri {
  return { scheme: text.split(':')[0], toString: () => text } as Uri;
}

function rehearsal(startedAt: number): Rehearsal {
  const sections = [{ label: '一、', depth: 0 as const, planned: 60, hasBudget: true, seconds: 70, isWhole: true }];
  return { startedAt, seconds: 70, waited: 0, syllables: 200, planned: 60, hasPlan: false, finished: true, sections };
}

describe('rehearsals in the workspace’s memory', () => {
  test('are kept for each speech by itself', async () => {
    const state = memory();
    await keepRehearsals(state, uri('file:///a.speech'), [rehearsal(2), rehearsal(1)]);
    await keepRehearsals(state, uri('file:///b.speech'), [rehearsal(3)]);
    expect(recallRehearsals(state, uri('file:///a.speech'))).toEqual([rehearsal(2), rehearsal(1)]);
    expect(recallRehearsals(state, uri('file:///b.speech'))).toEqual([rehearsal(3)]);
    expect(recallRehearsals(state, uri('file:///c.speech'))).toEqual([]);
  });

  test('go with the names of their files', async () => {
    const state = memory();
    const [a, b, c] = [uri('file:///a.speech'), uri('file:///b.speech'), uri('file:///c.speech')];
    await keepRehearsals(state, a, [rehearsal(1)]);
    await keepRehearsals(state, b, [rehearsal(2)]);
    await renameRehearsals(state, (file) => (file === a.toString() ? c.toString() : undefined));
    expect([a, b, c].map((file) => recallRehearsals(state, file))).toEqual([[], [rehearsal(2)], [rehearsal(1)]]);
    // The file that was there is written over; two may exchange their names.
    await renameRehearsals(state, (file) => (file === c.toString() ? b.toString() : undefined));
    expect([a, b, c].map((file) => recallRehearsals(state, file))).toEqual([[], [rehearsal(1)], []]);
    await keepRehearsals(state, a, [rehearsal(3)]);
    const exchanged = new Map([a, b].map((file, index, both) => [file.toString(), both[1 - index]?.toString()]));
    await renameRehearsals(state, (file) => exchanged.get(file));
    expect([a, b].map((file) => recallRehearsals(state, file))).toEqual([[rehearsal(1)], [rehearsal(3)]]);
  });

  test('where no file is renamed nothing is written', async () => {
    const state = memory();
    await renameRehearsals(state, () => undefined);
    expect(state.keys()).toEqual([]);
  });

  test('not for a draft without a file', async () => {
    const state = memory();
    await keepRehearsals(state, uri('untitled:Untitled-1'), [rehearsal(1)]);
    expect(state.keys()).toEqual([]);
  });

  test('what somebody else wrote there is no rehearsal', async () => {
    const state = memory();
    await state.update('rostrum.rehearsals', [
      { file: 'file:///a.speech', rehearsals: [{ startedAt: 'x' }, rehearsal(1)] },
    ]);
    expect(recallRehearsals(state, uri('file:///a.speech'))).toEqual([rehearsal(1)]);
    await state.update('rostrum.teleprompter', { scale: 99, mirrored: 'yes' });
    expect(recallHabits(state)).toEqual({ scale: 1, mirrored: false });
  });

  test('one command forgets them, size and mirror too', async () => {
    const state = memory();
    await keepRehearsals(state, uri('file:///a.speech'), [rehearsal(1)]);
    await keepHabits(state, { scale: 1.5, mirrored: true });
    expect(recallHabits(state)).toEqual({ scale: 1.5, mirrored: true });
    await forgetRemembered(state);
    expect(recallRehearsals(state, uri('file:///a.speech'))).toEqual([]);
    expect(recallHabits(state)).toEqual({ scale: 1, mirrored: false });
  });
});
