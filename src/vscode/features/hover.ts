import { type Disposable, Hover, languages, MarkdownString } from 'vscode';
import { hoverFacts } from '../../services/hoverFacts.ts';
import { timingOf } from '../../services/timing.ts';
import { preferredTiming } from '../config.ts';
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
        const speech = documents.get(document);
        const facts = hoverFacts(speech, document.offsetAt(position), timingOf(speech, preferredTiming(document)));
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
