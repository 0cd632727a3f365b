import type { Speech } from '../../core/speech.ts';
import type { FactKind } from './factPatterns.ts';
import { factsToConfirm } from './factsToConfirm.ts';

/** A table as a department gets it. */
export interface ConfirmationTable {
  readonly title: string;
  readonly head: readonly string[];
  /** Of the columns, in hundredths of the whole. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

const KIND_NAMES: Readonly<Record<FactKind, string>> = {
  figure: '数字',
  date: '日期',
  name: '姓名',
  office: '职务',
  quotation: '引语',
  document: '文件',
};

/** Of a context; more of it does not help to find the place. */
const LONGEST_CONTEXT = 80;

/** The facts of a speech for departments to confirm (核数清单), the last column left for their answer. */
export function confirmationTable(speech: Speech): ConfirmationTable {
  const title = speech.facts.title?.value.replace(/[\s\u3000]+/g, ' ').trim();
  return {
    title: title === undefined || title === '' ? '核数清单' : `《${title}》核数清单`,
    head: ['序号', '类别', '内容', '所在位置', '所在语句', '核对意见'],
    widths: [6, 7, 20, 21, 31, 15],
    rows: factsToConfirm(speech).map(({ kind, words, section, paragraph, context }, index) => [
      String(index + 1),
      KIND_NAMES[kind],
      words,
      [...section, `第${paragraph}段`].join(' / '),
      shortened(context, words),
      '',
    ]),
  };
}

/** The context, or what of it stands around the words. */
function shortened(context: string, words: string): string {
  if (context.length <= LONGEST_CONTEXT) return context;
  const at = Math.max(0, context.indexOf(words));
  const around = Math.max(0, Math.floor((LONGEST_CONTEXT - words.length) / 2));
  const [start, end] = [Math.max(0, at - around), Math.min(context.length, at + words.length + around)];
  return `${start > 0 ? '……' : ''}${context.slice(start, end)}${end < context.length ? '……' : ''}`;
}
