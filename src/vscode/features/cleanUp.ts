import { Disposable, type LogOutputChannel, l10n, Range, type TextDocument, Uri, window, workspace } from 'vscode';
import type { CleaningFile } from '../../services/cleaning/cleaningTables.ts';
import { converterOf } from '../../services/cleaning/conversion.ts';
import type { CleaningNotice, PageFacts } from '../../services/cleaning/damage.ts';
import { pageFactsEdit } from '../../services/cleaning/withPageFacts.ts';
import type { CharacterTables } from '../characterTables.ts';
import { type CleaningOutcome, type CleaningWish, cleanDocument, isCleanable } from '../cleanDocument.ts';
import type { CleaningDoubts } from '../cleaningDoubts.ts';
import { cleaningSummary, noticeText } from '../cleaningTexts.ts';
import { joinedSentences } from '../joinedTexts.ts';
import { logError } from '../logError.ts';
import { offersEncoding } from '../offersEncoding.ts';
import { pasteCleaned } from '../pasteCleaned.ts';
import { registerRunningCommand } from '../registerRunningCommand.ts';
import { focusEditor } from '../revealInEditor.ts';
import type { SpeechDocuments } from '../speechDocuments.ts';
import { tell, tellReadOnly } from '../statusMessages.ts';
import type { TextsBefore } from '../textsBefore.ts';

export interface CleanUpNeeds {
  readonly documents: SpeechDocuments;
  readonly tables: CharacterTables;
  readonly doubts: CleaningDoubts;
  readonly textsBefore: TextsBefore;
  readonly log: LogOutputChannel;
}

/** Clean Up Text, the conversion of characters, and what becomes of the places that were chosen or inferred. */
export function registerCleanUpSupport(needs: CleanUpNeeds): Disposable {
  const { documents, doubts, log } = needs;
  const failed = () => l10n.t('The text could not be cleaned up. It is as it was; try again.');
  const unconverted = () => l10n.t('The characters could not be converted. The text is as it was; try again.');
  return Disposable.from(
    registerRunningCommand(log, 'rostrum.cleanUp', failed, () => cleanUp(needs)),
    registerRunningCommand(log, 'rostrum.toSimplified', unconverted, () => cleanUp(needs, 'simplify')),
    registerRunningCommand(log, 'rostrum.toTraditional', unconverted, () => toTraditional(needs)),
    registerRunningCommand(log, 'rostrum.pasteAndClean', failed, async () => {
      if (window.activeTextEditor) await pasteCleaned(window.activeTextEditor, needs.tables, doubts);
    }),
    registerRunningCommand(log, 'rostrum.acceptCleaning', failed, async (uri, range) => {
      const document =
        uri instanceof Uri
          ? workspace.textDocuments.find((each) => each.uri.toString() === uri.toString())
          : (window.activeTextEditor?.document ?? documents.current);
      if (document === undefined) return;
      doubts.accept(document, range instanceof Range ? range : undefined);
    }),
  );
}

async function cleanUp(needs: CleanUpNeeds, wish?: CleaningWish): Promise<void> {
  const active = window.activeTextEditor;
  const document = active && isCleanable(active.document) ? active.document : needs.documents.current;
  if (document === undefined) {
    void window.showInformationMessage(l10n.t('Open a text first; it can then be cleaned up.'));
    return;
  }
  const editor = active?.document === document ? active : await focusEditor(document);
  if (wish === undefined && (await offersEncoding(document))) return;
  await tellOutcome(await cleanDocument(editor, needs.tables, wish), document, needs);
}

/** Marks what was not certain and says what was done. */
export async function tellOutcome(
  outcome: CleaningOutcome,
  document: TextDocument,
  needs: CleanUpNeeds,
): Promise<void> {
  switch (outcome.kind) {
    case 'cleaned': {
      needs.doubts.show(document, outcome.doubts);
      const before = needs.textsBefore.keep(document, outcome.before);
      const show: Offer = {
        title: l10n.t('Show Differences'),
        take: () => needs.textsBefore.compare(before, document),
      };
      const { dropped, facts } = outcome.result;
      const showDropped: Offer = {
        title: l10n.t('Show Dropped Lines'),
        take: () => needs.textsBefore.show(l10n.t('Dropped Lines'), dropped.join('\n')),
      };
      const keepFacts: Offer = {
        title: l10n.t('Keep What the Page Said'),
        take: () => keepPageFacts(document, facts),
      };
      const offers = [
        show,
        ...(dropped.length > 0 ? [showDropped] : []),
        ...(pageFactsEdit(document.getText(), facts) === undefined ? [] : [keepFacts]),
      ];
      offer([cleaningSummary(outcome.result)], outcome.result.notices, offers, document, needs);
      break;
    }
    case 'clean': {
      const clean = l10n.t('Nothing to clean up; the text is as it was.');
      if (outcome.result.notices.length === 0) tell(clean);
      else offer([clean], outcome.result.notices, [], document, needs);
      break;
    }
    case 'readOnly':
      tellReadOnly();
      break;
    case 'changing':
      tell(l10n.t('The text is still changing, so it was not cleaned up. Try again.'));
      break;
    case 'cancelled':
      tell(l10n.t('Not cleaned up; the text is as it was.'));
      break;
  }
}

