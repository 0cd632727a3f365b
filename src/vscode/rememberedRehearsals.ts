import type { Memento, Uri } from 'vscode';
import type { PrompterHabits } from '../prompting/protocol.ts';
import { isHabits } from '../prompting/protocol.ts';
import { type Rehearsal, rehearsedSpeeches, withRehearsedSpeech, withRenamedSpeeches } from '../prompting/rehearsal.ts';

const REHEARSALS = 'rostrum.rehearsals';
const HABITS = 'rostrum.teleprompter';

/** The rehearsals of a speech, the newest first. */
export function recallRehearsals(state: Memento, file: Uri): readonly Rehearsal[] {
  return rehearsedSpeeches(state.get(REHEARSALS)).find((each) => each.file === file.toString())?.rehearsals ?? [];
}

/** Keeps the rehearsals of a speech. Those of a draft without a file are not kept: its next namesake is another. */
export async function keepRehearsals(state: Memento, file: Uri, rehearsals: readonly Rehearsal[]): Promise<void> {
  if (file.scheme === 'untitled') return;
  const known = rehearsedSpeeches(state.get(REHEARSALS));
  await state.update(REHEARSALS, withRehearsedSpeech(known, file.toString(), rehearsals));
}

/** Files have other names now; `renamed` is `undefined` for one that keeps its own. */
export async function renameRehearsals(state: Memento, renamed: (file: string) => string | undefined): Promise<void> {
  const known = rehearsedSpeeches(state.get(REHEARSALS));
  if (known.every(({ file }) => renamed(file) === undefined)) return;
  await state.update(REHEARSALS, withRenamedSpeeches(known, renamed));
}

/** Size and mirror as they were last chosen in this workspace. */
export function recallHabits(state: Memento): PrompterHabits {
  const known: unknown = state.get(HABITS);
  return isHabits(known) ? known : { scale: 1, mirrored: false };
}

export async function keepHabits(state: Memento, { scale, mirrored }: PrompterHabits): Promise<void> {
  await state.update(HABITS, { scale, mirrored });
}
