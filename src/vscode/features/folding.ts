import { type Disposable, FoldingRange, FoldingRangeKind, languages } from 'vscode';
import { type Folding, foldings } from '../../services/folding.ts';
import { type SpeechDocuments, speechLanguage } from '../speechDocuments.ts';

interface FoldingNeeds {
  readonly documents: SpeechDocuments;
}

export function registerFoldingSupport({ documents }: FoldingNeeds): Disposable {
  return languages.registerFoldingRangeProvider(
    { language: speechLanguage },
    {
      provideFoldingRanges: (document) =>
        foldings(documents.get(document)).map(
          ({ kind, startLine, endLine }) => new FoldingRange(startLine, endLine, foldingKind(kind)),
        ),
    },
  );
}

function foldingKind(kind: Folding['kind']): FoldingRangeKind | undefined {
  switch (kind) {
    case 'section':
      return undefined;
    case 'frontMatter':
      return FoldingRangeKind.Region;
    case 'comment':
      return FoldingRangeKind.Comment;
  }
}
