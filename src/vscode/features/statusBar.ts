import { Disposable, l10n, StatusBarAlignment, type TextDocument, type TextEditor, window } from 'vscode';
import type { OutlineNode } from '../../core/speech.ts';
import type { Span } from '../../core/text/span.ts';
import { placeOnPage } from '../../layout/placeOnPage.ts';
import { nodeAround } from '../../services/nodeAround.ts';
import { spansStatistics, speechStatistics } from '../../services/statistics.ts';
import { timingOf } from '../../services/timing.ts';
import { onDidChangeStatusBar, onDidChangeTiming, preferredTiming, statusBarIsShown } from '../config.ts';
import { isShown, isSpeechDocument, type SpeechDocuments } from '../speechDocuments.ts';
import { lengthText, lengthTooltip } from '../statusBarTexts.ts';

interface StatusBarNeeds {
  readonly documents: Pick<
    SpeechDocuments,
    'get' | 'layoutOf' | 'current' | 'onDidChangeSpeech' | 'onDidChangeCurrent'
  >;
}

/** Left of the line and column, which has 100. */
const PRIORITY = 100.6;

/** Milliseconds for which changes of text and selection are gathered: a selection that is drawn tells of each character. */
const GATHERING = 40;

/** The one item in the status bar: how long the speech is, or what is selected. */
export function registerStatusBarSupport({ documents }: StatusBarNeeds): Disposable {
  const item = window.createStatusBarItem('rostrum.length', StatusBarAlignment.Right, PRIORITY);
  item.name = l10n.t('Length of the Speech');
  item.command = 'rostrum.showStatistics';
  let pending: ReturnType<typeof setTimeout> | undefined;

  const update = (): void => {
    const shown = speechInFront(documents.current);
    if (shown === undefined || !statusBarIsShown()) {
      item.hide();
      return;
    }
    const { document, editor } = shown;
    const speech = documents.get(document);
    const timing = timingOf(speech, preferredTiming(document));
    const spans = editor === undefined ? [] : selectedSpans(editor);
    const cursor = editor && document.offsetAt(editor.selection.active);
    const node = cursor === undefined ? undefined : nodeAround(speech, cursor);
    const layout = documents.layoutOf(document);
    const told = {
      speech,
      timing,
      whole: speechStatistics(speech, timing),
      selected:
        spans.length === 0 ? undefined : { count: spans.length, statistics: spansStatistics(speech, spans, timing) },
      around: node && { node, statistics: spansStatistics(speech, [node.section], timing) },
      section: plannedSection(node),
      pages: layout.pages.length,
      place: cursor === undefined ? undefined : placeOnPage(layout, cursor),
    };
    const text = lengthText(told);
    item.text = text;
    item.tooltip = lengthTooltip(told);
    item.accessibilityInformation = { label: l10n.t('Length of the Speech: {0}', text), role: 'button' };
    item.show();
  };
  const updateSoon = (): void => {
    pending ??= setTimeout(() => {
      pending = undefined;
      update();
    }, GATHERING);
  };
  const updateNow = (): void => {
    clearTimeout(pending);
    pending = undefined;
    update();
  };

  update();
  return Disposable.from(
    item,
    documents.onDidChangeSpeech((document) => {
      if (document === speechInFront(documents.current)?.document) updateSoon();
    }),
    documents.onDidChangeCurrent(updateNow),
    window.onDidChangeActiveTextEditor(updateNow),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === window.activeTextEditor && isSpeechDocument(textEditor.document)) updateSoon();
    }),
    onDidChangeTiming(updateNow),
    onDidChangeStatusBar(updateNow),
    new Disposable(() => clearTimeout(pending)),
  );
}

interface SpeechInFront {
  readonly document: TextDocument;
  /** Absent while no text has the focus: the preview may have it. */
  readonly editor: TextEditor | undefined;
}

/** The speech that is told of: that of the active editor; where no text is active, the current one. Beside other texts none. */
function speechInFront(current: TextDocument | undefined): SpeechInFront | undefined {
  const editor = window.activeTextEditor;
  // The output and the like are texts of the editor's own, in no group.
  if (editor !== undefined && editor.document.uri.scheme !== 'output') {
    return isSpeechDocument(editor.document) ? { document: editor.document, editor } : undefined;
  }
  return current !== undefined && isShown(current) ? { document: current, editor: undefined } : undefined;
}

function selectedSpans({ document, selections }: TextEditor): readonly Span[] {
  return selections
    .filter(({ isEmpty }) => !isEmpty)
    .map(({ start, end }) => ({ start: document.offsetAt(start), end: document.offsetAt(end) }));
}

/** The node itself, or the nearest above it, that has a time budget. */
function plannedSection(around: OutlineNode | undefined): OutlineNode | undefined {
  let node = around;
  while (node !== undefined && node.budget === undefined) node = node.parent;
  return node;
}
