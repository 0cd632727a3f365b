import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseSpeech } from '../../src/core/parser/parseSpeech.ts';

const corpus = new URL('../../../shared/corpus/', import.meta.url);

interface GoldNode {
  readonly offset: number;
  readonly level: number;
  readonly lead: string;
}

/** Nodes as the hand-made answers give them; what they call optional is left out of both. */
function answersOf(name: string): { text: string; gold: GoldNode[]; optional: Set<number> } {
  const key: { nodes: GoldNode[]; optional?: { offset: number }[]; file: string } = JSON.parse(
    readFileSync(new URL(`gold/${name}.json`, corpus), 'utf8'),
  );
  const text = readFileSync(new URL(key.file, corpus), 'utf8');
  const gold = key.nodes.map(({ offset, level, lead }) => ({ offset, level, lead }));
  return { text, gold, optional: new Set((key.optional ?? []).map(({ offset }) => offset)) };
}

if (!existsSync(corpus)) console.log('The corpus of published speeches is not here: its tests are skipped.');

describe.skipIf(!existsSync(corpus))('the corpus of published speeches', () => {
  test('the outline of the damaged and restored speech is exactly the hand-made one', () => {
    const { text, gold, optional } = answersOf('seed');
    const nodes = parseSpeech(text).nodes.map(({ markerSpan, level, lead }) => ({
      offset: markerSpan.start,
      level,
      lead,
    }));
    expect(nodes.filter(({ offset }) => !optional.has(offset))).toEqual(gold);
  });
});
