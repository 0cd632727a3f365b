import type { OutlineNode, Speech } from '../../core/speech.ts';
import { gapsOf } from '../edits/gapIndex.ts';
import { rungOf } from '../edits/markerForms.ts';
import { outlineSeries, type Series } from '../edits/outlineSeries.ts';
import type { Check, Finding } from './check.ts';
import type { LevelFault } from './checkValues.ts';
import { markerOf } from './ordinalOrder.ts';

/** Levels out of their order: （一） before any 一、, ① right under 一、, 一、 under （一）. Each series is told of once. */
export const ordinalLevel: Check<'ordinal.level'> = {
  severity: 'hint',
  find: ({ speech }) => {
    const all = outlineSeries(speech);
    const places: Places = {
      lasts: new Set(all.flatMap((series) => series.at(-1) ?? [])),
      tops: speech.nodes.filter(isTop),
    };
    return all.flatMap((series): Finding<'ordinal.level'>[] => {
      const [first] = series;
      const fault = first && faultOf(speech, places, series, first);
      return first && fault ? [{ span: markerOf(first), values: { marker: first.marker, fault } }] : [];
    });
  },
};

interface Places {
  /** The last members of all series. */
  readonly lasts: ReadonlySet<OutlineNode>;
  /** 一、 that open paragraphs, in order. */
  readonly tops: readonly OutlineNode[];
}

/** One rung may be left out: 一、 then 1. is accepted usage. */
const FARTHEST_STEP = 2;

function faultOf(speech: Speech, places: Places, series: Series, first: OutlineNode): LevelFault | undefined {
  const rung = rungOf(first.form);
  // Items within a paragraph have no level of their own.
  if (rung === undefined || first.kind === 'I' || first.parentMissing) return undefined;
  const { parent } = first;
  if (!parent) return first.form === 'hanBracket' ? beforeHigher(speech, places, series, first) : undefined;
  const above = rungOf(parent.form);
  if (above === undefined || parent.kind === 'I') return undefined;
  if (rung - above > FARTHEST_STEP) return { kind: 'skipped', parent: parent.marker, form: first.form };
  if (rung >= above) return undefined;
  // （一）（二） 一、二、: what stands above in the outline only stands before; that is told where it begins.
  const isBefore = parent.level === 1 && places.lasts.has(parent);
  return isBefore ? undefined : { kind: 'inverted', parent: parent.marker };
}

/** 一、 behind the whole of a list （一）（二） that has no 一、 above it, nor a gap in which one may have stood. */
function beforeHigher(speech: Speech, places: Places, series: Series, first: OutlineNode): LevelFault | undefined {
  const { tops, lasts } = places;
  // Behind the first 一、 there is one above it.
  if ((tops[0]?.markerSpan.start ?? 0) < first.markerSpan.start) return undefined;
  const last = series.at(-1);
  const higher = tops.find((other) => !other.parent || other.parent === last);
  if (!higher || (higher.parent && !lasts.has(higher.parent))) return undefined;
  return gapsOf(speech)(0, higher.markerSpan.start) ? undefined : { kind: 'beforeHigher', higher: higher.marker };
}

function isTop({ form, kind }: OutlineNode): boolean {
  return form === 'hanComma' && kind !== 'I';
}
