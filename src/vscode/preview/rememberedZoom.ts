import type { Memento } from 'vscode';
import { isPreviewZoom, type PreviewZoom } from '../../preview/protocol.ts';

const KEY = 'rostrum.preview.zoom';

/** The size at which the preview was drawn last. */
export function recallZoom(state: Memento): PreviewZoom {
  const zoom = state.get<unknown>(KEY);
  return isPreviewZoom(zoom) ? zoom : 'auto';
}

export async function keepZoom(state: Memento, zoom: PreviewZoom): Promise<void> {
  await state.update(KEY, zoom === 'auto' ? undefined : zoom);
}
