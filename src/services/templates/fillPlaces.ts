/** A line with nothing but places and blanks: 【职务】　【姓名】, 【姓名】; not 我是【姓名】。 */
const LINE_OF_PLACES = /^(?:[ \t\u3000]*【[^【】\r\n]+】)+[ \t\u3000]*$/;

/** What stands for a place: its words, and what a line of its own (byline, signature) prints instead, if that differs. */
export interface PlaceWords {
  readonly words: string;
  readonly printed?: string;
}

/** The text with places filled in by their names in brackets, wherever they stand. Others stay. */
export function fillPlaces(text: string, values: ReadonlyMap<string, PlaceWords>): string {
  if (values.size === 0) return text;
  return text
    .split('\n')
    .map((line) => {
      const alone = LINE_OF_PLACES.test(line.replace(/\r$/, ''));
      return line.replace(/【[^【】\r\n]+】/g, (place) => {
        const value = values.get(place);
        if (value === undefined) return place;
        return alone ? (value.printed ?? value.words) : value.words;
      });
    })
    .join('\n');
}
