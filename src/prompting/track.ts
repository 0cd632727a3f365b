import { countUpTo } from './place.ts';

/** Where a line of the page begins: behind so many syllables, so many pixels below the start of the text. */
export interface TrackLine {
  readonly syllables: number;
  readonly top: number;
}

/**
 * How the text moves: which height stands at the reader's eye after so many syllables. A line passes in the time that its
 * own words take. Lines without words are passed with the line before, and over a few syllables the speed is evened out, so
 * that a line of two words does not make the text leap.
 */
export interface Track {
  topAt(syllables: number): number;
  /** The other way round, for a hand that moves the text; within the track. */
  syllablesAt(top: number): number;
}

/** The speed is evened out over so many syllables before and behind: about the second by which the eye leads the voice. */
const EVENING = 4;

/** `lines` in the order of the page; `bottom` is where the last line that is spoken ends, behind all `syllables`. */
export function trackOf(lines: readonly TrackLine[], bottom: number, syllables: number): Track {
  const at: number[] = [];
  const tops: number[] = [];
  const put = (place: number, top: number): void => {
    const last = at.length - 1;
    const height = Math.max(top, tops[last] ?? top);
    if (last >= 0 && place <= (at[last] ?? 0)) tops[last] = height;
    else {
      at.push(place);
      tops.push(height);
    }
  };
  for (const line of lines) if (line.syllables < syllables || at.length === 0) put(line.syllables, line.top);
  if (syllables > (at.at(-1) ?? 0)) put(syllables, bottom);

  // areas[n]: the area under the track up to at[n].
  const areas = [0];
  for (let index = 1; index < at.length; index++) {
    const width = (at[index] ?? 0) - (at[index - 1] ?? 0);
    areas.push((areas[index - 1] ?? 0) + (width * ((tops[index] ?? 0) + (tops[index - 1] ?? 0))) / 2);
  }
  const first = at[0] ?? 0;
  const end = at.at(-1) ?? 0;
  const rawTop = (place: number, index: number): number => {
    const [from = 0, to = from] = [at[index], at[index + 1]];
    const [top = 0, next = top] = [tops[index], tops[index + 1]];
    return to > from ? top + ((next - top) * (place - from)) / (to - from) : top;
  };
  const areaTo = (place: number): number => {
    const index = Math.max(0, countUpTo(at, place) - 1);
    return (areas[index] ?? 0) + ((place - (at[index] ?? 0)) * ((tops[index] ?? 0) + rawTop(place, index))) / 2;
  };
  const topAt = (syllables: number): number => {
    const place = Math.min(Math.max(first, syllables), end);
    const reach = Math.min(EVENING, place - first, end - place);
    if (reach < 1e-6) return rawTop(place, Math.max(0, countUpTo(at, place) - 1));
    return (areaTo(place + reach) - areaTo(place - reach)) / (2 * reach);
  };
  return {
    topAt,
    syllablesAt: (top) => {
      let low = first;
      let high = end;
      while (high - low > 1e-3) {
        const middle = (low + high) / 2;
        if (topAt(middle) <= top) low = middle;
        else high = middle;
      }
      // At the very ends there is no “nearly”.
      if (low === first && topAt(first) >= top) return first;
      return high === end ? end : low;
    },
  };
}
