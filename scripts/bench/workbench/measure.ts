import type { Walk } from '../../../test/ui/walk.ts';

/** Something that is timed in a real workbench. */
export interface WorkbenchMeasure {
  /** As it is named on the command line. */
  readonly name: string;
  /** Opens, types and looks as it likes; the workbench is closed behind it. */
  readonly measure: (walk: Walk) => Promise<readonly MeasuredTable[]>;
}

/** What came of it, to be printed. */
export interface MeasuredTable {
  readonly title: string;
  readonly table: string;
}
