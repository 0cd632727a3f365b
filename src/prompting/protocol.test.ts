import { describe, expect, test } from 'vitest';
import {
  isPrompterHostMessage,
  isPrompterPageData,
  isPrompterPageMessage,
  isPrompterState,
  PROMPTER_WORDS,
  type PromptedSpeech,
} from './protocol.ts';
import type { Rehearsal } from './rehearsal.ts';

const uri = 'file:///a.speech';
const rehearsal: Rehearsal = {
  startedAt: 1,
  seconds: 70,
  waited: 0,
  syllables: 200,
  planned: 60,
  hasPlan: false,
  finished: true,
  sections: [{ label: '一、', depth: 0, planned: 60, hasBudget: true, seconds: 70, isWhole: true }],
};
const speech: PromptedSpeech = {
  uri,
  title: '标题',
  script: {
    paragraphs: [],
    syllables: 0,
    pauses: [],
    sections: [{ label: '', depth: 0, start: 0 }],
    pace: { rate: 180, pause: 0 },
  },
};
const look = { colors: 'black', eyeHeight: 35, motion: 'auto' };
const habits = { scale: 1, mirrored: false };

describe('what the host takes from the page', () => {
  test.each([
    { type: 'ready' },
    { type: 'leave' },
    { type: 'fullScreen' },
    { type: 'rehearsed', uri, rehearsal },
    { type: 'useRate', uri, syllables: 200, seconds: 60.5 },
    { type: 'edit', uri, offset: 12 },
    { type: 'habits', habits },
  ])('%j', (message) => {
    expect(isPrompterPageMessage(message)).toBe(true);
    for (const key of Object.keys(message)) {
      expect(isPrompterPageMessage({ ...message, [key]: undefined })).toBe(false);
    }
  });

  test.each([
    undefined,
    null,
    'ready',
    [],
    {},
    { type: 'other' },
    { type: 'rehearsed', uri, rehearsal: { ...rehearsal, seconds: Number.NaN } },
    { type: 'rehearsed', uri, rehearsal: { ...rehearsal, sections: 'x' } },
    { type: 'useRate', uri, syllables: -1, seconds: 60 },
    { type: 'useRate', uri, syllables: '200', seconds: 60 },
    { type: 'edit', uri, offset: 1.5 },
    { type: 'edit', uri, offset: -1 },
    { type: 'edit', uri: 1, offset: 1 },
    { type: 'habits', habits: { scale: 99, mirrored: false } },
    { type: 'habits', habits: { scale: 1, mirrored: 'no' } },
  ])('not %j', (message) => {
    expect(isPrompterPageMessage(message)).toBe(false);
  });
});

describe('what the page takes from the host', () => {
  test.each([
    { type: 'speech', speech },
    { type: 'renamed', from: uri, to: 'file:///b.speech' },
    { type: 'look', look },
    { type: 'rehearsals', rehearsals: [rehearsal] },
    { type: 'jump', syllables: 9 },
  ])('%j', (message) => {
    expect(isPrompterHostMessage(message)).toBe(true);
    for (const key of Object.keys(message)) {
      expect(isPrompterHostMessage({ ...message, [key]: undefined })).toBe(false);
    }
  });

  test.each([
    null,
    { type: 'speech', speech: { ...speech, script: { ...speech.script, pace: { rate: 0, pause: 0 } } } },
    { type: 'speech', speech: { ...speech, script: { ...speech.script, sections: undefined } } },
    { type: 'renamed', from: uri, to: 1 },
    { type: 'look', look: { ...look, colors: 'pink' } },
    { type: 'look', look: { ...look, motion: 'fast' } },
    { type: 'rehearsals', rehearsals: [{}] },
    { type: 'jump', syllables: -1 },
  ])('not %j', (message) => {
    expect(isPrompterHostMessage(message)).toBe(false);
  });
});

test('what a page is made with and what it remembers', () => {
  const words = Object.fromEntries(PROMPTER_WORDS.map((word) => [word, word]));
  const data = { words, speech, look, habits, rehearsals: [rehearsal] };
  expect(isPrompterPageData(data)).toBe(true);
  for (const key of Object.keys(data)) expect(isPrompterPageData({ ...data, [key]: undefined })).toBe(false);
  expect(isPrompterPageData({ ...data, words: { ...words, start: undefined } })).toBe(false);
  const state = {
    uri: 'file:///a',
    syllables: 3,
    readings: [{ seconds: 1, waited: 0, syllables: 3 }],
    motion: 'smooth',
  };
  expect(isPrompterState(state)).toBe(true);
  expect(isPrompterState({ ...state, finished: true })).toBe(true);
  expect(isPrompterState({ ...state, finished: 'yes' })).toBe(false);
  expect(isPrompterState({ ...state, motion: 'fast' })).toBe(false);
  expect(isPrompterState({ ...state, readings: [{}] })).toBe(false);
});
