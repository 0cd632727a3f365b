/** A sentence of more 字 (as Word counts) is hard to say aloud, and hard to follow. The 95th of a hundred in published speeches. */
export const LONG_SENTENCE = 100;

/** More syllables in one breath are hard to say. The 99th of a hundred in published speeches. */
export const LONG_BREATH = 28;
