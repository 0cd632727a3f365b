import { type Disposable, l10n, languages, WorkspaceEdit } from 'vscode';
import { type RefrainFault, refrainAt, renameRefrain } from '../../services/renameRefrain.ts';
import { spanRange } from '../convert.ts';
import { type SpeechDocuments, speechLanguage } from '../speechDocuments.ts';

interface RenameRefrainNeeds {
  readonly documents: SpeechDocuments;
}

/** Rename Symbol on a refrain (四个“进一步增强”): in the announcement and in all its items, as one step that can be undone. */
export function registerRenameRefrainSupport({ documents }: RenameRefrainNeeds): Disposable {
  return languages.registerRenameProvider(
    { language: speechLanguage },
    {
      // What is thrown, the editor shows beside the cursor.
      prepareRename: (document, position) => {
        const refrain = refrainAt(documents.get(document), document.offsetAt(position));
        if (refrain === undefined) throw new Error(nothingToRename());
        return spanRange(document, refrain.at);
      },
      provideRenameEdits: (document, position, newWords) => {
        const renaming = renameRefrain(documents.get(document), document.offsetAt(position), newWords);
        switch (renaming.kind) {
          case 'nothing':
            throw new Error(nothingToRename());
          case 'refused':
            throw new Error(faultMessage(renaming.fault));
          case 'edits': {
            const edit = new WorkspaceEdit();
            for (const { span, text } of renaming.edits) edit.replace(document.uri, spanRange(document, span), text);
            return edit;
          }
        }
      },
    },
  );
}

function nothingToRename(): string {
  return l10n.t(
    'Only a refrain can be renamed, such as 进一步增强 in 四个“进一步增强”: put the cursor on it in the announcement or in one of its items.',
  );
}

function faultMessage(fault: RefrainFault): string {
  switch (fault) {
    case 'empty':
      return l10n.t('The refrain is empty. Write at least one character.');
    case 'lineEnd':
      return l10n.t('A refrain stands in one line: leave the line end out.');
    case 'quote':
      return l10n.t('A refrain holds no quotation marks: leave them out.');
    case 'otherStructure':
      return l10n.t(
        'With these words the announcement and its items would no longer be read as one list. Nothing was changed; choose shorter words without a punctuation mark or a number.',
      );
  }
}
