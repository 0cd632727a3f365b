import type { HeadKind } from '../../layout/pageOrder.ts';

/** A fact of the front matter as the head prints it: a date stands in brackets and a subtitle after a dash. */
export function printedFact(kind: HeadKind, value: string): string {
  switch (kind) {
    case 'date':
      return /^[（(].*[）)]$/.test(value) ? value : `（${value}）`;
    case 'subtitle':
      return /^[—―-]/.test(value) ? value : `——${value}`;
    case 'classification':
    case 'title':
    case 'speaker':
      return value;
  }
}
