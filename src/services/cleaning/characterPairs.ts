/** How often characters follow each other in the words of general Chinese, simplified. */
export interface CharacterPairs {
  /** Of all characters that were counted, the share that is this one; 0 for one that was not seen. */
  readonly share: (character: string) => number;
  /** Of the characters that follow `before` within words, the share that is `character`; 0 where that was not seen. */
  readonly shareBehind: (before: string, character: string) => number;
}

interface Followers {
  readonly count: number;
  /** The groups of followers with their letters, as in the file: searched where asked. */
  readonly groups: string;
}

const A = 0x61;
const Z = 0x7a;

/** Reads `data/pairs.txt`; `scripts/characterData.ts` says how it is written. */
export function characterPairs(table: string): CharacterPairs {
  const rows = new Map<string, Followers>();
  let total = 0;
  for (const line of table.split('\n')) {
    const character = String.fromCodePoint(line.codePointAt(0) ?? 0);
    const count = 2 ** (line.charCodeAt(character.length) - A);
    rows.set(character, { count, groups: line.slice(character.length + 1) });
    total += count;
  }
  return {
    share: (character) => (rows.get(character)?.count ?? 0) / total,
    shareBehind: (before, character) => {
      const row = rows.get(before);
      if (!row || character === '') return 0;
      let at = row.groups.indexOf(character);
      if (at < 0) return 0;
      let letter = row.groups.charCodeAt(--at);
      while (letter < A || letter > Z) letter = row.groups.charCodeAt(--at);
      return 2 ** (letter - A) / row.count;
    },
  };
}
