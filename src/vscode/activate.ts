import { type ExtensionContext, window } from 'vscode';
import { registerCopyOutlineSupport } from './features/copyOutline.ts';
import { registerDefinitionSupport } from './features/definitions.ts';
import { registerDiagnosticSupport } from './features/diagnostics.ts';
import { registerFoldingSupport } from './features/folding.ts';
import { registerHighlightSupport } from './features/highlights.ts';
import { registerHoverSupport } from './features/hover.ts';
import { registerInsertPartSupport } from './features/insertPart.ts';
import { registerNewSpeechSupport } from './features/newSpeech.ts';
import { registerOutlineSupport } from './features/outline.ts';
import { registerPreviewSupport } from './features/preview.ts';
import { registerRenumberSupport } from './features/renumber.ts';
import { registerSectionStepSupport } from './features/sectionSteps.ts';
import { registerSelectionRangeSupport } from './features/selectionRanges.ts';
import { registerSymbolSupport } from './features/symbols.ts';
import { registerUseAsSpeechSupport } from './features/useAsSpeech.ts';
import { SpeechDocuments } from './speechDocuments.ts';

/** What differs between the hosts. */
export interface Platform {
  readonly kind: 'node' | 'web';
}

/** Registers all features. Reads no file; parses the speeches that are open, none at once but the one in front. */
export function activateShared(context: ExtensionContext, platform: Platform): void {
  const log = window.createOutputChannel('Rostrum', { log: true });
  const documents = new SpeechDocuments();
  const { extensionUri } = context;
  context.subscriptions.push(
    log,
    documents,
    registerSymbolSupport({ documents }),
    registerFoldingSupport({ documents }),
    registerSelectionRangeSupport({ documents }),
    registerHoverSupport({ documents }),
    registerHighlightSupport({ documents }),
    registerDefinitionSupport({ documents }),
    registerDiagnosticSupport({ documents }),
    registerOutlineSupport({ documents, log }),
    registerPreviewSupport({ extensionUri, documents, log }),
    registerNewSpeechSupport({ extensionUri, log }),
    registerUseAsSpeechSupport({ log }),
    registerInsertPartSupport({ extensionUri, documents, log }),
    registerCopyOutlineSupport({ documents, log }),
    registerRenumberSupport({ documents, log }),
    registerSectionStepSupport({ documents, log }),
  );
  log.info(`Running in the ${platform.kind} host.`);
}
