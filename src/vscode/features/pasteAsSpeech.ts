import {
  Disposable,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  type DocumentPasteEditContext,
  l10n,
  languages,
  type Range,
  type TextDocument,
  workspace,
} from 'vscode';
import { cleanSpeech, wantsTables } from '../../services/cleaning/cleanSpeech.ts';
import type { Doubt } from '../../services/cleaning/damage.ts';
import { htmlText } from '../../services/opening/htmlText.ts';
import type { CharacterTables } from '../characterTables.ts';
import type { CleaningDoubts } from '../cleaningDoubts.ts';
import { cleaningSummary } from '../cleaningTexts.ts';
import { PASTE_KIND } from '../pasteCleaned.ts';
import { speechLanguage } from '../speechDocuments.ts';
import { tell } from '../statusMessages.ts';

interface PasteNeeds {
  readonly tables: CharacterTables;
  readonly doubts: CleaningDoubts;
}

const KIND = DocumentDropOrPasteEditKind.Empty.append(...PASTE_KIND.split('.'));
const PLAIN = DocumentDropOrPasteEditKind.Text.append('plain');
/** What is longer is cleaned by the command, which shows its progress. */
const LONGEST = 300_000;

/**
 * Offers the cleaned form in the paste control where the clipboard holds a page or looks damaged. The plain paste comes
 * first, unless the writer prefers ours.
 */
export function registerPasteSupport({ tables, doubts }: PasteNeeds): Disposable {
  // Where a paste lands is known when it has landed: the text is recognised, and its doubts are marked there.
  let offered: { readonly text: string; readonly doubts: readonly Doubt[] } | undefined;
  const landing = workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    const text = offered?.text;
    const change = text === undefined ? undefined : contentChanges.find((each) => each.text === text);
    if (change === undefined || offered === undefined) return;
    doubts.show(
      document,
      offered.doubts.map((doubt) => movedBy(doubt, change.rangeOffset)),
    );
    offered = undefined;
  });
  const provider = languages.registerDocumentPasteEditProvider(
    { language: speechLanguage },
    {
      provideDocumentPasteEdits: async (
        _document: TextDocument,
        _ranges: readonly Range[],
        data,
        context: DocumentPasteEditContext,
        token,
      ) => {
        if (context.only !== undefined && !KIND.contains(context.only) && !context.only.contains(KIND))
          return undefined;
        const isAsked = context.only !== undefined;
        const html = await data.get('text/html')?.asString();
        const plain = (await data.get('text/plain')?.asString()) ?? '';
        // An editor of code puts its colours on the clipboard: its page says no more than its text.
        const isPage = html !== undefined && !/data-vscode|vscode-/i.test(html.slice(0, 2_000));
        const source = isPage ? htmlText(html).text : plain;
        if (source === '' || source.length > LONGEST || token.isCancellationRequested) return undefined;
        const result = cleanSpeech(source, { tables: wantsTables(source, false) ? await tables.get() : undefined });
        if (!isAsked && result.text === plain) return undefined;
        offered = result.doubts.length > 0 ? { text: result.text, doubts: result.doubts } : undefined;
        const edit = new DocumentPasteEdit(result.text, l10n.t('Paste as a Speech, Cleaned Up'), KIND);
        edit.yieldTo = [PLAIN];
        if (isAsked && result.changes.length > 0) tell(cleaningSummary(result));
        return [edit];
      },
    },
    { pasteMimeTypes: ['text/html', 'text/plain'], providedPasteEditKinds: [KIND] },
  );
  return Disposable.from(provider, landing);
}

function movedBy(doubt: Doubt, by: number): Doubt {
  return { ...doubt, span: { start: doubt.span.start + by, end: doubt.span.end + by } };
}
