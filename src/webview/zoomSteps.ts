import type { PreviewZoom, ZoomChange } from '../preview/protocol.ts';

/** Factors of the size on paper, as browsers step through them. */
const steps: readonly number[] = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5];
/** Two sizes that differ less look the same: from 0.998 the next is 1.1, not 1. */
const alike = 0.01;

/** The zoom after a change; `shown` is the factor at which the page is drawn now, whatever made it so. */
export function changedZoom(change: ZoomChange, shown: number): PreviewZoom {
  switch (change) {
    case 'in':
      return steps.find((step) => step > shown + alike) ?? Math.max(shown, ...steps);
    case 'out':
      return steps.findLast((step) => step < shown - alike) ?? Math.min(shown, ...steps);
    case 'reset':
      return 'auto';
    case 'width':
      return 'width';
  }
}
