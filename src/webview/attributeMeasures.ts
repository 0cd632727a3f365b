/**
 * The measures that the host writes into attributes. The style sheets read them with typed `attr()`, so that the page stands
 * before any script runs. Firefox and Safari know no such `attr()`: there they are made properties of the elements' styles,
 * which win over the style sheet's and which the policy of the page allows to a script.
 */
const MEASURES = [
  ['lines', '--lines', 1],
  ['fromLeft', '--from-left', 0],
  ['fromRight', '--from-right', 640],
  ['pageStart', '--page-start', 0],
] as const;

const readsAttributes = CSS.supports('width', 'calc(1px * attr(data-lines type(<number>), 1))');

/** The measures of a block, after its attributes or the gaps in it have changed. */
export function measureBlock(element: HTMLElement): void {
  if (readsAttributes) return;
  for (const [key, property, absent] of MEASURES) setMeasure(element, property, element.dataset[key], absent);
  for (const gap of element.querySelectorAll<HTMLElement>('.page-gap'))
    setMeasure(gap, '--empty', gap.dataset['free'], 0);
}

/** The size of the type and the zoom, of the page as it was made. */
export function measurePage({ body }: Document): void {
  if (readsAttributes) return;
  const { size, zoom } = body.dataset;
  if (size !== undefined) setMeasure(body, '--size', size, 20);
  setMeasure(body, '--zoom', zoom, 1);
}

/** What is no number counts as absent, as for the style sheet. */
function setMeasure({ style }: HTMLElement, property: string, value: string | undefined, absent: number): void {
  const number = Number(value ?? '');
  style.setProperty(property, String(value === undefined || Number.isNaN(number) ? absent : number));
}
