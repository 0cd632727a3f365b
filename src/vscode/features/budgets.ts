import { Disposable, type TextEditor, ThemeColor, window, workspace } from 'vscode';
import { budgetMarks } from '../../services/budgetMarks.ts';
import { timingOf } from '../../services/timing.ts';
import { isOverPlan } from '../../services/toldTime.ts';
import { onDidChangeTiming, preferredTiming } from '../config.ts';
import { spanRange } from '../convert.ts';
import { planState } from '../planLabels.ts';
import { isSpeechDocument, type SpeechDocuments } from '../speechDocuments.ts';

interface BudgetNeeds {
  readonly documents: Pick<SpeechDocuments, 'get' | 'onDidChangeSpeech'>;
}

/** Milliseconds without a change before the times follow the text. */
const QUIET = 400;

/** Says behind each {3分钟} how the section keeps it, quietly, in the editors that are seen. */
export function registerBudgetSupport({ documents }: BudgetNeeds): Disposable {
  const kept = window.createTextEditorDecorationType({
    color: new ThemeColor('editorCodeLens.foreground'),
    after: { color: new ThemeColor('editorCodeLens.foreground'), margin: '0 0 0 0.4em' },
  });
  const broken = window.createTextEditorDecorationType({
    color: new ThemeColor('editorCodeLens.foreground'),
    after: { color: new ThemeColor('editorWarning.foreground'), margin: '0 0 0 0.4em' },
  });
  let resting: ReturnType<typeof setTimeout> | undefined;

  const decorate = (editor: TextEditor): void => {
    const { document } = editor;
    if (!isSpeechDocument(document)) {
      // It may have been one before.
      for (const type of [kept, broken]) editor.setDecorations(type, []);
      return;
    }
    const speech = documents.get(document);
    const marks = budgetMarks(speech, timingOf(speech, preferredTiming(document))).map(
      ({ span, budget, duration }) => ({
        isOver: isOverPlan(duration - budget),
        decoration: {
          range: spanRange(document, span),
          renderOptions: { after: { contentText: planState(duration, budget) } },
        },
      }),
    );
    const of = (over: boolean) => marks.filter(({ isOver }) => isOver === over).map(({ decoration }) => decoration);
    editor.setDecorations(kept, of(false));
    editor.setDecorations(broken, of(true));
  };
  const decorateAll = (): void => window.visibleTextEditors.forEach(decorate);

  decorateAll();
  return Disposable.from(
    kept,
    broken,
    documents.onDidChangeSpeech((document) => {
      if (!window.visibleTextEditors.some((editor) => editor.document === document)) return;
      clearTimeout(resting);
      resting = setTimeout(decorateAll, QUIET);
    }),
    window.onDidChangeVisibleTextEditors(decorateAll),
    // A document that changes its language is closed and opened again.
    workspace.onDidOpenTextDocument((document) => {
      if (window.visibleTextEditors.some((editor) => editor.document === document)) decorateAll();
    }),
    onDidChangeTiming(decorateAll),
    new Disposable(() => clearTimeout(resting)),
  );
}
