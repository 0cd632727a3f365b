import { describe, expect, test } from 'vitest';
import { isHostMessage, isPageData, isPageMessage, isPageState } from '../../src/preview/protocol.ts';

const place = { line: 0, offset: 0 };
const patch = { hunks: [], shifts: [] };

describe('what the page takes from the host', () => {
  test.each([
    ['the whole', { type: 'update', uri: 'file:///a', version: 1, label: 'a', blocks: [], pages: [], start: place }],
    ['a patch', { type: 'patch', base: 1, version: 2, label: 'a', patch }],
    ['a scroll', { type: 'scrollTo', version: 2, place }],
    ['a sentence', { type: 'mark', version: 2, from: 3, to: 9 }],
    ['a cursor', { type: 'reveal', version: 2, place }],
    ['a zoom', { type: 'zoom', version: 2, change: 'in' }],
    ['a chosen place', { type: 'goTo', version: 2, place }],
  ])('%s', (_name, message) => {
    expect(isHostMessage(message)).toBe(true);
    // What another script sends lacks something.
    for (const key of Object.keys(message)) expect(isHostMessage({ ...message, [key]: undefined })).toBe(false);
  });

  test.each([[undefined], [null], ['patch'], [7], [[]], [{}], [{ type: 'other', version: 1 }]])('not %j', (message) => {
    expect(isHostMessage(message)).toBe(false);
  });
});

test('what the host takes from the page', () => {
  expect(isPageMessage({ type: 'ready', version: 1 })).toBe(true);
  expect(isPageMessage({ type: 'resync' })).toBe(true);
  expect(isPageMessage({ type: 'click', version: 1, offset: 7 })).toBe(true);
  expect(isPageMessage({ type: 'scrolled', version: 1, offset: 7 })).toBe(true);
  for (const zoom of [1.25, 'width', 'auto']) expect(isPageMessage({ type: 'zoomed', zoom })).toBe(true);
  const missing = [{ face: 'title', instead: '华文中宋' }, { face: 'kai' }];
  expect(isPageMessage({ type: 'fonts', missing })).toBe(true);
  for (const face of [{ face: 'other' }, { face: 'kai', instead: 7 }, { face: 'kai', instead: '长'.repeat(100) }, 7]) {
    expect(isPageMessage({ type: 'fonts', missing: [face] })).toBe(false);
  }
  for (const zoom of [0, -1, 1000, Number.NaN, 'huge', undefined]) {
    expect(isPageMessage({ type: 'zoomed', zoom })).toBe(false);
  }
  for (const offset of [undefined, -1, 1.5, '7', Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(isPageMessage({ type: 'click', version: 1, offset })).toBe(false);
    expect(isPageMessage({ type: 'scrolled', version: 1, offset })).toBe(false);
  }
  for (const other of [undefined, null, 'ready', {}, { type: 'ready' }, { type: 'open', version: 1 }]) {
    expect(isPageMessage(other)).toBe(false);
  }
});

test('what a page is made with and what it remembers', () => {
  expect(
    isPageData({
      uri: 'file:///a',
      version: 1,
      positions: [[0, 1, 0]],
      pages: [],
      locked: false,
      zoom: 'auto',
      asksFonts: false,
      start: place,
    }),
  ).toBe(true);
  expect(isPageData({ uri: 'file:///a', version: 1, positions: [[0, 1, 0]], pages: [] })).toBe(false);
  expect(isPageState({ uri: 'file:///a', locked: true, block: 3, top: -4.5 })).toBe(true);
  expect(isPageState({ uri: 'file:///a' })).toBe(false);
  expect(isPageState(undefined)).toBe(false);
});
