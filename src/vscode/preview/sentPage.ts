import type { HostMessage, PageVersion, PreviewBlock, TextPlace } from '../../preview/protocol.ts';
import { blockPatch, isEmptyPatch } from '../../render/blockPatch.ts';

/** What the host knows the page to show. */
export class SentPage {
  #uri = '';
  #version: PageVersion = 0;
  #blocks: readonly PreviewBlock[] = [];

  get version(): PageVersion {
    return this.#version;
  }

  /** The page is made with these blocks. */
  restart(uri: string, blocks: readonly PreviewBlock[]): PageVersion {
    this.#uri = uri;
    this.#blocks = blocks;
    this.#version += 1;
    return this.#version;
  }

  /** The message that makes the page show these blocks; `undefined` if it does already. */
  next(uri: string, blocks: readonly PreviewBlock[], label: string, start: TextPlace): HostMessage | undefined {
    if (uri !== this.#uri) return this.whole(uri, blocks, label, start);
    const patch = blockPatch(this.#blocks, blocks);
    if (isEmptyPatch(patch)) return undefined;
    const base = this.#version;
    const version = this.restart(uri, blocks);
    return { type: 'patch', base, version, label, patch };
  }

  whole(uri: string, blocks: readonly PreviewBlock[], label: string, start: TextPlace): HostMessage {
    const version = this.restart(uri, blocks);
    return { type: 'update', uri, version, label, blocks, start };
  }
}
