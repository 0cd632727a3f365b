import type { HeadKind } from '../pageOrder.ts';

/** A fact of the front matter as the head prints it. */
export function printedFact(kind: HeadKind, value: string): string {
  return factFrame(kind, value).join(value);
}

/** What stands around it: a date stands in brackets and a subtitle behind a dash, as in the head of a text. */
export function factFrame(kind: HeadKind, value: string): readonly [before: string, after: string] {
  switch (kind) {
    case 'date':
      return /^[（(].*[）)]$/.test(value) ? ['', ''] : ['（', '）'];
    case 'subtitle':
      return /^[—―-]/.test(value) ? ['', ''] : ['——', ''];
    case 'classification':
    case 'title':
    case 'speaker':
      return ['', ''];
  }
}
