import type { Paragraph, ParagraphKind, Speech } from '../../core/speech.ts';
import { lineStartOf } from '../edits/blockLines.ts';
import type { TextEdit } from '../edits/textEdit.ts';
import { blanksBefore } from './blanks.ts';

/** Paragraphs that are indented alike; the head and the signature are set as they are meant. */
const GROUPS: readonly (readonly ParagraphKind[])[] = [['text', 'item'], ['heading']];
/** Of the paragraphs of a group so many must agree before the others follow. */
const CLEAR_SHARE = 2 / 3;
const FEWEST = 3;

/** Gives the paragraphs of running text, and the headings, the indentation that most of them have. */
export function indentationEdits(speech: Speech): readonly TextEdit[] {
  return GROUPS.flatMap((kinds) => {
    const written = speech.paragraphs.flatMap((paragraph) =>
      kinds.includes(paragraph.kind) ? indentationOf(speech, paragraph) : [],
    );
    const usual = usualOf(written.map(({ text }) => text));
    if (usual === undefined) return [];
    return written.filter(({ text }) => text !== usual).map(({ span }) => ({ span, text: usual }));
  });
}

/** The blanks before a paragraph as an edit that leaves them; none where its line begins with something else. */
function indentationOf(speech: Speech, { span }: Paragraph): readonly TextEdit[] {
  const start = blanksBefore(speech.text, span.start);
  if (start !== lineStartOf(speech, span.start)) return [];
  return [{ span: { start, end: span.start }, text: speech.text.slice(start, span.start) }];
}

function usualOf(all: readonly string[]): string | undefined {
  if (all.length < FEWEST) return undefined;
  const counts = new Map<string, number>();
  for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1);
  const [usual, count] = [...counts].reduce((best, each) => (each[1] > best[1] ? each : best));
  return count >= all.length * CLEAR_SHARE ? usual : undefined;
}
