import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseSpeech } from '../../src/core/parser/parseSpeech.ts';
import { speechKinds } from '../../src/services/speechKinds.ts';

const root = new URL('../../', import.meta.url);

describe.each(speechKinds)('the template of $label', ({ label, file }) => {
  const speech = parseSpeech(readFileSync(new URL(file, root), 'utf8'));

  test('is read with its head, a body and an end', () => {
    expect(speech.problems).toEqual([]);
    expect(speech.facts.kind?.value).toBe(label);
    expect(speech.facts.title?.source).toBe('text');
    expect(speech.facts.salutation?.source).toBe('text');
    const kinds = speech.parts.map(({ kind }) => kind);
    expect(kinds).toContain('salutation');
    expect(['closing', 'thanks', 'signature']).toContain(kinds.at(-1));
  });
});
