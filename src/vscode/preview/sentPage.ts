import type { HostMessage, PagePosition, PageVersion, PreviewBlock, TextPlace } from '../../preview/protocol.ts';
import { blockPatch, isEmptyPatch } from '../../render/blockPatch.ts';

/** What the host knows the page to show. */
export class SentPage {
  #uri = '';
  #version: PageVersion = 0;
  #blocks: readonly PreviewBlock[] = [];
  #pages: readonly PagePosition[] = [];

  get version(): PageVersion {
    return this.#version;
  }

  /** The page is made with these blocks. */
  restart(uri: string, blocks: readonly PreviewBlock[], pages: readonly PagePosition[] = []): PageVersion {
    this.#uri = uri;
    this.#blocks = blocks;
    this.#pages = pages;
    this.#version += 1;
    return this.#version;
  }

  /** The message that makes the page show these blocks; `undefined` if it does already. */
  next(
    uri: string,
    blocks: readonly PreviewBlock[],
    label: string,
    start: TextPlace,
    pages: readonly PagePosition[] = [],
  ): HostMessage | undefined {
    if (uri !== this.#uri) return this.whole(uri, blocks, label, start, pages);
    const patch = blockPatch(this.#blocks, blocks);
    const samePages = sameEach(this.#pages, pages);
    if (isEmptyPatch(patch) && samePages) return undefined;
    const base = this.#version;
    const version = this.restart(uri, blocks, pages);
    return { type: 'patch', base, version, label, patch, ...(samePages ? {} : { pages }) };
  }

  whole(
    uri: string,
    blocks: readonly PreviewBlock[],
    label: string,
    start: TextPlace,
    pages: readonly PagePosition[] = [],
  ): HostMessage {
    const version = this.restart(uri, blocks, pages);
    return { type: 'update', uri, version, label, blocks, pages, start };
  }
}

function sameEach(before: readonly PagePosition[], after: readonly PagePosition[]): boolean {
  if (before.length !== after.length) return false;
  return after.every(([block, line, free], index) => {
    const old = before[index];
    return old !== undefined && old[0] === block && old[1] === line && old[2] === free;
  });
}
