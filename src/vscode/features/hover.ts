import { type Disposable, Hover, languages, MarkdownString } from 'vscode';
import { hoverFacts } from '../../services/hoverFacts.ts';
import { spanRange } from '../convert.ts';
import { hoverText } from '../hoverTexts.ts';
import { type SpeechDocuments, speechLanguage } from '../speechDocuments.ts';

interface HoverNeeds {
  readonly documents: SpeechDocuments;
}

/** What a heading, an item or an announcement comes to, under the pointer. */
export function registerHoverSupport({ documents }: HoverNeeds): Disposable {
  return languages.registerHoverProvider(
    { language: speechLanguage },
    {
      provideHover: (document, position) => {
        const facts = hoverFacts(documents.get(document), document.offsetAt(position));
        const [first] = facts;
        if (first === undefined) return undefined;
        return new Hover(
          facts.map((fact) => new MarkdownString().appendText(hoverText(fact))),
          spanRange(document, first.span),
        );
      },
    },
  );
}