interface Offer {
  readonly title: string;
  readonly take: () => Promise<void>;
}

/** Tells what was done and what was left, and offers what can still be done. Not waited for: the command has ended. */
function offer(
  texts: readonly string[],
  notices: readonly CleaningNotice[],
  offers: readonly Offer[],
  document: TextDocument,
  needs: CleanUpNeeds,
): void {
  const wished = notices.flatMap((notice): readonly Offer[] => {
    const wish = wishFor(notice);
    return wish ? [{ title: wish.title, take: () => cleanMore(document, wish.wish, needs) }] : [];
  });
  const all = [...offers, ...wished];
  const message = joinedSentences([...texts, ...notices.map(noticeText)]);
  void Promise.resolve(window.showInformationMessage(message, ...all.map(({ title }) => title)))
    .then((answer) => all.find(({ title }) => title === answer)?.take())
    .catch((error: unknown) => logError(needs.log, 'rostrum.cleanUp', error));
}

/** Writes title, date and contents of the page into the front matter, as one step that can be undone. */
async function keepPageFacts(document: TextDocument, facts: PageFacts): Promise<void> {
  const editor = await focusEditor(document);
  const edit = pageFactsEdit(document.getText(), facts);
  if (edit === undefined) return;
  const { version } = document;
  await editor.edit((builder) => builder.insert(document.positionAt(edit.span.start), edit.text));
  if (document.version === version) tellReadOnly();
}

async function cleanMore(document: TextDocument, wish: CleaningWish, needs: CleanUpNeeds): Promise<void> {
  await tellOutcome(await cleanDocument(await focusEditor(document), needs.tables, wish), document, needs);
}

/** What can be done about something that was left alone. */
function wishFor({ kind }: CleaningNotice): { readonly title: string; readonly wish: CleaningWish } | undefined {
  switch (kind) {
    case 'glosses':
      return { title: l10n.t('Remove the Glosses'), wish: 'glosses' };
    case 'halfwidthMarks':
      return { title: l10n.t('Make the Marks Full-Width'), wish: 'marks' };
    case 'traditionalText':
      return { title: l10n.t('Make It Simplified'), wish: 'simplify' };
    case 'oneLine':
      return { title: l10n.t('Break Into Paragraphs'), wish: 'paragraphs' };
    default:
      return undefined;
  }
}

interface Script {
  readonly label: string;
  readonly files: readonly CleaningFile[];
}

async function toTraditional({ tables, documents }: CleanUpNeeds): Promise<void> {
  const document = window.activeTextEditor?.document ?? documents.current;
  if (document === undefined) {
    void window.showInformationMessage(l10n.t('Open a text first; its characters can then be converted.'));
    return;
  }
  const scripts: readonly Script[] = [
    { label: l10n.t('Traditional'), files: ['simplified-traditional.txt'] },
    { label: l10n.t('Traditional (Hong Kong)'), files: ['simplified-traditional.txt', 'traditional-hongkong.txt'] },
    { label: l10n.t('Traditional (Taiwan)'), files: ['simplified-traditional.txt', 'traditional-taiwan.txt'] },
  ];
  const script = await window.showQuickPick(scripts, { title: l10n.t('Convert to Traditional Characters') });
  if (script === undefined) return;
  const converters = (await Promise.all(script.files.map((file) => tables.read(file)))).map(converterOf);
  const editor = await focusEditor(document);
  const range = editor.selection.isEmpty
    ? new Range(document.positionAt(0), document.positionAt(document.getText().length))
    : editor.selection;
  const text = document.getText(range);
  const converted = converters.reduce((result, convert) => convert(result), text);
  if (converted === text) {
    tell(l10n.t('Nothing to convert; the text is as it was.'));
    return;
  }
  const { version } = document;
  await editor.edit((builder) => builder.replace(range, converted));
  if (document.version === version) tellReadOnly();
}
