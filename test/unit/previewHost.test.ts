import { describe, expect, test } from 'vitest';
import { parseSpeech } from '../../src/core/parser/parseSpeech.ts';
import type { PreviewBlock } from '../../src/preview/protocol.ts';
import { speechBlocks } from '../../src/render/speechHtml.ts';
import { pageHtml } from '../../src/vscode/preview/pageHtml.ts';
import { SentPage } from '../../src/vscode/preview/sentPage.ts';

const place = { line: 0, offset: 0 };

function blocksOf(text: string): PreviewBlock[] {
  return speechBlocks(parseSpeech(text));
}

function pageOf(text: string, uri = 'file:///a.speech'): string {
  return pageHtml({
    cspSource: 'https://webview.invalid',
    scriptUri: 'https://webview.invalid/preview.js',
    styleUri: 'https://webview.invalid/preview.css',
    nonce: 'abc',
    language: 'zh-cn',
    label: 'Preview "甲" <b>',
    emptyNotice: 'Empty',
    blocks: blocksOf(text),
    view: 'continuous',
    whitePaper: false,
    data: { uri, version: 1, pages: [], locked: false, zoom: 'auto', asksFonts: false, start: place },
  });
}

describe('the html of the page', () => {
  test('holds the speech, nothing inline, and a policy without exceptions', () => {
    const html = pageOf('标题\n同志们：\n正文。');
    expect(html).toContain('<h1 class="title">标题</h1><p class="salutation">同志们：</p><p class="text">正文。</p>');
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1];
    expect(policy).toBe(
      "default-src 'none'; base-uri 'none'; form-action 'none'; style-src https://webview.invalid; script-src 'nonce-abc'",
    );
    expect(html).not.toMatch(/ style=|<style| on\w+=/);
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(html).toContain('aria-label="Preview &quot;甲&quot; &lt;b&gt;"');
  });

  test('carries its data so that no address can end it', () => {
    const html = pageOf('正文', 'file:///</script><script>alert(1)</script><!--.speech');
    const json = /id="page-data"[^>]*>([^<]*)<\/script>/.exec(html)?.[1] ?? '';
    expect(JSON.parse(json)).toEqual({
      uri: 'file:///</script><script>alert(1)</script><!--.speech',
      version: 1,
      start: place,
      positions: [[0, 2, 0]],
      pages: [],
      locked: false,
      zoom: 'auto',
      asksFonts: false,
    });
    expect(html.match(/<\/script>/g)).toHaveLength(2);
  });

  test('an empty speech is an empty article that says so', () => {
    expect(pageOf('')).toContain('data-empty="Empty"></article>');
  });
});

describe('what is sent', () => {
  test('a patch from what the page shows, then nothing while that stays the same', () => {
    const sent = new SentPage();
    expect(sent.restart('a', blocksOf('标题\n同志们：\n甲。\n乙。'))).toBe(1);
    const message = sent.next('a', blocksOf('标题\n同志们：\n甲甲。\n乙。'), '标题', place);
    expect(message).toMatchObject({
      type: 'patch',
      base: 1,
      version: 2,
      patch: { hunks: [{ from: 2, removed: 1, inserted: [{ html: '<p class="text">甲甲。</p>' }] }] },
    });
    expect(sent.next('a', blocksOf('标题\n同志们：\n甲甲。\n乙。'), '标题', place)).toBeUndefined();
    expect(sent.version).toBe(2);
  });

  test('the whole for another speech, though its blocks are the same', () => {
    const sent = new SentPage();
    sent.restart('a', blocksOf('甲'));
    expect(sent.next('b', blocksOf('甲'), '甲', place)).toMatchObject({ type: 'update', uri: 'b', version: 2 });
  });
});
