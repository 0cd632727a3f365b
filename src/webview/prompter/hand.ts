/** Takes the text by wheel or by dragging. */
export interface Hand {
  /** The text is to move up by so many CSS pixels. */
  readonly move: (pixels: number) => void;
  readonly letGo: () => void;
}

/** Milliseconds after the last turn of a wheel: one turn is many events. */
const WHEEL_RESTS = 500;

/** A line, where a wheel counts lines; a page where it counts pages. In CSS pixels. */
const WHEEL_LINE = 40;

/** A press that moves less is none. */
const SLACK = 4;

export function watchHand(stage: HTMLElement, { move, letGo }: Hand): void {
  let resting = 0;
  stage.addEventListener(
    'wheel',
    (event) => {
      // With Ctrl it is the editor's zoom.
      if (event.ctrlKey) return;
      event.preventDefault();
      const unit = event.deltaMode === 1 ? WHEEL_LINE : event.deltaMode === 2 ? stage.clientHeight : 1;
      move(event.deltaY * unit);
      window.clearTimeout(resting);
      resting = window.setTimeout(letGo, WHEEL_RESTS);
    },
    { passive: false },
  );

  let held: { readonly pointer: number; y: number; moved: boolean } | undefined;
  stage.addEventListener('pointerdown', ({ button, pointerId, clientY }) => {
    if (button === 0) held = { pointer: pointerId, y: clientY, moved: false };
  });
  const release = ({ pointerId }: PointerEvent): void => {
    if (held?.pointer !== pointerId) return;
    if (held.moved) letGo();
    held = undefined;
  };
  stage.addEventListener('pointermove', (event) => {
    // A press that was hardly moved may have ended beside the text, where nothing tells of it.
    if ((event.buttons & 1) === 0) release(event);
    const { pointerId, clientY } = event;
    if (held?.pointer !== pointerId) return;
    const by = held.y - clientY;
    if (!held.moved && Math.abs(by) < SLACK) return;
    if (!held.moved) stage.setPointerCapture(pointerId);
    held.moved = true;
    held.y = clientY;
    move(by);
  });
  stage.addEventListener('pointerup', release);
  stage.addEventListener('pointercancel', release);
}
