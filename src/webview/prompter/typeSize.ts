/** What fits: so many characters in a line, so many lines in the window, within type that can be read. In CSS pixels. */
const EMS_WIDE = 15;
const EMS_HIGH = 8;
const LEAST_TYPE = 24;
const MOST_TYPE = 140;

/** Size of the type that fits a window, in CSS pixels. */
export function typeSize(width: number, height: number): number {
  return Math.min(MOST_TYPE, Math.max(LEAST_TYPE, Math.min(width / EMS_WIDE, height / EMS_HIGH)));
}
