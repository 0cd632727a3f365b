import type { ParagraphKind, Speech } from '../../core/speech.ts';
import type { Check, Finding } from './check.ts';

/** No salutation, or no ending. */
export const partMissing: Check<'part.missing'> = {
  severity: 'style',
  find: ({ speech }) => (isWhole(speech) ? [...salutation(speech), ...ending(speech)] : []),
  fixes: ({ speech }, { span, values: { part } }) => {
    const lineEnd = speech.text.includes('\r\n') ? '\r\n' : '\n';
    const words = part === 'salutation' ? `同志们：${lineEnd}` : `${lineEnd}谢谢大家！`;
    const at = part === 'salutation' ? span.start : span.end;
    return [
      {
        title: { kind: 'insert', text: words.trim() },
        edits: [{ span: { start: at, end: at }, text: words }],
        isSafe: false,
      },
    ];
  },
};

/** A shorter text is a passage, or not written yet. */
const LEAST = 500;
const HEAD: ReadonlySet<ParagraphKind> = new Set([
  'classification',
  'title',
  'subtitle',
  'date',
  'speaker',
  'salutation',
]);

function isWhole({ text, facts, paragraphs }: Speech): boolean {
  const isBroken = paragraphs.some(({ inlines }) => inlines.some(({ kind }) => kind === 'gap'));
  return text.length >= LEAST && paragraphs.length > 4 && facts.title !== undefined && !isBroken;
}

/** 主持词 may begin with its first item, 述职报告 and 报告 are also handed in. */
const WITHOUT_SALUTATION = /主持词|述职|报告|党课|提纲/;

function salutation({ facts, paragraphs }: Speech): readonly Finding<'part.missing'>[] {
  const kind = `${facts.kind?.value ?? ''}${facts.title?.value ?? ''}`;
  const first = paragraphs.find((paragraph) => !HEAD.has(paragraph.kind));
  const isAddressed = paragraphs.some(
    (paragraph) => paragraph.kind === 'address' || paragraph.inlines[0]?.kind === 'address',
  );
  if (facts.salutation || isAddressed || !first || WITHOUT_SALUTATION.test(kind)) return [];
  return [{ span: { start: first.span.start, end: first.span.start + 1 }, values: { part: 'salutation' } }];
}

/** A last sentence that calls, wishes, thanks or hands over, also where it opens no part of its own. */
const ENDS =
  /[！!][”’）]*$|让我们|谢谢|感谢|奋斗|前进|胜利|特此|散会|请.{0,8}(?:审议|评议|批评指正|监督|指正)|到此结束|祝/;
const LAST_READ = 120;
/** An editor's note in brackets behind the end is none of it. */
const SPOKEN: ReadonlySet<ParagraphKind> = new Set(['address', 'heading', 'item', 'text', 'thanks']);

function ending(speech: Speech): readonly Finding<'part.missing'>[] {
  const { facts, paragraphs, text } = speech;
  const last = paragraphs.findLast(({ kind, span }) => SPOKEN.has(kind) && !/^[（(]/.test(text.charAt(span.start)));
  if (!last || /述职/.test(facts.kind?.value ?? '')) return [];
  const words = text.slice(Math.max(last.span.start, last.span.end - LAST_READ), last.span.end);
  if (ENDS.test(words) || speech.parts.some(({ kind }) => kind === 'closing' || kind === 'thanks')) return [];
  return [{ span: { start: last.span.end - 1, end: last.span.end }, values: { part: 'ending' } }];
}
