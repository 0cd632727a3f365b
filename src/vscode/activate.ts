import { type ExtensionContext, window } from 'vscode';
import { CharacterTables } from './characterTables.ts';
import { CleaningDoubts } from './cleaningDoubts.ts';
import type { StoppablePdfMaker } from './exportedContent.ts';
import { registerBudgetSupport } from './features/budgets.ts';
import { registerCheckPageSupport } from './features/checkPages.ts';
import { registerCleanUpSupport } from './features/cleanUp.ts';
import { registerCodeActionSupport } from './features/codeActions.ts';
import { registerCompletionSupport } from './features/completion.ts';
import { registerContinueListSupport } from './features/continueList.ts';
import { registerCopyOutlineSupport } from './features/copyOutline.ts';
import { registerDefinitionSupport } from './features/definitions.ts';
import { registerDiagnosticSupport } from './features/diagnostics.ts';
import { registerExportSupport } from './features/exportSpeech.ts';
import { registerFixAllSupport } from './features/fixAll.ts';
import { registerFoldingSupport } from './features/folding.ts';
import { registerFormattingSupport } from './features/formatting.ts';
import { registerHighlightSupport } from './features/highlights.ts';
import { registerHoverSupport } from './features/hover.ts';
import { registerInsertPartSupport } from './features/insertPart.ts';
import { registerLexiconEditingSupport } from './features/lexiconEditing.ts';
import { registerNewSpeechSupport } from './features/newSpeech.ts';
import { registerOpenAsSpeechSupport } from './features/openAsSpeech.ts';
import { registerOutlineSupport } from './features/outline.ts';
import { registerPasteSupport } from './features/pasteAsSpeech.ts';
import { registerPlaceStepSupport } from './features/placeSteps.ts';
import { registerPreviewSupport } from './features/preview.ts';
import { registerPrintSupport } from './features/printSpeech.ts';
import { registerPrompterSupport } from './features/prompter.ts';
import { registerRenameRefrainSupport } from './features/renameRefrain.ts';
import { registerRenumberSupport } from './features/renumber.ts';
import { registerSectionCommandSupport } from './features/sectionCommands.ts';
import { registerSectionEditSupport } from './features/sectionEdits.ts';
import { registerSectionStepSupport } from './features/sectionSteps.ts';
import { registerSelectionRangeSupport } from './features/selectionRanges.ts';
import { registerSeriesEditSupport } from './features/seriesEdits.ts';
import { registerSpeakerMarkSupport } from './features/speakerMarks.ts';
import { registerSpeechTimeSupport } from './features/speechTime.ts';
import { registerStatisticsSupport } from './features/statistics.ts';
import { registerStatusBarSupport } from './features/statusBar.ts';
import { registerSymbolSupport } from './features/symbols.ts';
import { registerUseAsSpeechSupport } from './features/useAsSpeech.ts';
import { Lexicons } from './lexicons.ts';
import { OutlinedSpeech } from './outlinedSpeech.ts';
import { partReader } from './partFiles.ts';
import { PreviewPlaces } from './preview/previewPlaces.ts';
import { RareReadingsFile } from './rareReadings.ts';
import type { IsWriteProtected } from './replaceFile.ts';
import { SpeechChecks } from './speechChecks.ts';
import { SpeechDocuments } from './speechDocuments.ts';
import { TextsBefore } from './textsBefore.ts';

/** What differs between the hosts. */
export interface Platform {
  readonly kind: 'node' | 'web';
  /** Makes PDFs with the programs of this computer; absent where none can be started. */
  readonly pdf: StoppablePdfMaker | undefined;
  /** Whether a file of this computer may not be written; absent where that cannot be asked. */
  readonly isWriteProtected: IsWriteProtected | undefined;
}

/** Registers all features. Reads no file; parses the speeches that are open, none at once but the one in front. */
export function activateShared(context: ExtensionContext, platform: Platform): void {
  const log = window.createOutputChannel('Rostrum', { log: true });
  const documents = new SpeechDocuments();
  const outlined = new OutlinedSpeech(documents);
  const { extensionUri, globalState, globalStorageUri, workspaceState } = context;
  const readParts = partReader(extensionUri);
  const rareReadings = new RareReadingsFile(extensionUri);
  const lexicons = new Lexicons(extensionUri, globalStorageUri, log);
  const checks = new SpeechChecks(documents, lexicons);
  const preview = new PreviewPlaces();
  const cleaning = {
    documents,
    tables: new CharacterTables(extensionUri),
    doubts: new CleaningDoubts(),
    textsBefore: new TextsBefore(),
    log,
  };
  context.subscriptions.push(
    log,
    documents,
    outlined,
    lexicons,
    checks,
    cleaning.doubts,
    cleaning.textsBefore,
    registerSymbolSupport({ documents }),
    registerFoldingSupport({ documents }),
    registerSelectionRangeSupport({ documents }),
    registerHoverSupport({ documents }),
    registerHighlightSupport({ documents }),
    registerDefinitionSupport({ documents }),
    registerDiagnosticSupport({ documents, checks, lexicons, log }),
    registerCodeActionSupport({ documents, checks, log }),
    registerFixAllSupport({ documents, checks, lexicons, log }),
    registerFormattingSupport({ documents }),
    registerCheckPageSupport({ extensionUri, log }),
    registerLexiconEditingSupport({ documents, lexicons, log }),
    registerCompletionSupport({ documents, readParts }),
    registerOutlineSupport({ outlined, workspaceState, preview, log }),
    registerPreviewSupport({
      extensionUri,
      documents,
      rareReadings,
      workspaceState,
      globalState,
      places: preview,
      log,
    }),
    registerNewSpeechSupport({ extensionUri, workspaceState, globalState, log }),
    registerUseAsSpeechSupport({ log }),
    registerInsertPartSupport({ readParts, documents, log }),
    registerCleanUpSupport(cleaning),
    registerPasteSupport(cleaning),
    registerOpenAsSpeechSupport(cleaning),
    registerCopyOutlineSupport({ documents, outlined, workspaceState, log }),
    registerExportSupport({ documents, workspaceState, rareReadings, log, ...platform }),
    registerPrintSupport({ documents, preview, rareReadings, log, ...platform }),
    registerRenumberSupport({ documents, log }),
    registerRenameRefrainSupport({ documents }),
    registerSectionStepSupport({ documents, log }),
    registerPlaceStepSupport({ documents, log }),
    registerSpeakerMarkSupport({ documents, log }),
    registerSectionEditSupport({ documents, log }),
    registerSectionCommandSupport({ documents, log }),
    registerSeriesEditSupport({ documents, log }),
    registerContinueListSupport({ documents, log }),
    registerStatusBarSupport({ documents }),
    registerBudgetSupport({ documents }),
    registerSpeechTimeSupport({ documents, log }),
    registerStatisticsSupport({ extensionUri, documents, log }),
    registerPrompterSupport({ extensionUri, documents, preview, workspaceState, log }),
  );
  log.info(`Running in the ${platform.kind} host.`);
}
