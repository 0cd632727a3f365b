import { Disposable, type LogOutputChannel, l10n, window } from 'vscode';
import { syllablesOf } from '../../core/text/pinyin.ts';
import type { Span } from '../../core/text/span.ts';
import {
  charactersOf,
  pauseAt,
  readingFor,
  type SpeakerMarkEdit,
  stressWithin,
  wordToRead,
} from '../../services/edits/speakerMarks.ts';
import { type CursorEdit, editAtCursor, spanOf } from '../editAtCursor.ts';
import { registerRunningCommand } from '../registerRunningCommand.ts';
import type { SpeechDocuments } from '../speechDocuments.ts';
import { tell } from '../statusMessages.ts';

interface SpeakerMarkNeeds {
  readonly documents: SpeechDocuments;
  readonly log: LogOutputChannel;
}

/** Pause, Stress and Give a Reading: what the speaker sees in the large copy. */
export function registerSpeakerMarkSupport({ documents, log }: SpeakerMarkNeeds): Disposable {
  const failed = (): string => l10n.t('The mark could not be written. Try again.');
  return Disposable.from(
    registerRunningCommand(log, 'rostrum.insertPause', failed, () =>
      editAtCursor(documents, (speech, { active }) =>
        cursorEdit(pauseAt(speech, active), l10n.t('A pause stands behind a word or a mark. Put the cursor there.')),
      ),
    ),
    registerRunningCommand(log, 'rostrum.markStress', failed, () =>
      editAtCursor(documents, (speech, selected) =>
        cursorEdit(
          stressWithin(speech, spanOf(selected)),
          l10n.t('Select the words that are to be stressed, within one sentence.'),
        ),
      ),
    ),
    registerRunningCommand(log, 'rostrum.giveReading', failed, () => giveReading(documents)),
  );
}

async function giveReading(documents: SpeechDocuments): Promise<void> {
  const nowhere = l10n.t('Select the word that is to be given a reading, or put the cursor behind its character.');
  const selected = selectedIn(documents);
  const word = selected && wordToRead(selected.speech, selected.span);
  if (selected === undefined || word === undefined) {
    tell(nowhere);
    return;
  }
  const { speech } = selected;
  const written = speech.text.slice(word.word.start, word.word.end);
  const count = charactersOf(speech, word.word);
  const reading = await window.showInputBox({
    title: l10n.t('Reading of “{0}”', written),
    prompt: l10n.t(
      'In Pinyin, one syllable for each character; tones as marks or as digits: shàn, shan4, lù ān. Empty for none.',
    ),
    value: speech.text.slice(word.mark.start + 1, Math.max(word.mark.start + 1, word.mark.end - 1)),
    validateInput: (typed) =>
      typed.trim() === '' || syllablesOf(typed).length === count
        ? undefined
        : l10n.t('“{0}” has {1} characters: as many syllables are wanted, parted by blanks.', written, count),
  });
  if (reading === undefined) return;
  await editAtCursor(documents, (now) => {
    // The text may have changed while the question was on view.
    const same = now.text.slice(word.word.start, word.mark.end) === speech.text.slice(word.word.start, word.mark.end);
    return cursorEdit(same ? readingFor(now, word, reading) : { kind: 'refused' }, nowhere);
  });
}

function selectedIn(
  documents: SpeechDocuments,
): { readonly speech: ReturnType<SpeechDocuments['get']>; readonly span: Span } | undefined {
  const document = documents.current;
  const editor = window.visibleTextEditors.find((each) => each.document === document);
  if (document === undefined || editor === undefined) return undefined;
  const { start, end } = editor.selection;
  return {
    speech: documents.get(document),
    span: { start: document.offsetAt(start), end: document.offsetAt(end) },
  };
}

function cursorEdit(edit: SpeakerMarkEdit, refused: string): CursorEdit {
  if (edit.kind === 'refused') return { kind: 'told', message: refused };
  return { kind: 'edits', edits: edit.edits, selected: { anchor: edit.cursor, active: edit.cursor } };
}
