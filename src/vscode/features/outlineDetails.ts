import { Disposable, languages, type TreeView } from 'vscode';
import { onDidChangeTiming } from '../config.ts';
import type { SpeechDocuments } from '../speechDocuments.ts';
import type { OutlineProvider } from './outlineProvider.ts';

interface OutlineDetailsNeeds {
  readonly documents: Pick<SpeechDocuments, 'current' | 'onDidChangeSpeech'>;
  readonly provider: Pick<OutlineProvider, 'updateDetails' | 'updateProblems'>;
  readonly view: Pick<TreeView<string>, 'visible' | 'onDidChangeVisibility'>;
  /** Called after the rows may have become others. */
  readonly onDidUpdate: () => void;
}

/** Milliseconds without a change before the counts follow the text. */
const QUIET = 500;

/** Lets the counts and problems of the outline follow the text, only while the outline is seen. */
export function registerOutlineDetails({ documents, provider, view, onDidUpdate }: OutlineDetailsNeeds): Disposable {
  let resting: ReturnType<typeof setTimeout> | undefined;

  const update = (): void => {
    // While the typing goes on the counts wait for its end.
    if (!view.visible || resting !== undefined) return;
    provider.updateDetails();
    onDidUpdate();
  };

  return Disposable.from(
    documents.onDidChangeSpeech((document) => {
      if (document !== documents.current) return;
      clearTimeout(resting);
      resting = setTimeout(() => {
        resting = undefined;
        update();
      }, QUIET);
    }),
    view.onDidChangeVisibility(update),
    onDidChangeTiming(update),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const current = documents.current?.uri.toString();
      if (!view.visible || !uris.some((uri) => uri.toString() === current)) return;
      provider.updateProblems();
      onDidUpdate();
    }),
    new Disposable(() => clearTimeout(resting)),
  );
}
