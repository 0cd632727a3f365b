/** The usual reading of a character that few can read; `undefined` for one of the 3,500 that everybody can. */
export type RareReadings = (character: string) => string | undefined;

const FIRST_HAN = 0x3400;

/** Reads `data/rare.txt`: a line for each reading, the characters that have it directly behind. */
export function readRareReadings(table: string): RareReadings {
  const readings = new Map<string, string>();
  for (const line of table.split('\n')) {
    let end = 0;
    while (end < line.length && line.charCodeAt(end) < FIRST_HAN) end++;
    const reading = line.slice(0, end).normalize('NFC');
    for (const character of line.slice(end)) readings.set(character, reading);
  }
  return (character) => readings.get(character);
}
