import type { PreviewZoom, ZoomChange } from '../preview/protocol.ts';
import type { SteadyView } from './steadyView.ts';
import { changedZoom } from './zoomSteps.ts';

/** Width of a sheet in its own size, in CSS pixels: 210 mm. */
const sheetWidth = 793.7;
/** So far a wheel turns for one step, in CSS pixels; two fingers that part tell many small turns. */
const turnOfStep = 50;
/** So long the size is told, in milliseconds. */
const toldLasts = 1500;

const keys: Readonly<Record<string, ZoomChange>> = {
  '+': 'in',
  '=': 'in',
  '-': 'out',
  _: 'out',
  '0': 'reset',
  w: 'width',
};

/** The size at which the page is drawn, changed by keys, by the wheel with Ctrl, or by the host; the top line stays. */
export class PageZoom {
  readonly #view: SteadyView;
  readonly #told: HTMLElement;
  readonly #onChanged: (zoom: PreviewZoom) => void;
  #zoom: PreviewZoom;
  #turned = 0;
  #telling = 0;

  constructor(view: SteadyView, told: HTMLElement, zoom: PreviewZoom, onChanged: (zoom: PreviewZoom) => void) {
    this.#view = view;
    this.#told = told;
    this.#zoom = zoom;
    this.#onChanged = onChanged;
    scrollSideways(0.5);
    window.addEventListener('keydown', (event) => this.#keyPressed(event));
    // Only a listener that may prevent it keeps the browser from zooming the whole window.
    window.addEventListener('wheel', (event) => this.#wheelTurned(event), { passive: false });
  }

  change(change: ZoomChange): void {
    const zoom = changedZoom(change, this.#shown());
    if (zoom !== this.#zoom) {
      this.#zoom = zoom;
      const middle = (window.scrollX + window.innerWidth / 2) / document.documentElement.scrollWidth;
      this.#view.during(() => draw(zoom));
      scrollSideways(middle);
      this.#onChanged(zoom);
    }
    this.#tell();
  }

  /** The factor at which the page is drawn. */
  #shown(): number {
    const sheets = document.getElementById('sheets');
    if (sheets !== null) return sheets.getBoundingClientRect().width / sheetWidth;
    return typeof this.#zoom === 'number' ? this.#zoom : 1;
  }

  #keyPressed(event: KeyboardEvent): void {
    const change = keys[event.key];
    if (change === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.change(change);
  }

  #wheelTurned(event: WheelEvent): void {
    if (!event.ctrlKey) return;
    event.preventDefault();
    this.#turned += event.deltaY;
    if (Math.abs(this.#turned) < turnOfStep) return;
    this.change(this.#turned < 0 ? 'in' : 'out');
    this.#turned = 0;
  }

  #tell(): void {
    this.#told.textContent = `${Math.round(this.#shown() * 100)} %`;
    window.clearTimeout(this.#telling);
    this.#telling = window.setTimeout(() => this.#told.replaceChildren(), toldLasts);
  }
}

/** A page that is wider than the window keeps in its middle what was there; a part of its width. */
function scrollSideways(middle: number): void {
  const left = middle * document.documentElement.scrollWidth - window.innerWidth / 2;
  window.scrollTo({ left, behavior: 'instant' });
}

/** The page is made with its zoom; from then on it is a property of its style, 1 where the window decides. */
function draw(zoom: PreviewZoom): void {
  const { body } = document;
  body.dataset['zoom'] = String(zoom);
  body.style.setProperty('--zoom', String(typeof zoom === 'number' ? zoom : 1));
}
