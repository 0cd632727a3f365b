import { describe, expect, test } from 'vitest';
import {
  isStatisticsHostMessage,
  isStatisticsPageData,
  isStatisticsPageMessage,
  isStatisticsState,
  type StatisticsData,
  type StatisticsPageData,
  type StatisticsWords,
} from '../../src/preview/statisticsProtocol.ts';
import { statisticsHtml } from '../../src/vscode/statistics/statisticsHtml.ts';

const data: StatisticsData = {
  uri: 'file:///a.speech',
  title: '</script><b>标题',
  summary: [],
  plan: '',
  isOver: false,
  sections: [],
  sentences: [],
  beginnings: [],
  breaths: [],
  structure: [],
  repeated: [],
  longest: [],
};
// The page only hands its words on, so none are needed here.
const words = {} as StatisticsWords;
const pageData: StatisticsPageData = { words, data, longSentence: 100 };

describe('what the page takes from the host', () => {
  test.each([
    ['figures', { type: 'update', data }],
    ['a passage', { type: 'calibrate', passage: { text: '同志们：', note: '' } }],
  ])('%s', (_name, message) => {
    expect(isStatisticsHostMessage(message)).toBe(true);
    for (const key of Object.keys(message)) {
      expect(isStatisticsHostMessage({ ...message, [key]: undefined })).toBe(false);
    }
  });

  test.each([[undefined], [null], ['update'], [[]], [{ type: 'other' }]])('not %j', (message) => {
    expect(isStatisticsHostMessage(message)).toBe(false);
  });

  test('figures of which a list is missing are none', () => {
    for (const name of ['uri', 'summary', 'sections', 'sentences', 'breaths', 'structure', 'repeated', 'longest']) {
      expect(isStatisticsHostMessage({ type: 'update', data: { ...data, [name]: undefined } })).toBe(false);
    }
  });
});

describe('what the host takes from the page', () => {
  test.each([
    { type: 'ready' },
    { type: 'open', uri: 'file:///a.speech', place: [3, 7] },
    { type: 'run', action: 'shareRest' },
    { type: 'measured', of: 'passage', seconds: 61.5 },
    { type: 'measured', of: 'speech', seconds: 600 },
  ])('%j', (message) => {
    expect(isStatisticsPageMessage(message)).toBe(true);
  });

  test.each([
    undefined,
    null,
    'ready',
    {},
    { type: 'open', uri: 'file:///a.speech', place: [3] },
    { type: 'open', uri: 'file:///a.speech', place: [-1, 7] },
    { type: 'open', uri: 'file:///a.speech', place: ['3', '7'] },
    { type: 'open', place: [3, 7] },
    { type: 'run', action: 'workbench.action.quit' },
    { type: 'measured', of: 'other', seconds: 61 },
    { type: 'measured', of: 'passage', seconds: '61' },
  ])('not %j', (message) => {
    expect(isStatisticsPageMessage(message)).toBe(false);
  });
});

test('what a page is made with and what it remembers', () => {
  expect(isStatisticsPageData(pageData)).toBe(true);
  expect(isStatisticsPageData({ ...pageData, longSentence: undefined })).toBe(false);
  expect(isStatisticsState({ uri: 'file:///a.speech' })).toBe(true);
  expect(isStatisticsState(undefined)).toBe(false);
});

test('the html holds nothing inline but its data, and a policy without exceptions', () => {
  const html = statisticsHtml({
    cspSource: 'https://webview.invalid',
    scriptUri: 'https://webview.invalid/statistics.js',
    styleUri: 'https://webview.invalid/statistics.css',
    nonce: 'abc',
    language: 'zh-cn',
    data: pageData,
  });
  expect(/Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1]).toBe(
    "default-src 'none'; base-uri 'none'; form-action 'none'; style-src https://webview.invalid; script-src 'nonce-abc'",
  );
  expect(html).not.toMatch(/ style=|<style| on\w+=/);
  expect(html.match(/<\/script>/g)).toHaveLength(2);
  const json = /id="page-data"[^>]*>([^<]*)<\/script>/.exec(html)?.[1] ?? '';
  expect(JSON.parse(json)).toEqual(pageData);
});
