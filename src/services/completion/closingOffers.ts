import type { Speech } from '../../core/speech.ts';
import { paragraphSetting } from '../paragraphSetting.ts';
import { seriesMembersOf } from '../seriesMembers.ts';
import { addressWords } from './addressWords.ts';
import type { OfferDraft } from './completionOffer.ts';
import { snippetLiteral } from './snippetLiteral.ts';
import type { WritingPlace } from './writingPlace.ts';

const THANKS = '谢谢大家！';
/** A report closes by asking for its verdict. Matches 述职报告; not 政府工作报告, which calls to action. */
const DUTY_REPORT = /述职/;

/** Closings for a place, and whether they are likelier there than a further section. */
export interface ClosingOffers {
  readonly drafts: readonly OfferDraft[];
  /** All the sections that were announced are written. */
  readonly isDue: boolean;
}

const NONE: ClosingOffers = { drafts: [], isDue: false };

/** On a line without text behind all others: behind the last section address and call, behind these the thanks. */
export function closingOffers(speech: Speech, place: WritingPlace): ClosingOffers {
  const { parts, nodes } = speech;
  const { paragraph } = place;
  const has = (wanted: string) => parts.some(({ kind }) => kind === wanted);
  if (!paragraph || !place.isBlankBefore || !place.isLast || has('thanks') || has('signature')) return NONE;
  const { indent, separator } = paragraphSetting(speech, paragraph);
  const opening = place.isLineStart ? indent : '';
  if (has('closing')) {
    const draft: OfferDraft = {
      label: THANKS,
      insert: `${opening}${THANKS}`,
      isSnippet: false,
      keys: [THANKS],
      reason: { kind: 'thanks' },
    };
    return { drafts: [draft], isDue: true };
  }
  const last = nodes.findLast(({ level, kind }) => level === 1 && kind !== 'I');
  const sections = last ? seriesMembersOf(speech)(last) : [];
  // A section that is a heading alone has yet to be written.
  const heading = paragraph.nodes[0];
  if (sections.length < 2 || (heading?.kind === 'H' && heading.section.start >= paragraph.span.start)) return NONE;
  const address = addressWords(speech);
  const isReport = DUTY_REPORT.test(`${speech.facts.kind?.value ?? ''}\n${speech.facts.title?.value ?? ''}`);
  const call = isReport
    ? `\${1:以上报告，请予评议}。`
    : `${snippetLiteral(address)}！\${1:任务已经明确，关键在于落实}。让我们\${2:同心协力、真抓实干}，为\${3:完成全年目标任务}而\${4:努力奋斗}！`;
  const draft: OfferDraft = {
    label: isReport ? `以上报告，请予评议。${THANKS}` : `${address}！让我们…努力奋斗！${THANKS}`,
    insert: `${opening}${call}${separator}${indent}${THANKS}`,
    isSnippet: true,
    keys: [isReport ? '以上报告' : address],
    reason: { kind: 'closing' },
  };
  const first = sections[0]?.section.start;
  const isDue = speech.announcements.some(
    ({ count, items }) => items.length > 0 && items[0]?.start === first && count === sections.length,
  );
  return { drafts: [draft], isDue };
}
